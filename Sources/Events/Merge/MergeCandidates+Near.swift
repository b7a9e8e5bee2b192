/// Tellings that name day and spot, among themselves.
extension MergeCandidates {
  mutating func findNear(_ item: MergeItem) {
    window.advance(to: item.firstDay)
    // The days that the text names come first, because a telling with very many neighbours does not see them all.
    for day in Self.nearestFirst(item) {
      let spot = MergeKey(.spotDay, item).and(item.place).and(day)
      if item.deaths.isKnown { look(MergeKey(.spotDayDeaths, item).and(item.place).and(day).and(item.deaths.best)) }
      if item.actors[0] != 0 { look(MergeKey(.spotDayActor, item).and(item.place).and(day).and(item.actors[0])) }
      look(spot)
    }
    // A town has sites around it, a site has towns and other sites.
    let block: MergeKey.Block = isSpot(item) ? .cellDayBeside : .cellDay
    let (column, row) = Self.cell(item)
    for day in item.firstDay - 1...item.lastDay + 1 {
      for x in column - 1...column + 1 {
        for y in row - 1...row + 1 { look(MergeKey(block, item).and(x).and(y).and(day), limit: 16) }
      }
    }
  }

  private static func nearestFirst(_ item: MergeItem) -> [Int32] {
    Array(item.firstDay...item.lastDay) + (1...3).flatMap { [item.lastDay + $0, item.firstDay - $0] }
  }

  mutating func insertNear(_ node: Int32, _ item: MergeItem) {
    let (column, row) = Self.cell(item)
    for day in item.firstDay...item.lastDay {
      window.insert(node, under: MergeKey(.spotDay, item).and(item.place).and(day))
      if item.actors[0] != 0 {
        window.insert(node, under: MergeKey(.spotDayActor, item).and(item.place).and(day).and(item.actors[0]))
      }
      window.insert(node, under: MergeKey(.cellDay, item).and(column).and(row).and(day))
      if !isSpot(item) { window.insert(node, under: MergeKey(.cellDayBeside, item).and(column).and(row).and(day)) }
      if item.deaths.isKnown {
        window.insert(
          node, under: MergeKey(.spotDayDeaths, item).and(item.place).and(day).and(item.deaths.best))
      }
    }
  }

  /// A town by name, which sites and points may lie in, and not one of those.
  private func isSpot(_ item: MergeItem) -> Bool { item.level == .town && !item.flags.contains(.isBeside) }

  /// A quarter of a degree.
  private static func cell(_ item: MergeItem) -> (Int32, Int32) {
    (Int32((item.longitude * 4).rounded(.down)), Int32((item.latitude * 4).rounded(.down)))
  }
}
