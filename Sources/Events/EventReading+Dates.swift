import Evidence
import Temporal
import Toponyms

/// When an event was.
extension EventReading {
  mutating func note(_ event: Event, _ trigger: Trigger, _ dates: DateLinker) {
    guard event.modality == .actual, event.precision == .day,
      event.dateSource == .sentence || event.dateSource == .document,
      let earliest = event.earliest, let latest = event.latest
    else { return }
    let span = DateSpan(earliest: earliest, latest: latest, precision: .day)
    if dates.isBackdrop(trigger, dates: event.dates) {
      narrative.backdrop = (span, narrative.paragraph)
    } else {
      narrative.mainDay = span
      narrative.backdrop = nil
    }
  }

  func age(_ event: Event) -> Narrative.Age {
    guard narrative.dateline != nil, let earliest = event.earliest, let latest = event.latest,
      let published = published ?? narrative.datelineDate
    else { return .unknown }
    let day = published.earliest.dayNumber
    if latest.dayNumber < day - 366 { return .old }
    return event.modality == .actual && event.precision.isDayOrFiner && earliest.dayNumber >= day - 1
      ? .fresh : .unknown
  }

  /// - Returns: Whether the event stays undated though it may be news, of a day that the sentence does not say.
  func date(
    _ event: inout Event, _ trigger: Trigger, _ dates: DateLinker, _ modality: ModalityReader,
    _ number: Int
  ) -> Bool {
    let group = modality.group(before: trigger.head)
    let isPerfect = group.classes.contains(.have) && !group.hasHad || dates.isPerfectWithOther(trigger)
    if let link = dates.link(trigger), !isPerfect || link.isSince || !dates.isOverBefore(link.span) {
      event.dates = link.dates
      event.earliest = link.span.earliest
      event.latest = link.span.latest
      event.precision = link.span.precision
      // "reached it on September 5 ... On the same day": of the report's own line, not of what lies behind it.
      if dates.isSameDay(link.dates[0]), let main = narrative.mainDay,
        let backdrop = narrative.backdrop, backdrop.span == link.span,
        backdrop.paragraph < narrative.paragraph
      {
        event.earliest = main.earliest
        event.latest = main.latest
      }
      // "attacked on Tuesday. At about 8 a.m. a bomb exploded": the hour of the day told before.
      if let told = narrative.date, told.paragraph == narrative.paragraph,
        number - told.sentence <= Narrative.dateReach,
        told.span.precision.isDayOrFiner, link.dates.allSatisfy(isBareClock)
      {
        set(&event, told.span, .narrative, told.dates, 0.6)
        return false
      }
      event.dateSource = .sentence
      event.dateConfidence = link.confidence
      // "the march next Friday": told as a thing, but yet to come.
      if trigger.part == .noun, event.modality == .actual, let published,
        link.span.earliest > published.latest
      {
        event.modality = .planned
      }
      // "has claimed 400,000 lives since 2011" tells a state of affairs, not an event.
      let first = view.dates[link.dates[0]].precision
      if link.isSince, !first.isDayOrFiner, first != .week, first != .month,
        event.modality == .actual
      {
        event.modality = .background
      }
      return false
    }
    guard event.modality == .actual, !dates.hasUnresolvedDate(trigger),
      !isTakenAsKnown(trigger, dates, modality)
    else { return false }
    let doubt = isOfOtherDay(trigger, dates, number, isPerfect: isPerfect) ? Self.doubt : 1
    if let day = dayOfList(isPerfect: isPerfect), !group.hasHad, number - list.line < ListFrame.reach {
      set(&event, day.span, day.source, day.dates, 0.7)
      return false
    }
    if let carried = narrative.date, !isPerfect, !group.hasHad, !list.isItem || carried.sentence >= list.line,
      number - carried.sentence <= Narrative.dateReach,
      carried.paragraph == narrative.paragraph || number - carried.sentence <= 1
    {
      // A month or a year told before is seldom that of the paragraph after.
      let isLoose =
        carried.paragraph != narrative.paragraph && !carried.span.precision.isDayOrFiner
        && carried.span.precision != .week
      set(&event, carried.span, .narrative, carried.dates, 0.6 * (isLoose ? Self.doubt : doubt))
      return false
    }
    guard let published = published ?? narrative.datelineDate else { return false }
    let isLead = number <= 2 || list.label != nil || narrative.dateline != nil && number <= 8
    let isProgressive = group.classes.contains(.be) && !group.hasHad && trigger.forms == .gerund
    // "said on Wednesday that they had captured the town": the report's news.
    let isReported =
      group.hasHad
      && dates.clauses.sentence.contains { $0 < trigger.head && view.has($0, .report) }
    let isTold =
      isLead && (!group.hasHad || isReported) || isPerfect || isProgressive || modality.isHeadline
    if isTold { set(&event, published, .document, [], (isLead ? 0.5 : 0.4) * doubt) }
    return !isTold && (!group.hasHad || isReported)
  }

