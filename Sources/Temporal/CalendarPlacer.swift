/// Places a date given by calendar fields, finding the year that the words leave out.
struct CalendarPlacer {
  let resolver: DateResolver
  let reading: Reading

  private var document: DocumentAnchor? { resolver.document }

  func place(_ fields: CalendarFields) -> Placement {
    if let decade = fields.decade { return .decade(decade, .explicit) }
    if let century = fields.century { return .century(century, .explicit) }
    if fields.month == nil, let day = fields.day { return dayAlone(day) }
    let (year, anchor) = year(of: fields)
    var placement = place(fields, year: year, anchor)
    if case .explicit = fields.year { placement.hasWrittenYear = true }
    if anchor == .narrative { placement.hasWrittenYear = true }
    return placement
  }

  private func place(
    _ fields: CalendarFields, year: Int?, _ anchor: DateExpression.Anchor
  ) -> Placement {
    if let month = fields.month, let day = fields.day {
      guard let year else {
        let text = "XXXX-\(TimexText.two(month))-\(TimexText.two(day))"
        return .unresolved(text, .day, edtf: text)
      }
      guard let date = CivilDate(year: year, month: month, day: day) else {
        return .month(year, month, anchor)
      }
      if fields.week == 1 { return .weekend(ofWeek: date, anchor) }
      if fields.week != nil { return .week(of: date, anchor) }
      if fields.endsQuarter {
        let middle = date.adding(days: -45)
        return .quarter(middle.year, (middle.month + 2) / 3, anchor)
      }
      if fields.lastDay != nil || fields.lastYear != nil {
        return range(fields, from: date, anchor)
      }
      var placement = Placement.day(date, anchor)
      if fields.isApproximate {
        placement.earliest = date.adding(days: -1)
        placement.latest = date.adding(days: 1)
        placement.precision = .range
      }
      if let other = fields.otherMonth, let second = CivilDate(year: year, month: other, day: month) {
        placement.edtf = "[\(min(date, second)),\(max(date, second))]"
      }
      return placement
    }
    if let month = fields.month {
      guard let year else {
        let text = "XXXX-\(TimexText.two(month))"
        return .unresolved(text, .month, edtf: text)
      }
      if let nth = fields.nth, let weekday = fields.weekday {
        let rule = NamedDay.nth(month: month, weekday: weekday, nth: nth == 5 ? -1 : nth)
        if let day = rule.spans(inYear: year).first { return .day(day.first, anchor) }
      }
      if let last = fields.lastMonth {
        let lastYear = last >= month ? year : year + 1
        let firstDay = CivilDate.firstDay(year: year, month: month)
        let lastDay = CivilDate.lastDay(year: lastYear, month: last)
        var placement = Placement.range(
          firstDay, lastDay,
          value: "\(TimexText.month(year, month))/\(TimexText.month(lastYear, last))", anchor)
        placement.edtf = placement.value
        return placement
      }
      return .month(year, month, anchor)
    }
    if let season = fields.season {
      guard let year else { return .unresolved("XXXX-\(season.code)", .season) }
      return .season(year, season, anchor)
    }
    if let quarter = fields.quarter {
      guard let year else { return .unresolved("XXXX-Q\(quarter)", .quarter) }
      if quarter == 0 {
        // "the 1988 quarter": the quarter that the story speaks of.
        guard let known = resolver.knownQuarter else { return .year(year, anchor) }
        return .quarter(year, known, anchor)
      }
      return .quarter(year, quarter, anchor)
    }
    if let half = fields.half {
      guard let year else { return .unresolved("XXXX-H\(half)", .half) }
      return .half(year, half, anchor)
    }
    guard let year else { return .unresolved("XXXX", .year) }
    if let last = fields.lastYear {
      var placement = Placement.range(
        CivilDate.firstDay(year: year), CivilDate.lastDay(year: last),
        value: "\(TimexText.year(year))/\(TimexText.year(last))", anchor)
      placement.edtf = placement.value
      return placement
    }
    return .year(year, anchor)
  }

  private func range(
    _ fields: CalendarFields, from first: CivilDate, _ anchor: DateExpression.Anchor
  ) -> Placement {
    let month = fields.lastMonth ?? first.month
    let year = fields.lastYear ?? (month >= first.month ? first.year : first.year + 1)
    guard let day = fields.lastDay, let last = CivilDate(year: year, month: month, day: day),
      last >= first
    else { return .day(first, anchor) }
    return .range(first, last, value: "\(first)/\(last)", anchor)
  }

  /// "on the 7th": the story's month, else the last one with that day before publication.
  private func dayAlone(_ day: Int) -> Placement {
    guard let (year, month, anchor) = resolver.storyMonth(at: reading.start),
      var date = CivilDate(year: year, month: month, day: day)
    else { return .unresolved("XXXX-XX-\(TimexText.two(day))", .day) }
    if anchor == .document, let today = document?.day, date > today,
      resolver.directions.direction(of: reading) != .future
    {
      let previous = today.adding(months: -1)
      date = CivilDate(year: previous.year, month: previous.month, day: day) ?? date
    }
    var placement = Placement.day(date, anchor)
    placement.hasWrittenYear = false
    return placement
  }

  // MARK: The year

