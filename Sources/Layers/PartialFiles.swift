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

  private static let slotCount = 1024
  private static let slotBytes = 4096  // PATH_MAX: a longer name could not be opened.
  private static let free: UInt8 = 0
  private static let filling: UInt8 = 1
  private static let live: UInt8 = 2

  private let states: UnsafeMutablePointer<Atomic<UInt8>>
  /// How many groups are taking their names just now; `stopped` once the files were unlinked.
  private let takingNames = Atomic(0)
  private static let stopped = -1
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

  /// Keeps an interrupt from tearing a group apart; false when one has come before.
  func beginTakingNames() -> Bool {
    var count = takingNames.load(ordering: .acquiring)
    while count != Self.stopped {
      let change = takingNames.compareExchange(
        expected: count, desired: count + 1, ordering: .acquiringAndReleasing)
      if change.exchanged { return true }
      count = change.original
    }
    return false
  }

  func endTakingNames() { takingNames.subtract(1, ordering: .releasing) }

  /// Unlinks every live name, for a process that ends then; false, with nothing unlinked, while a group takes its names.
  /// Safe in a signal handler once `shared` has been touched.
  func unlinkAll() -> Bool {
    // Without a file there is nothing to stop: the first call comes before the handler is in place.
    guard (0..<Self.slotCount).contains(where: { states[$0].load(ordering: .acquiring) == Self.live }) else {
      return takingNames.load(ordering: .acquiring) <= 0
    }
    let change = takingNames.compareExchange(expected: 0, desired: Self.stopped, ordering: .acquiringAndReleasing)
    guard change.exchanged || change.original == Self.stopped else { return false }
    for slot in 0..<Self.slotCount where states[slot].load(ordering: .acquiring) == Self.live {
      _ = unlink(names + slot * Self.slotBytes)
    }
    return true
  }
}
