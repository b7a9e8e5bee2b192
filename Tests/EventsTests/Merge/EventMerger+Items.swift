import Events

extension EventMerger {
  /// Groups of numbers of items, and how many comparisons it took.
  static func groups(
    of items: [MergeItem], in room: MergeRoom = .memory
  ) throws -> (groups: [[Int]], comparisons: Int) {
    var merger = EventMerger(room)
    for (number, item) in items.enumerated() {
      var item = item
      item.number = Int64(number)
      try merger.append(item)
    }
    var found = try merger.groups()
    var groups: [[Int]] = []
    while let group = try found.next() { groups.append(group.map { Int($0.number) }) }
    return (groups, found.comparisons)
  }
}