  private func year(of fields: CalendarFields) -> (Int?, DateExpression.Anchor) {
    if case .explicit(let year) = fields.year { return (year, .explicit) }
    guard let month = firstMonth(fields) else { return (nil, .explicit) }
    if fields.year == .bare, fields.month != nil, let attack = attackYear(fields) {
      return (attack, .explicit)
    }
    if fields.year == .bare, fields.month != nil,
      let year = resolver.timelineYear(month: month, fields.day, of: reading)
        ?? resolver.storyYear(month: month, at: reading.start)
    {
      return (year, .narrative)
    }
    if case .story(let offset) = fields.year {
      if let year = resolver.namedYear(at: reading.start) { return (year + offset, .narrative) }
      return (document.map { $0.year + offset }, .document)
    }
    guard let document else { return (nil, .explicit) }
    let current = document.year
    switch fields.year {
    case .relative(let offset): return (current + offset, .document)
    case .this: return (thisYear(fields, month), .document)
    case .last: return (lastYear(fields, month), .document)
    case .next: return (nextYear(fields, month), .document)
    default: break
    }
    if let weekday = fields.weekday, let day = fields.day,
      let year = Self.year(near: current, weekday: weekday, month: month, day: day)
    {
      return (year, .document)
    }
    guard let now = document.month else { return (current, .document) }
    if fields.month == nil { return (partYear(fields, month, now), .document) }
    return (monthYear(fields, month, now), .document)
  }

  private func firstMonth(_ fields: CalendarFields) -> Int? {
    if let month = fields.month { return month }
    if let season = fields.season { return season.firstMonth }
    if let quarter = fields.quarter { return quarter * 3 - 2 }
    if let half = fields.half { return half * 6 - 5 }
    return nil
  }

  /// "the Sept. 11 attacks" are those of 2001.
  private func attackYear(_ fields: CalendarFields) -> Int? {
    guard fields.month == 9, fields.day == 11, fields.lastDay == nil else { return nil }
    let window = resolver.window
    var next = reading.end
    if window.mark(next) == 0x2C { next += 1 }
    for word in Self.attackWords where window.isWord(next, word) { return 2001 }
    return nil
  }

  private static let attackWords: [StaticString] = [
    "attacks", "attack", "terror", "terrorist", "terrorists", "hijackers", "hijackings", "era",
  ]

  /// The year within five in which the day falls on the weekday, the nearest one, past first.
  private static func year(near year: Int, weekday: Int, month: Int, day: Int) -> Int? {
    for offset in [0, -1, 1] {
      if CivilDate(year: year + offset, month: month, day: day)?.weekday == weekday {
        return year + offset
      }
    }
    return nil
  }

  /// A month, or a day of one, without a year.
  private func monthYear(_ fields: CalendarFields, _ month: Int, _ now: Int) -> Int {
    guard let document else { return 0 }
    let current = document.year
    let isBefore: Bool
    let isSame: Bool
    var distance = month - now
    if let day = fields.day {
      let date = CivilDate(year: current, month: month, day: day) ?? document.latest
      isSame = date >= document.earliest && date <= document.latest
      isBefore = date < document.earliest
      distance = (date.dayNumber - document.latest.dayNumber) / 30
      if isSame == false && distance == 0 { distance = isBefore ? -1 : 1 }
    } else {
      isSame = month == now
      isBefore = month < now
    }
    if isSame { return current }
    let direction = resolver.directions.direction(of: reading)
    // How far ahead the next one may lie, in months, to be taken for it: writers name the year of
    // a day that is
    // nearly a year old.
    let ahead: Int
    let isSurelyPast = resolver.directions.followsPastVerb(reading) || resolver.directions.opensPastClause(reading)
    switch (direction, fields.day != nil) {
    case (.past, true): ahead = isSurelyPast ? 0 : 3
    case (.past, false): ahead = 1
    case (.unknown, true): ahead = 4
    case (.unknown, false): ahead = 2
    case (.future, _): ahead = isBefore ? 7 : 12
    }
    if isBefore { return distance + 12 <= ahead ? current + 1 : current }
    return distance <= ahead ? current : current - 1
  }

  /// A season, quarter or half without a year: the one that is on or was last, the next one with
  /// "will".
  private func partYear(_ fields: CalendarFields, _ month: Int, _ now: Int) -> Int {
    guard let document else { return 0 }
    let current = document.year
    if fields.season == .winter, now <= 2 { return current - 1 }
    if month <= now { return current }
    let direction = resolver.directions.direction(of: reading)
    if direction == .future || month - now <= 3 && fields.season == nil && direction != .past {
      return current
    }
    if fields.quarter != nil, month - now <= 3 { return current }
    return current - 1
  }

  private func thisYear(_ fields: CalendarFields, _ month: Int) -> Int {
    guard let document else { return 0 }
    if fields.season == .winter, let now = document.month, now <= 2 { return document.year - 1 }
    return document.year
  }

  /// The last one that is over.
  private func lastYear(_ fields: CalendarFields, _ month: Int) -> Int {
    guard let document, let now = document.month else { return (document?.year ?? 0) - 1 }
    let length = fields.month != nil ? 1 : fields.half != nil ? 6 : 3
    if let day = fields.day {
      let date = CivilDate(year: document.year, month: month, day: day)
      return date.map { $0 < document.earliest } ?? false ? document.year : document.year - 1
    }
    return month + length <= now ? document.year : document.year - 1
  }

  private func nextYear(_ fields: CalendarFields, _ month: Int) -> Int {
    guard let document, let now = document.month else { return (document?.year ?? 0) + 1 }
    return month > now ? document.year : document.year + 1
  }
}
