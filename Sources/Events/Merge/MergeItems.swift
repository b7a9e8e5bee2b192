/// The tellings in the order of the merge, by number: in memory while they are few, else on the disk behind the pages
/// that were read last.
final class MergeItems {
  let count: Int
  /// All items; empty where they are on the disk.
  private let memory: [MergeItem]
  private let file: (any MergeFile)?
  /// The items of the pages that were read last, and which page each slot holds: -1 for none.
  private let slots: UnsafeMutablePointer<MergeItem>
  private let pages: UnsafeMutableBufferPointer<Int>

  private static let pageItems = 32

  init(_ log: inout MergeLog<MergeItem>, _ room: MergeRoom) throws {
    count = log.count
    if log.file != nil { try log.flush() }
    file = log.file
    memory = log.tail
    let slotCount = file == nil ? 0 : max(room.capacity(of: MergeItem.self) / Self.pageItems, 1)
    slots = .allocate(capacity: slotCount * Self.pageItems)
    pages = .allocate(capacity: slotCount)
    pages.initialize(repeating: -1)
  }

  deinit {
    slots.deallocate()
    pages.deallocate()
  }

  /// - Complexity: a read of the file now and then, where neighbours follow each other.
  func item(_ index: Int) throws -> MergeItem {
    guard let file else { return memory[index] }
    let (page, place) = index.quotientAndRemainder(dividingBy: Self.pageItems)
    let slot = page % pages.count
    let items = slots + slot * Self.pageItems
    if pages[slot] != page {
      // Until it is read in full the slot holds nothing.
      pages[slot] = -1
      let first = page * Self.pageItems
      let bytes = min(Self.pageItems, count - first) * MemoryLayout<MergeItem>.stride
      try file.read(
        at: first * MemoryLayout<MergeItem>.stride, into: UnsafeMutableRawBufferPointer(start: items, count: bytes))
      pages[slot] = page
    }
    return items[place]
  }
}
