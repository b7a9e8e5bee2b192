import Evidence

/// Places readings in time, in text order, with the published date and the story's last date as
/// anchors.
struct DateResolver {
  let window: TokenWindow
  let document: DocumentAnchor?
  let directions: DirectionReader
  /// The last date of the story, and the last that is a day.
  private var story: StoryAnchor?
  private var storyDay: StoryAnchor?
  private var quarter: (year: Int, quarter: Int, token: Int)?
  /// The last year or finer date that the words name ("that year"), and the last month or finer
  /// one ("that month"); weekdays and dates told from the publication day are none.
  private var named: StoryAnchor?
  private var namedMonth: StoryAnchor?
  /// The expression before this one, if it is a day.
  private var previous: (day: CivilDate, end: Int)?
  private var timeline: Timeline

  init(window: TokenWindow, document: DocumentAnchor?) {
    self.window = window
    self.document = document
    directions = DirectionReader(window: window)
    timeline = Timeline(window: window)
  }

  mutating func expression(for reading: Reading) -> DateExpression {
    if timeline.endsSection(before: reading.start) {
      // What stands under another heading is told anew.
      story = nil
      storyDay = nil
      named = nil
      namedMonth = nil
    }
    if case .duration(let amount, .month) = reading.meaning, amount.count == 9 || amount.count == 6 {
      // "the first nine months": what is compared from here on is no quarter.
      quarter = nil
    }
    var placement = place(reading)
    if let mod = reading.mod { placement.apply(mod) }
    if let stretch = reading.stretch, stretch.isDay, let first = placement.earliest, let last = placement.latest {
      placement = .day(stretch == .firstDay ? first : last, placement.anchor)
    } else if let stretch = reading.stretch, placement.precision == .month, let day = placement.earliest {
      (placement.earliest, placement.latest) = stretch.days(of: CivilDate.firstDay(year: day.year, month: day.month))
      placement.precision = .range
    }
    var type = Self.type(of: reading.meaning)
    if let part = reading.dayPart {
      placement.value += part.code
      type = .time
    }
    if let clock = reading.clock {
      type = .time
      placement.value += clock.text
      placement.precision = clock.second != nil ? .second : clock.minute != nil ? .minute : .hour
      if let day = placement.earliest, day == placement.latest, clock.hour < 24 {
        let seconds = clock.second == nil ? ":00" : ""
        let zone = clock.zone ?? ""
        let time = clock.text.dropLast(zone.utf8.count)
        placement.edtf = "\(day)\(time)\(seconds)\(zone)"
      }
    }
    remember(reading, placement)
    let tokens = reading.start..<reading.end
    let span = TextSpan(
      start: Int(window.tokens[reading.start].start),
      end: Int(window.tokens[reading.end - 1].end))
    return DateExpression(
      span: span, tokens: tokens, type: type, value: placement.value,
      mod: (reading.mod ?? outerMod(reading, type))?.name,
      edtf: placement.edtf, earliest: placement.earliest, latest: placement.latest,
      precision: placement.precision, anchor: placement.anchor, confidence: reading.confidence)
  }

  /// "since 2014", "until March": the date is where a stretch of time begins or ends.
  private func outerMod(_ reading: Reading, _ type: DateExpression.Kind) -> Mod? {
    guard type == .date else { return nil }
    switch window.kind(reading.start - 1) {
    case .since: return .onOrAfter
    case .until: return .onOrBefore
    default: return nil
    }
  }

  private static func type(of meaning: Meaning) -> DateExpression.Kind {
    switch meaning {
    case .duration: return .duration
    case .set: return .set
    case .shift(_, let unit, _, _): return unit.isClock ? .time : .date
    default: return .date
    }
  }

  private mutating func place(_ reading: Reading) -> Placement {
    switch reading.meaning {
    case .duration(let amount, let unit):
      return .unresolved(DurationText.value(amount, unit), unit.precision)
    case .set(let value): return .unresolved(value, .unknown)
    case .reference(let reference): return .unresolved(reference.value, .unknown)
    case .calendar(let fields):
      if fields.isEmpty, reading.clock != nil { return clockDay(reading) }
      return CalendarPlacer(resolver: self, reading: reading).place(fields)
    case .weekday(let weekday, let choice): return place(weekday, choice, reading)
    case .namedDay(let day, let year): return place(day, year, reading)
    case .period(let unit, let offset, let base):
      return place(period: unit, offset: offset, base: base, reading)
    case .shift(let amount, let unit, let sign, let base):
      return place(shift: amount, unit, sign: sign, base: base, reading)
    }
  }

