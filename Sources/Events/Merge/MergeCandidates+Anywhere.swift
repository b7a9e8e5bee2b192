/// What may lie anywhere in the archive: the same sentence, the same month.
extension MergeCandidates {
  func findAnywhere() throws -> MergeFinds {
    var looks = MergeSort<MergeLook>(room)
    // Those that say less come first, because only for them tellings are put in by month.
    var sought = MergeFilter()
    for node in Int32(tellings.fineCount)..<Int32(tellings.count) {
      let item = try tellings.head(of: node)
      if item.isHead { try look(item, node, &looks, &sought) }
    }
    for node in 0..<Int32(tellings.fineCount) {
      let item = try tellings.head(of: node)
      if !item.isHead { continue }
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
    func add(_ key: MergeKey, _ role: MergeLook.Role, number: UInt8) throws {
      sought.insert(key)
      try looks.append(MergeLook(key, node, role, number: number))
    }
    let deaths: Int32? = item.deaths.isKnown ? item.deaths.best : nil
    if item.isByMonth {
      var number: UInt8 = 0
      for month in Self.month(item.firstDay)...Self.month(item.lastDay) {
        if item.level >= .town {
          try add(MergeKey(.spotMonth, item).and(item.place).and(month), .looksIfFew, number: number)
          if let deaths {
            let key = MergeKey(.spotMonthDeaths, item).and(item.place).and(month).and(deaths)
            try add(key, .looks, number: number + 1)
          }
        } else if let deaths, item.dayCount <= 31 {
          let province = MergeKey(.provinceMonthDeaths, item).and(item.country).and(item.admin1)
          try add(province.and(month).and(deaths), .looks, number: number)
          let country = MergeKey(.countryMonthDeaths, item).and(item.country)
          try add(country.and(month).and(deaths), .looks, number: number + 1)
        }
        number += 2
      }
    }
    try add(MergeKey(.quote, item).and(item.quote), [.looks, .inserts], number: Self.byQuote)
    // Others that say as little: the same toll in the same country and month.
    guard item.isDated, item.isPlaced, let deaths else { return }
    let key = MergeKey(.countryMonthDeaths, item).and(item.country).and(Self.month(item.firstDay)).and(deaths)
    try add(key, [.looks, .inserts], number: Self.byToll)
  }
}
