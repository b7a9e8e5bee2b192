import Evidence

/// Places what is counted in units from an anchor.
extension DateResolver {
  /// The span that a relative expression counts from, and what kind of anchor it is.
  private func anchor(
    _ base: Base, for unit: TimeUnit, at start: Int
  ) -> (DateSpan, DateExpression.Anchor)? {
    let fromDocument = document.map {
      (
        DateSpan(earliest: $0.earliest, latest: $0.latest, precision: $0.precision),
        DateExpression.Anchor.document
      )
    }
    // "A year earlier" opens a sentence that goes on with the story, where no company reports.
    if base == .comparison, unit == .year, window.tokens[start].has(.sentenceStart), quarter == nil, let named,
      start - named.token < Self.nearby
    {
      trace.token = named.token
      return (named.span, .narrative)
    }
    guard base == .story || base == .storyOrDocument else { return fromDocument }
    if unit == .year, let named, start - named.token < Self.nearby {
      trace.token = named.token
      return (named.span, .narrative)
    }
    if unit == .month, let namedMonth, start - namedMonth.token < Self.nearby {
      trace.token = namedMonth.token
      return (namedMonth.span, .narrative)
    }
    let wantsDay = unit.days != nil || unit.isClock
    if wantsDay {
      guard let day = storyDay, start - day.token < Self.nearby else {
        return base == .storyOrDocument ? fromDocument : nil
      }
      trace.token = day.token
      return (day.span, .narrative)
    }
    if let story, start - story.token < Self.nearby {
      trace.token = story.token
      return (story.span, .narrative)
    }
    return fromDocument
  }

  private func weekend(
    _ offset: Int, _ span: DateSpan, _ kind: DateExpression.Anchor, _ reading: Reading
  ) -> Placement {
    guard span.precision.isDayOrFiner else {
      return .unresolved("XXXX-WXX-WE", .range, anchor: kind)
    }
    var day = span.latest
    // "the weekend" early in a week is the one that has passed; "this weekend" follows the tense.
    if offset == 0, day.weekday < 6, directions.direction(of: reading) != .future {
      day = day.adding(days: -7)
    } else {
      day = day.adding(days: 7 * offset)
    }
    return .weekend(ofWeek: day, kind)
  }

  /// "from $2 million a year ago": the same period of the year before.
  private func isComparison(_ reading: Reading, _ base: Base) -> Bool {
    if base == .comparison { return true }
    return base == .document && !window.tokens[reading.start].has(.sentenceStart)
  }

  func place(
    period unit: TimeUnit, offset: Int, base: Base, _ reading: Reading
  ) -> Placement {
    if base == .comparison, unit == .quarter, let quarter, reading.start - quarter.token < 200 {
      trace.token = quarter.token
      return .quarter(quarter.year, quarter.quarter, .narrative)
    }
    if base == .story, unit == .day, let day = apposed(reading), window.mark(reading.end) != 0 {
      return .day(day, .narrative)
    }
    guard let (span, kind) = anchor(base, for: unit, at: reading.start) else {
      // "the next day, Friday," is that Friday.
      let next = window.lexeme(reading.end + 1)
      if unit == .day, next.kind == .weekday, window.mark(reading.end) == 0x2C {
        return place(Int(next.value), .bare, reading)
      }
      return .unresolved(UnitCount.unresolvedValue(unit), unit.precision)
    }
    if unit == .weekend { return weekend(offset, span, kind, reading) }
    return UnitCount.count(offset, unit, from: span, kind)
  }

  func place(
    shift amount: Amount, _ unit: TimeUnit, sign: Int, base: Base, _ reading: Reading
  ) -> Placement {
    if isComparison(reading, base), unit == .year, amount.count == 1, !amount.hasHalf, let quarter,
      reading.start - quarter.token < 250
    {
      trace.token = quarter.token
      return .quarter(quarter.year - 1, quarter.quarter, .narrative)
    }
    // "the year-earlier quarter": that of the last quarter which is over.
    if base == .comparison, unit == .year, amount.count == 1, document?.month != nil,
      window.lexeme(reading.end - 1).unit == .quarter,
      let (span, kind) = anchor(base, for: .quarter, at: reading.start)
    {
      return UnitCount.count(-5, .quarter, from: span, kind)
    }
    // "on Monday, two days later,": the same day twice.
    if base == .story || base == .storyOrDocument, unit == .day, let day = apposed(reading),
      window.mark(reading.end) != 0
    {
      return .day(day, .narrative)
    }
    guard let (span, kind) = anchor(base, for: unit, at: reading.start) else {
      return .unresolved(sign < 0 ? "PAST_REF" : "FUTURE_REF", .unknown)
    }
    guard let number = amount.count else { return UnitCount.vague(unit, sign, span, kind) }
    if amount.hasHalf, let months = unit.months {
      let total = number * months + months / 2
      let moved = span.latest.adding(months: sign * total)
      return unit == .year ? .year(moved.year, kind) : .month(moved.year, moved.month, kind)
    }
    if amount.isExact, span.precision.isDayOrFiner, let day = UnitCount.sameDay(sign * number, unit, from: span.latest)
    {
      return .day(day, kind)
    }
    return UnitCount.count(sign * number, unit, from: span, kind)
  }
}
