/// Tellings that say the very same of an event, gathered before any pair is compared: so that an event told by ten
/// thousand reports costs ten thousand steps and not their square.
///
/// Each such run of items is a node. Of several such tellings in one report (a list of like strikes), the first goes with
/// the first of another report, the second with the second, and so on.
struct MergeTellings {
  let items: MergeItems
  /// Where the items of each node begin; the first of them speaks for it.
  private let starts: [Int32]
  /// Nodes that name day and spot; they come before the others.
  let fineCount: Int
  let comparisons: Int

  var count: Int { starts.count - 1 }

  func members(of node: Int32) -> Range<Int> { Int(starts[Int(node)])..<Int(starts[Int(node) + 1]) }

  func head(of node: Int32) throws -> MergeItem { try items.item(Int(starts[Int(node)])) }

  /// The node of an item.
  func node(of item: Int32) -> Int32 {
    var (low, high) = (0, count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= item { low = middle } else { high = middle }
    }
    return Int32(low)
  }

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
    starts = runs.starts + [Int32(runs.log.count)]
    fineCount = runs.fineCount
    comparisons = runs.comparisons
    items = try runs.items(room)
  }

  /// The nodes so far, and the tellings that say the very same as the last one.
  private struct Runs: ~Copyable {
    private(set) var log: MergeLog<MergeItem>
    private var first: MergeEntry?
    private var copies: MergeSort<MergeCopy>
    private var head: MergeEntry?
    private(set) var starts: [Int32] = []
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
      var stream = copies.take()
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
        starts.append(Int32(log.count))
        if entry.item.isFine { fineCount += 1 }
      }
      try log.append(entry.item)
    }
  }
}
