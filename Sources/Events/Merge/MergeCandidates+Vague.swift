/// Tellings that say less than day and spot: against those that do, and among themselves.
extension MergeCandidates {
  /// - Parameter finds: what `findAnywhere` found for them.
  mutating func findForVague(_ finds: inout MergeFinds) throws {
    var fine: Int32 = 0
    for node in Int32(tellings.fineCount)..<Int32(tellings.count) {
      let item = try tellings.head(of: node)
      if !item.isHead { continue }
      found.removeAll(keepingCapacity: true)
      if item.isByDay {
        try insertDays(before: item.lastDay + 2, since: item.firstDay - 1, from: &fine)
        findFiner(item)
      } else if item.isByMonth {
        for number in 0..<Self.byQuote {
          // Those of a town and month alone are few, or none.
          let isFew = item.level >= .town && number % 2 == 0
          if isFew || found.count < Self.most { try finds.take(node, number, into: &found) }
        }
      }
      if found.count < Self.most { try finds.take(node, Self.byQuote, into: &found) }
      if item.isDated, item.isPlaced {
        window.advance(to: item.firstDay)
        let key = MergeKey(.sameSpan, item).and(item.place).and(item.firstDay).and(item.lastDay)
        look(key)
        if found.count < Self.most { try finds.take(node, Self.byToll, into: &found) }
        window.insert(node, under: key)
      }
      try compare(node, item)
    }
  }

  /// Puts in the tellings that name day and spot up to a day, as far as they touch the days that are looked for.
  private mutating func insertDays(before end: Int32, since start: Int32, from fine: inout Int32) throws {
    while fine < Int32(tellings.fineCount) {
      let item = try tellings.head(of: fine)
      guard item.firstDay < end else { return }
      if item.isHead, item.lastDay >= start {
        window.advance(to: item.firstDay)
        insertDays(fine, item)
      }
      fine += 1
    }
  }

  private mutating func insertDays(_ node: Int32, _ item: MergeItem) {
    for day in item.firstDay...item.lastDay {
      if item.admin2 != 0 {
        window.insert(node, under: MergeKey(.districtDay, item).and(item.admin1).and(item.admin2).and(day))
      }
      window.insert(node, under: MergeKey(.provinceDay, item).and(item.country).and(item.admin1).and(day))
      guard item.deaths.isKnown else { continue }
      let deaths = item.deaths.best
      window.insert(
        node, under: MergeKey(.provinceDayDeaths, item).and(item.country).and(item.admin1).and(day).and(deaths))
      window.insert(node, under: MergeKey(.countryDayDeaths, item).and(item.country).and(day).and(deaths))
    }
  }

  private mutating func findFiner(_ item: MergeItem) {
    for day in item.firstDay - 1...item.lastDay + 1 {
      if item.level == .admin2, item.admin2 != 0 {
        lookIfFew(MergeKey(.districtDay, item).and(item.admin1).and(item.admin2).and(day))
      }
      if item.level >= .admin1 {
        lookIfFew(MergeKey(.provinceDay, item).and(item.country).and(item.admin1).and(day))
      }
      guard item.deaths.isKnown else { continue }
      let deaths = item.deaths.best
      look(MergeKey(.provinceDayDeaths, item).and(item.country).and(item.admin1).and(day).and(deaths))
      look(MergeKey(.countryDayDeaths, item).and(item.country).and(day).and(deaths))
    }
  }
}

extension MergeItem {
  /// Looked up day by day, or month by month.
  var isByDay: Bool { isDated && isPlaced && dayCount <= 3 }
  var isByMonth: Bool { isDated && isPlaced && dayCount > 3 && dayCount <= 366 }
}
