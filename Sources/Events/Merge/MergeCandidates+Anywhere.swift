/// What may lie anywhere in the archive: the same sentence, the same month.
extension MergeCandidates {
  func findAnywhere() throws -> MergeFinds {
    var looks = MergeSort<MergeLook>(room)
    // Those that say less come first, because only for them tellings are put in by month.
    var sought = MergeFilter()
    for node in Int32(tellings.fineCount)..<Int32(tellings.count) {
      try look(try tellings.head(of: node), node, &looks, &sought)
    }
    for node in 0..<Int32(tellings.fineCount) {
      let item = try tellings.head(of: node)
      try looks.append(
        MergeLook(MergeKey(.quote, item).and(item.quote), node, [.looks, .inserts], number: Self.byQuote))
      for key in Self.months(item) where sought.mayContain(key) { try looks.append(MergeLook(key, node, .inserts)) }
    }
    return try MergeFinds(&looks, limit: Self.reach, room)
  }

  /// The blocks by month of a telling that names day and spot.
  private static func months(_ item: MergeItem) -> [MergeKey] {
    let month = month(item.firstDay)
    var keys = [MergeKey(.spotMonth, item).and(item.place).and(month)]
    guard item.deaths.isKnown else { return keys }
    let deaths = item.deaths.best
    keys.append(MergeKey(.spotMonthDeaths, item).and(item.place).and(month).and(deaths))
    keys.append(MergeKey(.provinceMonthDeaths, item).and(item.country).and(item.admin1).and(month).and(deaths))
    keys.append(MergeKey(.countryMonthDeaths, item).and(item.country).and(month).and(deaths))
    return keys
  }

  /// The look-ups of one that says less.
  private func look(
    _ item: MergeItem, _ node: Int32, _ looks: inout MergeSort<MergeLook>, _ sought: inout MergeFilter
  ) throws {
    var number: UInt8 = 0
    func add(_ key: MergeKey, _ role: MergeLook.Role) throws {
      sought.insert(key)
      try looks.append(MergeLook(key, node, role, number: number))
      number += 1
    }
    let deaths: Int32? = item.deaths.isKnown ? item.deaths.best : nil
    if item.isByMonth {
      for month in Self.month(item.firstDay)...Self.month(item.lastDay) {
        if item.level >= .town {
          try add(MergeKey(.spotMonth, item).and(item.place).and(month), .looksIfFew)
          if let deaths { try add(MergeKey(.spotMonthDeaths, item).and(item.place).and(month).and(deaths), .looks) }
        } else if let deaths, item.dayCount <= 31 {
          try add(
            MergeKey(.provinceMonthDeaths, item).and(item.country).and(item.admin1).and(month).and(deaths), .looks)
          try add(MergeKey(.countryMonthDeaths, item).and(item.country).and(month).and(deaths), .looks)
        }
      }
    }
    number = Self.byQuote
    try add(MergeKey(.quote, item).and(item.quote), [.looks, .inserts])
    // Others that say as little: the same toll in the same country and month.
    guard item.isDated, item.isPlaced, let deaths else { return }
    let key = MergeKey(.countryMonthDeaths, item).and(item.country).and(Self.month(item.firstDay)).and(deaths)
    try add(key, [.looks, .inserts])
  }
}
