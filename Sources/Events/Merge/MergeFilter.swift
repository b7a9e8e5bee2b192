/// Which keys are looked for: says "perhaps" of one in many that are not, so that the others need not be put in a block.
struct MergeFilter {
  private var bits: [UInt64] = []
  /// 2 to this power: 4 MB, made when the first key comes.
  private static let size = 25

  mutating func insert(_ key: MergeKey) {
    if bits.isEmpty { bits = Array(repeating: 0, count: 1 << Self.size / 64) }
    let bit = Int(truncatingIfNeeded: key.value >> UInt64(64 - Self.size))
    bits[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  func mayContain(_ key: MergeKey) -> Bool {
    if bits.isEmpty { return false }
    let bit = Int(truncatingIfNeeded: key.value >> UInt64(64 - Self.size))
    return bits[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }
}
