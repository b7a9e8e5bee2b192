/// Which keys are looked for: says "perhaps" of one in many that are not, so that the others need not be put in a block.
struct MergeFilter {
  /// 2 to the power of `size`: 4 MB, made when the first key comes.
  private var bits: MergeBits?
  private static let size = 25

  mutating func insert(_ key: MergeKey) {
    var bits = bits.take() ?? MergeBits(count: 1 << Self.size)
    bits.insert(Self.bit(of: key))
    self.bits = bits
  }

  func mayContain(_ key: MergeKey) -> Bool { bits?.contains(Self.bit(of: key)) ?? false }

  private static func bit(of key: MergeKey) -> Int { Int(truncatingIfNeeded: key.value >> UInt64(64 - size)) }
}
