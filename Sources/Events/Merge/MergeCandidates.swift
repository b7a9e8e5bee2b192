/// Finds the pairs worth comparing, in a time that grows with the number of tellings and not with its square.
///
/// A telling that names day and spot is looked up by spot and day and by map cell and day. One that says less ("in
/// Nineveh", "in July") is looked up by what it says; where its block holds too many to choose from, it stays by itself.
struct MergeCandidates {
  private let items: [MergeItem]
  private let tellings: MergeTellings
  private var blocks: MergeBlocks
  private var found: [Int32] = []
  private(set) var pairs: [MergePair] = []
  private(set) var comparisons = 0

  /// Tellings looked at in one block: the last ones put in.
  private static let reach = 48
  /// Of all its blocks together, for one telling.
  private static let most = 256

  init(_ items: [MergeItem], _ tellings: MergeTellings) {
    self.items = items
    self.tellings = tellings
    blocks = MergeBlocks(expecting: tellings.count * 8)
    var coarse: [Int32] = []
    for node in 0..<tellings.count {
      let item = items[tellings.head(of: node)]
      found.removeAll(keepingCapacity: true)
      if item.isFine {
        findNear(item)
        compare(Int32(node), item)
        insertFine(Int32(node), item)
      } else {
        coarse.append(Int32(node))
      }
    }
    for node in coarse {
      let item = items[tellings.head(of: Int(node))]
      found.removeAll(keepingCapacity: true)
      findFiner(item)
      findAlike(item)
      compare(node, item)
      insertCoarse(node, item)
    }
    for node in 0..<tellings.count { findInReport(Int32(node)) }
  }

  private mutating func look(_ key: MergeKey, limit: Int = MergeCandidates.reach) {
    guard found.count < Self.most else { return }
    _ = blocks.visit(key, limit: limit) { found.append($0) }
  }

  /// As `look`, but nothing where the block holds more: then no one of them stands out.
  private mutating func lookIfFew(_ key: MergeKey) {
    let before = found.count
    if !blocks.visit(key, limit: Self.reach, { found.append($0) }) { found.removeSubrange(before...) }
  }

  private mutating func compare(_ node: Int32, _ item: MergeItem) {
    found.sort()
    var previous: Int32 = -1
    for other in found where other != previous && other != node {
      previous = other
      let rival = items[tellings.head(of: Int(other))]
      let comparison = MergeComparison(item, rival)
      comparisons += 1
      guard !comparison.isConflict, comparison.points >= MergeComparison.enough - MergeComparison.margin else {
        continue
      }
      pairs.append(
        MergePair(
          first: min(node, other), second: max(node, other), points: comparison.points,
          isSure: item.isFine && rival.isFine && comparison.points >= MergeComparison.sure))
    }
  }

  // MARK: Day and spot

