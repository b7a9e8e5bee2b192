import Evidence

/// Dates told from another: "last week", "the next day", "this fall", "yesterday morning", "now".
extension DateGrammar {
  private func relation(at index: Int) -> Relation? {
    let lexeme = window.lexeme(index)
    switch lexeme.kind {
    case .relation: return Relation(rawValue: lexeme.value)
    case .reference:
      if window.isWord(index, "past") { return .past }
      if window.isWord(index, "recent") { return .recent }
      if window.isWord(index, "current") { return .current }
      return nil
    default: return nil
    }
  }

  /// What begins with a relation word at `index`; `start` is there or at the article before it.
  func relative(at index: Int, from start: Int) -> Reading? {
    guard var relation = relation(at: index) else { return nil }
    var next = index + 1
    // "this past week", "this coming Sunday", "that same day"
    if relation == .this || relation == .that || relation == .those {
      switch self.relation(at: next) {
      case .past:
        relation = .last
        next += 1
      case .coming, .next:
        relation = .next
        next += 1
      case .same: next += 1
      default: break
      }
    }
    let hasArticle = start < index
    if window.isWord(next, "fiscal"), window.kind(next + 1) == .unit { next += 1 }
    let lexeme = window.lexeme(next)
    switch lexeme.kind {
    case .unit:
      return relativeUnit(relation, at: next, from: start, hasArticle: hasArticle)
    case .unitPlural:
      return relativePlural(relation, at: next, from: start)
    case .period:
      // "the latest period" of a company is a quarter.
      guard relation == .latest, hasArticle, window.kind(next + 1) != .of else { return nil }
      return Reading(.period(.quarter, offset: -1, base: .comparison), start, next + 1)
    case .weekday:
      if hasArticle, relation == .last, let nth = nthWeekday(5, at: next, from: start) { return nth }
      guard var choice = choice(relation), var day = weekday(at: next) else { return nil }
      if case .calendar = day.meaning {
        // "next Friday, July 21"
        day.start = start
        return day
      }
      guard case .weekday(let number, .bare) = day.meaning else { return nil }
      if relation == .following || hasArticle && relation == .next { choice = .after }
      if hasArticle && relation == .previous { choice = .before }
      day.meaning = .weekday(number, choice: choice)
      day.start = start
      return day
    case .month:
      guard let choice = relation == .that && !hasArticle ? .bare : choice(relation), window.isCapitalized(next),
        var month = monthDate(at: next, isModified: true),
        case .calendar(var fields) = month.meaning, fields.year == .bare
      else { return nil }
      fields.year = yearChoice(choice)
      month.meaning = .calendar(fields)
      month.start = start
      return month
    case .season where relation == .that || relation == .same:
      // "that summer": the story's year.
      guard let season = Season(rawValue: lexeme.value), !window.isCapitalized(next) || window.isAllCaps else {
        return nil
      }
      return Reading(.calendar(CalendarFields(year: .story(0), season: season)), start, next + 1)
    case .season:
      guard let choice = choice(relation), !window.isCapitalized(next + 1) || window.isAllCaps
      else { return nil }
      return Reading(
        .calendar(
          CalendarFields(year: yearChoice(choice), season: Season(rawValue: lexeme.value))), start,
        next + 1)
    case .dayPart: return relativeDayPart(relation, at: next, from: start)
    case .half where relation == .last: return halfYear(2, start, next + 1)
    case .named, .hijriMonth:
      guard let choice = choice(relation), var day = namedDay(at: next),
        case .namedDay(let named, .bare) = day.meaning
      else { return nil }
      day.meaning = .namedDay(named, year: yearChoice(choice))
      day.start = start
      return day
    case .cardinal, .quantity, .none:
      // "the last two weeks", "the next 10 days"
      guard relation != .this, relation != .that, relation != .same,
        let amount = amount(at: next), case .duration(let count, let unit) = amount.meaning,
        !window.isDash(next + 1)
      else { return nil }
      if count.count == nil, unit == .day || unit == .week, relation == .these { return nil }
      if relation == .last,
        let stretch = daysOfMonth(count, unit, at: amount.end, from: start, isFirst: false)
      {
        return stretch
      }
      return Reading(.duration(count, unit), start, amount.end)
    case .article where window.lexeme(next + 1).kind == .quantity:
      return nil
    default: return nil
    }
  }

  private func choice(_ relation: Relation) -> Choice? {
    switch relation {
    case .last, .previous, .past: return .last
    case .this, .current: return .this
    case .next, .coming, .following: return .next
    default: return nil
    }
  }

  private func yearChoice(_ choice: Choice) -> YearChoice {
    switch choice {
    case .last: return .last
    case .next: return .next
    case .this: return .this
    case .bare, .before, .after, .inWeek, .weeksAgo: return .bare
    }
  }

