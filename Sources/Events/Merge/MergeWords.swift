/// The words of a sentence as a set of bits, to tell how much of it another sentence repeats.
///
/// Each word of four bytes or more sets one of 128 bits by its hash, so that the share of bits in common stands for the
/// share of words; chance adds about a tenth for sentences of ordinary length.
package struct MergeWords: Hashable, Sendable {
  private var bits: SIMD2<UInt64> = .zero

  package init() {}

  /// - Parameter hash: of the word in lower case.
  package mutating func insert(hash: UInt64) {
    bits[Int(hash >> 6 & 1)] |= 1 << (hash & 63)
  }

  /// Bits in common, of those that either has; 0 where one has none.
  package func overlap(with other: MergeWords) -> Float {
    let common = bits & other.bits
    let either = bits | other.bits
    let total = either[0].nonzeroBitCount + either[1].nonzeroBitCount
    return total == 0 ? 0 : Float(common[0].nonzeroBitCount + common[1].nonzeroBitCount) / Float(total)
  }
}
