/// The words of a sentence that say what it is about, to tell how much of it another sentence repeats.
///
/// At most sixteen, as hashes of 16 bits: of a longer sentence those with the smallest hashes, which are the same ones in
/// another sentence that has them too. Two different words are taken for one in one comparison of several hundred.
package struct MergeWords: Hashable, Sendable, BitwiseCopyable {
  /// Ascending; `none` behind the last.
  private var hashes = SIMD16<UInt16>(repeating: MergeWords.none)
  package private(set) var count = 0

  private static let none = UInt16.max
  private static let most = 16

  package init() {}

  /// The hashes as they are kept, for whoever stores them.
  var stored: SIMD16<UInt16> { hashes }

  init(stored: SIMD16<UInt16>) {
    hashes = stored
    while count < Self.most, hashes[count] != Self.none { count += 1 }
  }

  /// - Parameter hash: of the word in lower case.
  package mutating func insert(hash: UInt64) {
    let new = UInt16(truncatingIfNeeded: hash) == Self.none ? 0 : UInt16(truncatingIfNeeded: hash)
    var slot = 0
    while slot < count, hashes[slot] < new { slot += 1 }
    if slot == Self.most || hashes[slot] == new { return }
    var last = min(count, Self.most - 1)
    while last > slot {
      hashes[last] = hashes[last - 1]
      last -= 1
    }
    hashes[slot] = new
    count = min(count + 1, Self.most)
  }

  /// How many words the two have in common.
  package func common(with other: MergeWords) -> Int {
    withUnsafeBytes(of: hashes) { mine in
      withUnsafeBytes(of: other.hashes) { theirs in
        let (mine, theirs) = (mine.assumingMemoryBound(to: UInt16.self), theirs.assumingMemoryBound(to: UInt16.self))
        var (common, left, right) = (0, 0, 0)
        // Both ascend. No branch depends on the hashes, which nothing could foretell.
        while left < count, right < other.count {
          let (one, two) = (mine[left], theirs[right])
          common &+= one == two ? 1 : 0
          left &+= one <= two ? 1 : 0
          right &+= two <= one ? 1 : 0
        }
        return common
      }
    }
  }
}
