internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The unfinished files of this process, in a form that a signal handler may read.
///
/// A handler may not allocate, lock or touch a String. So the names stand as C strings in memory
/// that is never freed nor moved, and each slot has one atomic state: free, being filled, live.
/// `unlink` is on POSIX's list of calls that are safe in a handler.
final class PartialFiles: @unchecked Sendable {
  // Sendable: a slot's name is written only by the thread that took the slot (free -> filling),
  // before the slot is live, and read only while it is live.
  static let shared = PartialFiles()

  private static let slotCount = 64
  private static let slotBytes = 4096  // PATH_MAX: a longer name could not be opened.
  private static let free: UInt8 = 0
  private static let filling: UInt8 = 1
  private static let live: UInt8 = 2

  private let states: UnsafeMutablePointer<Atomic<UInt8>>
  private let names: UnsafeMutablePointer<CChar>

  private init() {
    states = .allocate(capacity: PartialFiles.slotCount)
    names = .allocate(capacity: PartialFiles.slotCount * PartialFiles.slotBytes)
    for slot in 0..<PartialFiles.slotCount {
      (states + slot).initialize(to: Atomic(PartialFiles.free))
    }
  }

  /// Remembers a name; nil when the table is full, and then an interrupt leaves that file behind.
  func add(_ path: String) -> Int? {
    let utf8 = path.utf8
    guard utf8.count < PartialFiles.slotBytes else { return nil }
    for slot in 0..<PartialFiles.slotCount {
      let taken = states[slot].compareExchange(
        expected: PartialFiles.free, desired: PartialFiles.filling, ordering: .acquiringAndReleasing
      )
      guard taken.exchanged else { continue }
      let name = names + slot * PartialFiles.slotBytes
      for (offset, byte) in utf8.enumerated() { name[offset] = CChar(bitPattern: byte) }
      name[utf8.count] = 0
      states[slot].store(PartialFiles.live, ordering: .releasing)
      return slot
    }
    return nil
  }

  func remove(_ slot: Int) { states[slot].store(PartialFiles.free, ordering: .releasing) }

  /// Unlinks every live name. Safe in a signal handler once `shared` has been touched.
  func unlinkAll() {
    for slot in 0..<PartialFiles.slotCount
    where states[slot].load(ordering: .acquiring) == PartialFiles.live {
      _ = unlink(names + slot * PartialFiles.slotBytes)
    }
  }
}
