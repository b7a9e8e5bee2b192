import Evidence

/// Places readings in time, in text order, with the published date and the story's last date as
/// anchors.
struct DateResolver {
  let window: TokenWindow
  let document: DocumentAnchor?
  let directions: DirectionReader
  let trace = AnchorTrace()
  /// The last date of the story, and the last that is a day.
  var story: StoryAnchor?
  var storyDay: StoryAnchor?
  var quarter: (year: Int, quarter: Int, token: Int)?
  /// The last year or finer date that the words name ("that year"), and the last month or finer
  /// one ("that month"); weekdays and dates told from the publication day are none.
  var named: StoryAnchor?
  var namedMonth: StoryAnchor?
  /// The expression before this one, if it is a day.
  var previous: (day: CivilDate, end: Int)?
  var timeline: Timeline

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
    trace.token = nil
    var placement = place(reading)
    let anchorSpan = placement.anchor == .narrative ? trace.span : nil
    if let mod = reading.mod { placement.apply(mod) }
    if reading.dayOffset != 0, let day = placement.earliest, day == placement.latest {
      placement = .day(day.adding(days: reading.dayOffset), placement.anchor)
    }
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
    trace.note(span, endingBefore: reading.end)
    return DateExpression(
      span: span, tokens: tokens, type: type, value: placement.value,
      mod: (reading.mod ?? outerMod(reading, type))?.name,
      edtf: placement.edtf, earliest: placement.earliest, latest: placement.latest,
      precision: placement.precision, anchor: placement.anchor, anchorSpan: anchorSpan,
      confidence: reading.confidence)
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
      trace.token = day.token
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
}
