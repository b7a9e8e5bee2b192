/// Two tellings of one report that count the same dead, as headline and text do.
extension MergeCandidates {
  private static let reachInReport = 8

  mutating func findInReports() throws {
    var looks = MergeSort<MergeLook>(room)
    for number in 0..<tellings.items.count {
      let item = try tellings.items.item(number)
      guard item.deaths.best >= 2 || item.injured.best >= 2 else { continue }
      let count = item.deaths.best >= 2 ? item.deaths.best : item.injured.best
      let key = MergeKey(.reportDeaths, item).and(item.document).and(count)
      try looks.append(MergeLook(key, Int32(number), [.looks, .inserts]))
    }
    var finds = try MergeFinds(&looks, limit: Self.reachInReport, room)
    while let next = finds.next {
      found.removeAll(keepingCapacity: true)
      try finds.take(next.node, 0, into: &found)
      for index in found.indices { found[index] = try tellings.node(of: found[index]) }
      try compare(try tellings.node(of: next.node), try tellings.items.item(Int(next.node)))
    }
  }
}