  /// The day of a time that stands alone: the sentence's, else the publication day.
  private func clockDay(_ reading: Reading) -> Placement {
    if let day = storyDay, day.span.precision.isDayOrFiner, isSameSentence(day.token, reading.start) {
      return .day(day.span.earliest, .narrative)
    }
    if let day = document?.day { return .day(day, .document) }
    return .unresolved("XXXX-XX-XX", .day)
  }

  private func isSameSentence(_ earlier: Int, _ later: Int) -> Bool {
    guard earlier <= later, later - earlier < 60 else { return false }
    for index in earlier...later
    where window.tokens[index].has(.sentenceStart) && index > earlier - 1 {
      return false
    }
    return true
  }

  /// The quarter, 1...4, that was named last.
  var knownQuarter: Int? { quarter?.quarter }

  // MARK: Weekdays and named days

  private func place(_ weekday: Int, _ choice: Choice, _ reading: Reading) -> Placement {
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

  private func place(_ named: NamedDay, _ choice: YearChoice, _ reading: Reading) -> Placement {
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

  private func place(
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

  private static func value(of named: NamedDay) -> String {
    if case .fixed(let month, let day) = named {
      return "XXXX-\(TimexText.two(month))-\(TimexText.two(day))"
    }
    return "XXXX-XX-XX"
  }

  // MARK: Periods and shifts

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
      return (named.span, .narrative)
    }
    guard base == .story || base == .storyOrDocument else { return fromDocument }
    if unit == .year, let named, start - named.token < Self.nearby {
      return (named.span, .narrative)
    }
    if unit == .month, let namedMonth, start - namedMonth.token < Self.nearby {
      return (namedMonth.span, .narrative)
    }
    let wantsDay = unit.days != nil || unit.isClock
    if wantsDay {
      guard let day = storyDay, start - day.token < Self.nearby else {
        return base == .storyOrDocument ? fromDocument : nil
      }
      return (day.span, .narrative)
    }
    if let story, start - story.token < Self.nearby { return (story.span, .narrative) }
    return fromDocument
  }

  private func place(
    period unit: TimeUnit, offset: Int, base: Base, _ reading: Reading
  ) -> Placement {
    if base == .comparison, unit == .quarter, let quarter, reading.start - quarter.token < 200 {
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

  private func place(
    shift amount: Amount, _ unit: TimeUnit, sign: Int, base: Base, _ reading: Reading
  ) -> Placement {
    if isComparison(reading, base), unit == .year, amount.count == 1, !amount.hasHalf, let quarter,
      reading.start - quarter.token < 250
    {
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

  /// "from $2 million a year ago": the same period of the year before.
  private func isComparison(_ reading: Reading, _ base: Base) -> Bool {
    if base == .comparison { return true }
    return base == .document && !window.tokens[reading.start].has(.sentenceStart)
  }

  // MARK: The story's dates

  /// How far back, in tokens, a date may stand that another is told from.
  private static let nearby = 400

  /// The day named right before the reading, with a comma between.
  private func apposed(_ reading: Reading) -> CivilDate? {
    guard let previous, reading.start == previous.end + 1, window.mark(previous.end) == 0x2C
    else { return nil }
    return previous.day
  }

  /// The year that the text named last, for "of that year".
  func namedYear(at start: Int) -> Int? {
    guard let anchor = named ?? story, start - anchor.token < Self.nearby else { return nil }
    return anchor.span.latest.year
  }

  /// The year that a heading or the timeline gives to a date without one.
  func timelineYear(month: Int, _ day: Int?, of reading: Reading) -> Int? {
    let last = storyDay.flatMap { story -> CivilDate? in
      guard story.hasWrittenYear, reading.start - story.token < Self.nearby else { return nil }
      return story.span.latest
    }
    guard let year = timeline.year(month: month, day: day, of: reading, after: last) else {
      return nil
    }
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
        return (span.latest.year, span.latest.month, .narrative)
      }
    }
    guard let document, let month = document.month else { return nil }
    return (document.year, month, .document)
  }

  private mutating func remember(_ reading: Reading, _ placement: Placement) {
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
