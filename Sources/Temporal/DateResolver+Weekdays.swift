import Evidence

/// Places weekdays and named days.
extension DateResolver {
  func place(_ weekday: Int, _ choice: Choice, _ reading: Reading) -> Placement {
    guard let document, let day = document.day else {
      var placement = Placement.unresolved("XXXX-WXX-\(weekday)", .day)
      if let document, document.precision == .month {
        placement.earliest = document.earliest
        placement.latest = document.latest
        placement.precision = .month
        placement.anchor = .document
      }
      return placement
    }
    // "the next day, Tuesday"
    if choice == .bare, let before = apposed(reading), before.weekday == weekday {
      return .day(before, .narrative)
    }
    let back = (day.weekday - weekday + 7) % 7
    let result: CivilDate
    switch choice {
    case .last: result = day.adding(days: back == 0 ? -7 : -back)
    case .inWeek(let offset): result = day.monday.adding(days: 7 * offset + weekday - 1)
    case .weeksAgo(let weeks): result = day.adding(days: -back - 7 * weeks)
    case .next: result = day.adding(days: 7 - back)
    case .before, .after:
      guard let story = storyDay, reading.start - story.token < Self.nearby else {
        return .day(choice == .after ? day.adding(days: 7 - back) : day.adding(days: back == 0 ? -7 : -back), .document)
      }
      trace.token = story.token
      let from = story.span.latest
      let gap = (from.weekday - weekday + 7) % 7
      return .day(from.adding(days: choice == .after ? 7 - gap : gap == 0 ? -7 : -gap), .narrative)
    case .this: result = day.monday.adding(days: weekday - 1)
    case .bare:
      let direction = back == 0 ? .past : directions.direction(of: reading)
      result = direction == .future ? day.adding(days: 7 - back) : day.adding(days: -back)
    }
    return .day(result, .document)
  }

  func place(_ named: NamedDay, _ choice: YearChoice, _ reading: Reading) -> Placement {
    if case .explicit(let year) = choice {
      if case .hijri(let month, let day) = named, year < 1500 {
        let first = HijriCalendar.date(year: year, month: month, day: max(day, 1))
        let last = day == 0 ? first.adding(days: HijriCalendar.days(inMonth: month) - 1) : first
        return place(named, first, last, .explicit)
      }
      guard let span = named.spans(inYear: year).first else {
        return .unresolved(TimexText.year(year), .year)
      }
      return place(named, span.first, span.last, .explicit)
    }
    guard let document else { return .unresolved(Self.value(of: named), .day) }
    if case .relative(let offset) = choice {
      guard let span = named.spans(inYear: document.year + offset).first else {
        return .unresolved(Self.value(of: named), .day)
      }
      return place(named, span.first, span.last, .document)
    }
    var spans: [(first: CivilDate, last: CivilDate)] = []
    for year in document.year - 1...document.year + 1 { spans += named.spans(inYear: year) }
    let isFuture: Bool
    switch choice {
    case .next: isFuture = true
    case .bare: isFuture = directions.direction(of: reading) == .future
    default: isFuture = false
    }
    let now = isFuture ? document.earliest : document.latest
    let found =
      isFuture
      ? spans.first { $0.last >= now && (choice != .next || $0.first > now) }
      : spans.last { $0.first <= now && (choice != .last || $0.last < now) }
    guard let found else { return .unresolved(Self.value(of: named), .day) }
    return place(named, found.first, found.last, .document)
  }

  func place(
    _ named: NamedDay, _ first: CivilDate, _ last: CivilDate, _ anchor: DateExpression.Anchor
  ) -> Placement {
    var placement = Placement.day(first, anchor)
    switch named {
    case .hijri(_, day: 0): return .range(first, last, value: "\(first)/\(last)", anchor)
    case .hijri, .eid:
      // The moon may be seen a day earlier or later.
      placement.earliest = first.adding(days: -1)
      placement.latest = last.adding(days: 1)
      placement.precision = .range
      placement.edtf = "\(first)~"
    default: break
    }
    return placement
  }

  static func value(of named: NamedDay) -> String {
    if case .fixed(let month, let day) = named {
      return "XXXX-\(TimexText.two(month))-\(TimexText.two(day))"
    }
    return "XXXX-XX-XX"
  }
}