  private mutating func findNear(_ item: MergeItem) {
    look(MergeKey(.quote, item).and(item.quote))
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

  private mutating func insertFine(_ node: Int32, _ item: MergeItem) {
    let (column, row) = Self.cell(item)
    for day in item.firstDay...item.lastDay {
      blocks.insert(node, under: MergeKey(.spotDay, item).and(item.place).and(day))
      if item.actors[0] != 0 {
        blocks.insert(node, under: MergeKey(.spotDayActor, item).and(item.place).and(day).and(item.actors[0]))
      }
      blocks.insert(node, under: MergeKey(.cellDay, item).and(column).and(row).and(day))
      if !isSpot(item) { blocks.insert(node, under: MergeKey(.cellDayBeside, item).and(column).and(row).and(day)) }
      if item.admin2 != 0 {
        blocks.insert(node, under: MergeKey(.districtDay, item).and(item.admin1).and(item.admin2).and(day))
      }
      blocks.insert(node, under: MergeKey(.provinceDay, item).and(item.country).and(item.admin1).and(day))
      guard item.deaths.isKnown else { continue }
      let deaths = item.deaths.best
      blocks.insert(node, under: MergeKey(.spotDayDeaths, item).and(item.place).and(day).and(deaths))
      blocks.insert(
        node, under: MergeKey(.provinceDayDeaths, item).and(item.country).and(item.admin1).and(day).and(deaths))
      blocks.insert(node, under: MergeKey(.countryDayDeaths, item).and(item.country).and(day).and(deaths))
    }
    let month = Self.month(item.firstDay)
    blocks.insert(node, under: MergeKey(.spotMonth, item).and(item.place).and(month))
    blocks.insert(node, under: MergeKey(.quote, item).and(item.quote))
    guard item.deaths.isKnown else { return }
    let deaths = item.deaths.best
    blocks.insert(node, under: MergeKey(.spotMonthDeaths, item).and(item.place).and(month).and(deaths))
    blocks.insert(
      node, under: MergeKey(.provinceMonthDeaths, item).and(item.country).and(item.admin1).and(month).and(deaths))
    blocks.insert(node, under: MergeKey(.countryMonthDeaths, item).and(item.country).and(month).and(deaths))
  }

  /// A town by name, which sites and points may lie in, and not one of those.
  private func isSpot(_ item: MergeItem) -> Bool { item.level == .town && !item.flags.contains(.isBeside) }

  // MARK: Less than day and spot

  private mutating func findFiner(_ item: MergeItem) {
    guard item.isDated, item.isPlaced, item.dayCount <= 366 else { return }
    let deaths: Int32? = item.deaths.isKnown ? item.deaths.best : nil
    if item.dayCount <= 3 {
      for day in item.firstDay - 1...item.lastDay + 1 {
        if item.level == .admin2, item.admin2 != 0 {
          lookIfFew(MergeKey(.districtDay, item).and(item.admin1).and(item.admin2).and(day))
        }
        if item.level >= .admin1 {
          lookIfFew(MergeKey(.provinceDay, item).and(item.country).and(item.admin1).and(day))
        }
        guard let deaths else { continue }
        look(MergeKey(.provinceDayDeaths, item).and(item.country).and(item.admin1).and(day).and(deaths))
        look(MergeKey(.countryDayDeaths, item).and(item.country).and(day).and(deaths))
      }
      return
    }
    for month in Self.month(item.firstDay)...Self.month(item.lastDay) {
      if item.level >= .town {
        lookIfFew(MergeKey(.spotMonth, item).and(item.place).and(month))
        if let deaths { look(MergeKey(.spotMonthDeaths, item).and(item.place).and(month).and(deaths)) }
      } else if let deaths, item.dayCount <= 31 {
        look(MergeKey(.provinceMonthDeaths, item).and(item.country).and(item.admin1).and(month).and(deaths))
        look(MergeKey(.countryMonthDeaths, item).and(item.country).and(month).and(deaths))
      }
    }
  }

  /// Others that say as little: the same place and days, or the same toll in the same country and month.
  private mutating func findAlike(_ item: MergeItem) {
    look(MergeKey(.quote, item).and(item.quote))
    guard item.isDated, item.isPlaced else { return }
    look(MergeKey(.sameSpan, item).and(item.place).and(item.firstDay).and(item.lastDay))
    if item.deaths.isKnown {
      look(
        MergeKey(.countryMonthDeaths, item).and(item.country).and(Self.month(item.firstDay)).and(item.deaths.best))
    }
  }

  private mutating func insertCoarse(_ node: Int32, _ item: MergeItem) {
    blocks.insert(node, under: MergeKey(.quote, item).and(item.quote))
    guard item.isDated, item.isPlaced else { return }
    blocks.insert(node, under: MergeKey(.sameSpan, item).and(item.place).and(item.firstDay).and(item.lastDay))
    if item.deaths.isKnown {
      let month = Self.month(item.firstDay)
      blocks.insert(
        node, under: MergeKey(.countryMonthDeaths, item).and(item.country).and(month).and(item.deaths.best))
    }
  }

  // MARK: One report

  /// Two tellings of one report that count the same dead, as headline and text do.
  private mutating func findInReport(_ node: Int32) {
    for member in tellings.members(of: Int(node)) {
      let item = items[Int(member)]
      guard item.deaths.best >= 2 || item.injured.best >= 2 else { continue }
      let count = item.deaths.best >= 2 ? item.deaths.best : item.injured.best
      let key = MergeKey(.reportDeaths, item).and(item.document).and(count)
      found.removeAll(keepingCapacity: true)
      look(key, limit: 8)
      if !found.isEmpty { compare(node, item) }
      blocks.insert(node, under: key)
    }
  }

  private static func month(_ day: Int32) -> Int32 { (day &+ 3_000_000) / 30 }

  /// A quarter of a degree.
  private static func cell(_ item: MergeItem) -> (Int32, Int32) {
    (Int32((item.longitude * 4).rounded(.down)), Int32((item.latitude * 4).rounded(.down)))
  }
}