  /// "8 a.m.", "9:30": a time without a day, which was read as one of the day of the report.
  private func isBareClock(_ date: Int) -> Bool {
    let date = view.dates[date]
    return date.type == .time && date.anchor == .document && date.tokens.contains { view.tokens[$0].has(.number) }
      && !date.tokens.contains { view.has($0, .timeWord) }
  }

  /// The day that a line of a list stands under: its own label's, that of the sentence that opens the list, or a heading's.
  private func dayOfList(isPerfect: Bool) -> (span: DateSpan, source: Event.DateSource, dates: [Int])? {
    if let day = list.day { return (day.span, .narrative, [day.date]) }
    guard !isPerfect else { return nil }
    if list.isItem || list.heading != nil {
      if let carried = narrative.date, carried.sentence >= list.line { return nil }
      if let opening = narrative.listDate { return (opening.span, .narrative, opening.dates) }
      if let day = list.headingDay { return (day.span, .narrative, [day.date]) }
    }
    return list.headingDay.flatMap { $0.isBare ? ($0.span, .narrative, [$0.date]) : nil }
  }

  /// What is left of a day's confidence that the words give little ground for: too little for the map.
  private static let doubt = 0.3

  /// Whether an event that has no day of its own may well be of another than that of the news: what a relative clause, a
  /// "when" or a definite noun in a phrase takes as known.
  private func isOfOtherDay(_ trigger: Trigger, _ dates: DateLinker, _ number: Int, isPerfect: Bool) -> Bool {
    if dates.isKnownThing(trigger) || dates.isKnownByPhrase(trigger) { return true }
    switch dates.clauses.kind(of: trigger.head) {
    case .relative: return isPerfect || number > 1
    case .subordinate: return number > 1
    default: return false
    }
  }

  /// "following his death", "before he was killed", "has already clashed": told, but of no day that the text says.
  func isTakenAsKnown(
    _ trigger: Trigger, _ dates: DateLinker, _ modality: ModalityReader
  ) -> Bool {
    if dates.isOffset(trigger) { return true }
    if dates.isCircumstance(trigger), !isIndefinite(trigger) { return true }
    let clause = dates.clauses.range(ofClause: dates.clauses.clause(of: trigger.head))
    if view.isWord(clause.lowerBound, .before) || view.isWord(clause.lowerBound, .until) {
      return true
    }
    guard trigger.part == .verb else { return false }
    let start = modality.group(before: trigger.head).start
    for index in start..<trigger.head {
      switch view.word(index) {
      case .already, .previously, .ever, .long: return true
      default: break
      }
    }
    // "has attacked Jordan before."
    let last = dates.clauses.sentence.upperBound - 2
    return last > trigger.head && view.isWord(last, .before)
  }

  /// "after a blast": news; "after the blast", "after his death": known.
  func isIndefinite(_ trigger: Trigger) -> Bool {
    var index = trigger.tokens.lowerBound - 1
    let floor = max(0, index - 5)
    while index >= floor {
      if view.isWord(index, .a) || view.isWord(index, .an) || view.isNumber(index) {
        return index == floor || view.isWord(index - 1, .after)
          || view.isWord(index - 1, .following)
      }
      if view.has(index, [.determiner, .anyPreposition]) || view.tokens[index].has(.possessive) {
        return false
      }
      index -= 1
    }
    return false
  }

  func set(
    _ event: inout Event, _ span: DateSpan, _ source: Event.DateSource, _ dates: [Int],
    _ confidence: Double
  ) {
    event.dates = dates
    event.earliest = span.earliest
    event.latest = span.latest
    event.precision = span.precision
    event.dateSource = source
    event.dateConfidence = confidence
  }
}
