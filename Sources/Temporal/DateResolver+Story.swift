import Evidence

/// Keeps the dates that the story has named, for those that are told from them.
extension DateResolver {
  /// How far back, in tokens, a date may stand that another is told from.
  static let nearby = 400

  /// The day named right before the reading, with a comma between.
  func apposed(_ reading: Reading) -> CivilDate? {
    guard let previous, reading.start == previous.end + 1, window.mark(previous.end) == 0x2C
    else { return nil }
    trace.token = previous.end
    return previous.day
  }

  /// The year that the text named last, for "of that year".
  func namedYear(at start: Int) -> Int? {
    guard let anchor = named ?? story, start - anchor.token < Self.nearby else { return nil }
    trace.token = anchor.token
    return anchor.span.latest.year
  }

  /// The year that a heading or the timeline gives to a date without one.
  func timelineYear(month: Int, _ day: Int?, of reading: Reading) -> Int? {
    let last = storyDay.flatMap { story -> (CivilDate, Int)? in
      guard story.hasWrittenYear, reading.start - story.token < Self.nearby else { return nil }
      return (story.span.latest, story.token)
    }
    guard let (year, token) = timeline.year(month: month, day: day, of: reading, after: last) else {
      return nil
    }
    trace.token = token
    // A date that the document cannot know of yet is not the timeline's.
    guard let document else { return year }
    let first = CivilDate(year: year, month: month, day: day ?? 1)
    guard let first, first > document.latest else { return year }
    return directions.direction(of: reading) == .future ? year : nil
  }

  /// The story's year for a date without one, if a written year stands near before it.
  func storyYear(month: Int, at start: Int) -> Int? {
    guard let story, story.hasWrittenYear else { return nil }
    if document == nil {
      guard start - story.token < 400 else { return nil }
    } else {
      // A passing mention of another year does not move the story there; a sentence that opens
      // with it does.
      guard story.span.precision != .year || story.opensSentence, start - story.token < 60,
        opensSentence(start) || followsSemicolon(start, after: story.token)
      else { return nil }
    }
    let year = story.span.earliest.year
    if let document, year >= document.year { return nil }
    trace.token = story.token
    if story.span.precision == .year { return year }
    guard story.span.latest.year == year else { return nil }
    let next = month >= story.span.earliest.month ? year : year + 1
    if let document, next > document.year { return year }
    return document == nil ? year : next
  }

  /// "in June 2015; the video came out on 3 July": a clause that goes on with the story.
  private func followsSemicolon(_ start: Int, after token: Int) -> Bool {
    guard token < start else { return false }
    var index = start - 1
    while index >= token, !window.tokens[index].has(.sentenceStart) {
      if window.mark(index) == 0x3B { return true }
      index -= 1
    }
    return false
  }

  /// The story's month for "on the 7th".
  func storyMonth(at start: Int) -> (year: Int, month: Int, anchor: DateExpression.Anchor)? {
    for candidate in [story, storyDay] {
      guard let candidate, start - candidate.token < 400 else { continue }
      let span = candidate.span
      if span.earliest.year == span.latest.year, span.earliest.month == span.latest.month {
        trace.token = candidate.token
        return (span.latest.year, span.latest.month, .narrative)
      }
    }
    guard let document, let month = document.month else { return nil }
    return (document.year, month, .document)
  }

  mutating func remember(_ reading: Reading, _ placement: Placement) {
    previous = nil
    guard let first = placement.earliest, let last = placement.latest else { return }
    if placement.precision.isDayOrFiner { previous = (last, reading.end) }
    timeline.remember(reading, last, isDay: placement.precision.isDayOrFiner)
    // "the 1988 quarter" is compared with the one that the story tells of; one that has yet to
    // come is an outlook.
    if placement.precision == .quarter, case .calendar(let fields) = reading.meaning,
      fields.quarter != 0, !fields.endsQuarter, document.map({ last <= $0.latest }) ?? true
    {
      quarter = (first.year, (first.month + 2) / 3, reading.end)
    }
    let span = DateSpan(earliest: first, latest: last, precision: placement.precision)
    var hasYear = placement.hasWrittenYear
    if placement.anchor == .narrative, !hasYear, let story { hasYear = story.hasWrittenYear }
    let anchor = StoryAnchor(
      span: span, token: reading.end, hasWrittenYear: hasYear,
      opensSentence: opensSentence(reading.start))
    if isNaming(reading, placement) {
      switch placement.precision {
      case .decade, .century, .unknown: break
      case .year, .half, .quarter, .season: named = anchor
      default:
        named = anchor
        if first.month == last.month { namedMonth = anchor }
      }
    }
    switch placement.precision {
    case .decade, .century, .unknown: return
    case .second, .minute, .hour, .day:
      // "he said on Monday" dates the report, not the story.
      if isAttribution(reading), storyDay != nil { return }
      storyDay = anchor
      story = anchor
    default: story = anchor
    }
  }

  /// Whether "that year" may mean the date's: one by its fields, one told from the story, or a
  /// year ("last year").
  private func isNaming(_ reading: Reading, _ placement: Placement) -> Bool {
    switch reading.meaning {
    case .calendar(let fields): return !fields.isEmpty
    case .namedDay: return true
    case .period, .shift: return placement.anchor == .narrative || placement.precision == .year
    default: return false
    }
  }

  /// Whether the token is one of the first three of its sentence.
  private func opensSentence(_ index: Int) -> Bool {
    for offset in 0...2 where index - offset >= 0 {
      if window.tokens[index - offset].has(.sentenceStart) { return true }
    }
    return false
  }

  private func isAttribution(_ reading: Reading) -> Bool {
    switch reading.meaning {
    case .weekday, .period: break
    default: return false
    }
    let before = reading.start - 1
    return isSaying(before) || isSaying(before - 1)
  }

  private func isSaying(_ index: Int) -> Bool {
    window.isWord(index, "said") || window.isWord(index, "told") || window.isWord(index, "says")
      || window.isWord(index, "reported") || window.isWord(index, "announced")
  }
}
