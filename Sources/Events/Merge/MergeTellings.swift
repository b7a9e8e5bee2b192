/// Tellings that say the very same of an event, gathered before any pair is compared: so that an event told by ten
/// thousand reports costs ten thousand steps and not their square.
///
/// Of several such tellings in one report (a list of like strikes), the first goes with the first of another report, the
/// second with the second, and so on.
struct MergeTellings {
  /// Item numbers, one run for each node; the first of a run speaks for it.
  private(set) var members: [Int32] = []
  private(set) var starts: [Int32] = [0]

  private(set) var comparisons = 0

  var count: Int { starts.count - 1 }

  func members(of node: Int) -> ArraySlice<Int32> { members[Int(starts[node])..<Int(starts[node + 1])] }

  func head(of node: Int) -> Int { Int(members[Int(starts[node])]) }

  init(_ items: [MergeItem]) {
    struct Entry {
      var signature: UInt64
      var rank: Int32
      var item: Int32
    }
    var entries = items.indices.map {
      Entry(signature: Self.signature(items[$0]), rank: 0, item: Int32($0))
    }
    // By report and place in it, to count the tellings of one report that say the same.
    entries.sort { one, other in
      let (a, b) = (items[Int(one.item)], items[Int(other.item)])
      if one.signature != other.signature { return one.signature < other.signature }
      if a.document != b.document { return a.document < b.document }
      return a.charStart != b.charStart ? a.charStart < b.charStart : a.precedes(b)
    }
    for index in entries.indices.dropFirst() {
      let (a, b) = (items[Int(entries[index - 1].item)], items[Int(entries[index].item)])
      guard entries[index].signature == entries[index - 1].signature, a.document == b.document else { continue }
      // A record with the same id comes from another copy of the report.
      entries[index].rank = entries[index - 1].rank + (a.id == b.id ? 0 : 1)
    }
    entries.sort { one, other in
      if one.signature != other.signature { return one.signature < other.signature }
      if one.rank != other.rank { return one.rank < other.rank }
      return items[Int(one.item)].isToldBefore(items[Int(other.item)])
    }
    members.reserveCapacity(items.count)
    starts.reserveCapacity(items.count + 1)
    var head = 0
    for (index, entry) in entries.enumerated() {
      if index > 0 {
        let previous = entries[index - 1]
        var isNew = previous.signature != entry.signature || previous.rank != entry.rank
        let (first, item) = (items[Int(entries[head].item)], items[Int(entry.item)])
        // Two long sentences without a word in common may still tell two events; a copy of a report cannot.
        if !isNew, first.id != item.id {
          comparisons += 1
          isNew = !MergeComparison(first, item).isEnough
        }
        if isNew {
          starts.append(Int32(index))
          head = index
        }
      }
      members.append(entry.item)
    }
    if !entries.isEmpty { starts.append(Int32(entries.count)) }
  }

  /// A hash of all that is said of the event; of the sentence too, where the rest would not be enough to tell it by.
  private static func signature(_ item: MergeItem) -> UInt64 {
    var key = MergeKey(.sameSpan, item).and(UInt64(item.kind.number)).and(item.place)
    key = key.and(item.firstDay).and(item.lastDay).and(UInt64(item.flags.rawValue) << 8 | UInt64(item.level.rawValue))
    key = key.and(item.longitude.bitPattern).and(item.latitude.bitPattern)
    for count in [item.deaths, item.injured] { key = key.and(count.low).and(count.best).and(count.high) }
    key = key.and(item.quantity)
    for index in item.actors.indices { key = key.and(item.actors[index]) }
    for index in item.initiators.indices { key = key.and(item.initiators[index]).and(item.targets[index]) }
    if isTelling(item, inOtherWords: true) { return key.value }
    return key.and(isTelling(item, inOtherWords: false) ? item.quote : item.id).value
  }

  /// Whether another report that says the same would be taken to tell the same event.
  private static func isTelling(_ item: MergeItem, inOtherWords: Bool) -> Bool {
    var other = item
    other.document = ~item.document
    other.id = ~item.id
    if inOtherWords {
      guard item.isFine else { return false }
      other.quote = ~item.quote
      other.words = MergeWords()
    }
    return MergeComparison(item, other).isEnough
  }
}
