import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Remembers which places of an index a higher one replaces; each is found out when it is first met, so that stacking
/// costs nothing however many places there are.
///
/// `@unchecked Sendable`: the words are atomic, and two threads that find out the same write the same.
final class ReplacedPlaces: @unchecked Sendable {
  /// Two bits a place: known, replaced. `calloc` gives pages that cost nothing until they are touched.
  private let words: UnsafeMutablePointer<Atomic<UInt64>>?

  init(count: Int) {
    let bytes = (count + 31) / 32 * 8
    words = calloc(max(bytes, 8), 1)?.assumingMemoryBound(to: Atomic<UInt64>.self)
  }

  deinit { free(words) }

  func isReplaced(_ place: UInt32, _ findOut: () -> Bool) -> Bool {
    guard let words else { return findOut() }
    let word = words + Int(place / 32)
    let shift = UInt64(place % 32) * 2
    let bits = word.pointee.load(ordering: .relaxed) >> shift
    if bits & 1 != 0 { return bits & 2 != 0 }
    let isReplaced = findOut()
    word.pointee.bitwiseOr((isReplaced ? 3 : 1) << shift, ordering: .relaxed)
    return isReplaced
  }
}