  private func relativeUnit(
    _ relation: Relation, at index: Int, from start: Int, hasArticle: Bool
  ) -> Reading? {
    guard let unit = window.lexeme(index).unit else { return nil }
    var end = index + 1
    if window.isDash(end), window.kind(end + 1) != .none { return nil }
    // ABC's "This Week"
    if window.isCapitalized(start), window.isCapitalized(index), !window.isAllCaps, window.mark(start - 1) == 0x22 {
      return nil
    }
    if unit.isClock {
      guard relation == .last || relation == .past || relation == .next else { return nil }
      return hasArticle ? Reading(.duration(Amount(count: 1), unit), start, end) : nil
    }
    let offset: Int
    var base = Base.document
    switch relation {
    case .last:
      offset = -1
      if hasArticle, unit == .day, let day = boundaryDay(.lastDay, at: end, from: start) { return day }
      if hasArticle {
        // "the last week of June", "the last year": a month's end, or a stretch of time.
        if var reading = boundary(.end, at: end, from: start) {
          if unit == .week { reading.stretch = .lastWeek }
          return reading
        }
        if unit == .day { return nil }
        return Reading(.duration(Amount(count: 1), unit), start, end)
      }
      if unit == .day { return nil }
    case .past: return Reading(.duration(Amount(count: 1), unit), start, end)
    case .previous:
      offset = -1
      base = .story
    case .next:
      offset = 1
      // "over the next year" looks ahead from now, "the next year" from the story.
      if unit == .day || hasArticle && !isAheadOf(start) { base = .story }
    case .coming: offset = 1
    case .following:
      offset = 1
      base = .story
    case .current, .this: offset = 0
    case .latest:
      // The last one that is over, where the story names none.
      offset = unit == .quarter || unit == .year ? -1 : 0
      base = .comparison
    case .same, .that:
      offset = 0
      base = .story
    default: return nil
    }
    if unit == .day && (relation == .this || relation == .current) { return nil }
    var reading = Reading(.period(unit, offset: offset, base: base), start, end)
    // "last year's third quarter", "this year's summer"
    if unit == .year, window.isPossessive(end), base == .document {
      let inner = end + 1
      if window.kind(inner) == .ordinal, let part = ordinal(at: inner, from: inner),
        case .calendar(var fields) = part.meaning, fields.quarter != nil || fields.half != nil
      {
        fields.year = .relative(offset)
        reading = Reading(.calendar(fields), start, part.end)
      } else if offset == -1, window.lexeme(inner).unit == .quarter {
        reading = Reading(.shift(Amount(count: 1), .year, sign: -1, base: .comparison), start, inner + 1)
      } else if window.kind(inner) == .season, window.lexeme(inner).value != 3 {
        end = inner + 1
        reading = Reading(
          .calendar(
            CalendarFields(
              year: .relative(offset), season: Season(rawValue: window.lexeme(inner).value))),
          start, end)
      }
    }
    return reading
  }

  private func isAheadOf(_ start: Int) -> Bool {
    window.isWord(start - 1, "over") || window.isWord(start - 1, "for")
      || window.isWord(start - 1, "within") || window.isWord(start - 1, "during")
  }

  /// "recent months", "these days", "the coming weeks", "the last days of March".
  private func relativePlural(_ relation: Relation, at index: Int, from start: Int) -> Reading? {
    guard let unit = window.lexeme(index).unit else { return nil }
    let end = index + 1
    switch relation {
    case .these:
      return unit == .day ? Reading(.reference(.present), start, end) : nil
    case .those, .that, .this, .same: return nil
    case .last:
      if let reading = boundary(.end, at: end, from: start) { return reading }
      return start < index - 1 ? Reading(.duration(Amount(count: nil), unit), start, end) : nil
    case .recent:
      return Reading(.duration(Amount(count: nil), unit), start, end)
    default:
      return Reading(.duration(Amount(count: nil), unit), start, end)
    }
  }

  /// "... of March", "... in March" after "the last days", "the first week".
  func boundary(_ mod: Mod, at index: Int, from start: Int) -> Reading? {
    guard window.kind(index) == .of || window.isWord(index, "in") else { return nil }
    var next = index + 1
    if window.kind(next) == .article { next += 1 }
    guard window.kind(next) == .month, window.isCapitalized(next),
      var inner = monthDate(at: next, isModified: true),
      case .calendar(let fields) = inner.meaning, fields.day == nil
    else { return nil }
    inner.start = start
    inner.mod = mod
    return inner
  }

  /// "the last day of 2016", "the first day of Ramadan"
  func boundaryDay(_ stretch: MonthStretch, at index: Int, from start: Int) -> Reading? {
    guard window.kind(index) == .of || window.isWord(index, "in"), var inner = reading(at: index + 1) else {
      return nil
    }
    switch inner.meaning {
    case .calendar(let fields): guard fields.day == nil, fields.season == nil, inner.clock == nil else { return nil }
    case .namedDay(.hijri(_, day: 0), _): break
    default: return nil
    }
    inner.start = start
    inner.stretch = stretch
    return inner
  }

  private func relativeDayPart(_ relation: Relation, at index: Int, from start: Int) -> Reading? {
    let offset: Int
    var base = Base.document
    switch relation {
    case .last:
      guard start == index - 1 else { return nil }
      offset = -1
    case .this: offset = 0
    case .that, .same:
      offset = 0
      base = .storyOrDocument
    case .next, .following:
      offset = 1
      base = .story
    case .previous:
      offset = -1
      base = .story
    default: return nil
    }
    var reading = Reading(.period(.day, offset: offset, base: base), start, index + 1)
    reading.dayPart = DayPart(rawValue: window.lexeme(index).value)
    return reading
  }
}
