/// Tellings that say the very same of an event, gathered before any pair is compared: so that an event told by ten
/// thousand reports costs ten thousand steps and not their square.
///
/// Each such run of items is a node, known by the number of its first item, which speaks for it. Of several such tellings
/// in one report (a list of like strikes), the first goes with the first of another report, the second with the second,
/// and so on.
struct MergeTellings {
  let items: MergeItems
  /// Items of the nodes that name day and spot; they come before the others.
  let fineCount: Int
  let comparisons: Int

  /// Items. Numbers from 0 to this one are those of nodes where `isHead`.
  var count: Int { items.count }

  func members(of node: Int32) throws -> Range<Int> {
    var end = Int(node) + 1
    while end < count, try items.item(end).copy > 0 { end += 1 }
    return Int(node)..<end
  }

  func head(of node: Int32) throws -> MergeItem { try items.item(Int(node)) }

  /// The node of an item.
  func node(of item: Int32) throws -> Int32 { item - (try items.item(Int(item))).copy }

  init(_ entries: consuming MergeStream<MergeEntry>, _ room: MergeRoom) throws {
    var runs = Runs(room)
    var last: MergeEntry?
    while var entry = try entries.next() {
      if let last, last.isLike(entry) {
        // A record with the same id comes from another copy of the report.
        let isSame = last.item.document == entry.item.document
        entry.rank = isSame ? last.rank + (last.item.id == entry.item.id ? 0 : 1) : 0
      } else {
        try runs.close()
      }
      try runs.append(entry)
      last = entry
    }
    try runs.close()
    fineCount = runs.fineCount
    comparisons = runs.comparisons
    items = try runs.items(room)
  }

  /// The nodes so far, and the tellings that say the very same as the last one.
  private struct Runs: ~Copyable {
    private var log: MergeLog<MergeItem>
    private var first: MergeEntry?
    private var copies: MergeSort<MergeCopy>
    private var head: MergeEntry?
    /// Of the node of `head`, the number of its items.
    private var size: Int32 = 0
    private(set) var fineCount = 0
    private(set) var comparisons = 0

    init(_ room: MergeRoom) {
      log = MergeLog(room)
      copies = MergeSort(room)
    }

    mutating func items(_ room: MergeRoom) throws -> MergeItems { try MergeItems(&log, room) }

    mutating func append(_ entry: MergeEntry) throws {
      if let first {
        if copies.count == 0 { try copies.append(MergeCopy(entry: first)) }
        try copies.append(MergeCopy(entry: entry))
      } else {
        first = entry
      }
    }

    /// Makes nodes of the tellings that say the same.
    mutating func close() throws {
      guard let only = first else { return }
      (first, head) = (nil, nil)
      if copies.count == 0 { return try add(only) }
      var stream = try copies.take()
      while let copy = try stream.next() { try add(copy.entry) }
    }

    private mutating func add(_ entry: MergeEntry) throws {
      var isNew = head?.rank != entry.rank
      // Two long sentences without a word in common may still tell two events; a copy of a report cannot.
      if !isNew, let head, head.item.id != entry.item.id {
        comparisons += 1
        isNew = !MergeComparison(head.item, entry.item).isEnough
      }
      if isNew {
        head = entry
        size = 0
      }
      var item = entry.item
      item.copy = size
      size += 1
      if item.isFine { fineCount += 1 }
      try log.append(item)
    }
  }
}

extension MergeItem {
  /// Whether it speaks for itself and the tellings that say the very same.
  var isHead: Bool { copy == 0 }
}
