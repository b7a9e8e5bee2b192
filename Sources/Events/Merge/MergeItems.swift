/// The tellings in the order of the merge, by number: in memory while they are few, else on the disk behind the pages
/// that were read last.
final class MergeItems {
  let count: Int
  private let file: (any MergeFile)?
  /// All items, or those of the pages that were read last.
  private let slots: UnsafeMutablePointer<MergeItem>
  /// Which page each slot holds, -1 for none; no slots where all items are in memory.
  private let pages: UnsafeMutableBufferPointer<Int>

  /// Few, because most are read from far apart.
  private static let pageItems = 8

  init(_ log: inout MergeLog<MergeItem>, _ room: MergeRoom) throws {
    count = log.count
    if log.file != nil { try log.flush() }
    file = log.file
    if file == nil {
      slots = .allocate(capacity: count)
      slots.initialize(from: log.tail, count: count)
      pages = .allocate(capacity: 0)
    } else {
      let slotCount = max(room.capacity(of: MergeItem.self) / Self.pageItems, 1)
      slots = .allocate(capacity: slotCount * Self.pageItems)
      pages = .allocate(capacity: slotCount)
      pages.initialize(repeating: -1)
    }
  }

  deinit {
    slots.deallocate()
    pages.deallocate()
  }

  /// - Complexity: a read of the file now and then, where neighbours follow each other.
  func item(_ index: Int) throws -> MergeItem {
    if pages.isEmpty { return slots[index] }
    let (page, place) = index.quotientAndRemainder(dividingBy: Self.pageItems)
    let slot = page % pages.count
    if pages[slot] != page { try fill(slot, with: page) }
    return slots[slot * Self.pageItems + place]
  }

  private func fill(_ slot: Int, with page: Int) throws {
    // Until it is read in full the slot holds nothing.
    pages[slot] = -1
    let first = page * Self.pageItems
    let bytes = min(Self.pageItems, count - first) * MemoryLayout<MergeItem>.stride
    try file?.read(
      at: first * MemoryLayout<MergeItem>.stride,
      into: UnsafeMutableRawBufferPointer(start: slots + slot * Self.pageItems, count: bytes))
    pages[slot] = page
  }
}
