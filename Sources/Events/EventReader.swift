public import Evidence
import Geo
public import Temporal
public import Toponyms

/// Reads the events of a text: trigger words, how real they are, where, when, who and how many died.
///
/// Rules only, no parser: one pass over the tokens finds trigger words in a table, and only their sentences are
/// looked at more closely. Time grows linearly with the text (sentences are bounded by the splitter).
public struct EventReader: Sendable {
  private let lexicon: EventLexicon
  private let actors: ActorReader
  private let links: LinkModel?

  /// - Parameter links: weighs in where a sentence names several places; nil leaves them to the rules.
  public init(links: LinkModel? = nil) {
    self.links = links
    lexicon = EventLexicon.shared
    actors = ActorReader.shared
  }

  /// The events of `text` in the order of their triggers.
  ///
  /// - Parameters:
  ///   - mentions: place mentions in text order; those of kind `demonym` serve as context only.
  ///   - dates: date expressions in text order.
  ///   - published: bounds "since" and dates the news of the day; nil leaves undated events undated.
  ///   - givenTriggers: if not nil, exactly these spans are read as triggers, each giving one event.
  ///   - givenPlaces: for each of `givenTriggers`, its places as the learned linker found them; if nil, the rules choose.
  ///   - names: what the recogniser thought of the text's tokens; without it the learned linker does not weigh in.
  public func events(
    in text: TokenizedText, mentions: [PlaceMention], dates: [DateExpression],
    published: PublishedDate?, givenTriggers: [TextSpan]? = nil,
    givenPlaces: [LinkedPlaces]? = nil, names: NameEvidence? = nil
  ) -> [Event] {
    guard !text.tokens.isEmpty else { return [] }
    let publishedSpan = published.flatMap { DateSpan($0) }
    return EventText.with(text, mentions: mentions, dates: dates, lexicon: lexicon) { view in
      var reading = Reading(view: view, published: publishedSpan, actors: actors, links: links, names: names)
      if let givenTriggers {
        reading.read(given: givenTriggers, givenPlaces)
      } else {
        reading.readAll()
      }
      return reading.events
    }
  }
}

/// The state of reading one text.
private struct Reading {
  let view: EventText
  let published: DateSpan?
  let actors: ActorReader
  let links: LinkModel?
  let names: NameEvidence?
  var narrative = Narrative()
  var events: [Event] = []
  private var told: [ToldEvent] = []

  init(
    view: EventText, published: DateSpan?, actors: ActorReader, links: LinkModel?, names: NameEvidence?
  ) {
    self.view = view
    self.published = published
    self.actors = actors
    self.links = links
    self.names = names
  }

  mutating func readAll() {
    let repeated = RepeatedTriggers(view: view)
    for (number, sentence) in view.text.sentences.enumerated() {
      enter(sentence, number)
      guard sentence.contains(where: { view.isTrigger($0) }) else {
        continue
      }
      let triggers = TriggerFinder(view, sentence).triggers()
      guard !triggers.isEmpty else { continue }
      let found = read(sentence, number, triggers)
      let pointers = zip(found, triggers).map { event, trigger in
        ToldEvent(
          event: event, sentence: number, pointsBack: pointsBack(trigger),
          isNoun: trigger.part == .noun, isDifferent: isDifferent(trigger, sentence))
      }
      told.append(contentsOf: bounded(repeated.merged(pointers)))
    }
    events = EventCoreference(repeated: repeated).merged(told)
  }

  private func isDifferent(_ trigger: Trigger, _ sentence: Range<Int>) -> Bool {
    if view.has(sentence.lowerBound, .different) { return true }
    let end = min(trigger.tokens.upperBound + 4, sentence.upperBound)
    for index in max(sentence.lowerBound, trigger.tokens.lowerBound - 5)..<end
    where view.has(index, .different) { return true }
    return false
  }

  /// "the attack", "this killing", "the two bombings".
  private func pointsBack(_ trigger: Trigger) -> Bool {
    guard trigger.part == .noun else { return false }
    var index = trigger.tokens.lowerBound - 1
    let floor = max(0, index - 4)
    while index >= floor, !view.tokens[index].has(.mark) || view.isHyphen(index) {
      switch view.word(index) {
      case .the, .this, .those, .these, .that: return true
      case .a, .an: return false
      default: break
      }
      if view.has(index, .different) { return false }
      guard
        view.has(index, [.adjective, .numberWord]) || view.entry(index)?.hasMode == true
          || view.isNumber(index) || view.isHyphen(index)
      else { return false }
      index -= 1
    }
    return false
  }

  mutating func read(given spans: [TextSpan], _ places: [LinkedPlaces]?) {
    var read: [(order: Int, event: Event)] = []
    let order = spans.indices.sorted { spans[$0] < spans[$1] }
    var next = 0
    for (number, sentence) in view.text.sentences.enumerated() {
      enter(sentence, number)
      let last = number + 1 == view.text.sentences.count
      let end = Int(view.tokens[sentence.upperBound - 1].end)
      var triggers: [Trigger] = []
      var numbers: [Int] = []
      while next < order.count, spans[order[next]].start < end || last {
        triggers.append(givenTrigger(spans[order[next]], sentence, view))
        numbers.append(order[next])
        next += 1
      }
      guard !triggers.isEmpty else { continue }
      let linked = places.map { places in numbers.map { places[$0] } }
      for (number, event) in zip(numbers, self.read(sentence, number, triggers, linked)) {
        var event = event
        event.trigger = spans[number]
        read.append((number, event))
      }
    }
    events = read.sorted { $0.order < $1.order }.map(\.event)
  }

  private mutating func enter(_ sentence: Range<Int>, _ number: Int) {
    if view.tokens[sentence.lowerBound].has(.afterBlankLine) { narrative.paragraph += 1 }
    if narrative.dateline != nil, number > 1 { noteStoryPlace(sentence, number) }
    guard number <= 1 else { return }
    for context in MentionContextReader(view: view, sentence: sentence).contexts() {
      if context.isDateline {
        if narrative.dateline == nil {
          narrative.dateline = context.mention
          narrative.datelineDate = (context.tokens.upperBound..<context.datelineEnd!)
            .first { view.isDate($0) }.flatMap { view.dates[Int(view.dateAt[$0])].dateSpan }
        }
      } else if number == 0, narrative.headlinePlace == nil, context.canBeChosen,
        view.tokens[sentence.upperBound - 1].mark != 0x2E
      {
        narrative.headlinePlace = context.mention
      }
    }
    if narrative.dateline != nil { noteStoryPlace(sentence, number) }
  }

  /// A report that names another town has its dateline only for where it was filed.
  private mutating func noteStoryPlace(_ sentence: Range<Int>, _ number: Int) {
    guard sentence.contains(where: { view.isPlace($0) }) else { return }
    let dateline = narrative.dateline.flatMap { view.mentions[$0].place?.id }
    for context in MentionContextReader(view: view, sentence: sentence).contexts()
    where context.canBeChosen && !context.isDateline && !context.isReference
      && !context.modifiesPerson
    {
      guard let place = view.mentions[context.mention].place, place.level > .admin1,
        place.id != dateline
      else { continue }
      narrative.storyPlace = Narrative.Place(
        mentions: [context.mention], sentence: number, confidence: 0.6)
    }
  }

  // MARK: One sentence

  /// How many places the events of one sentence have together, at least one each: a hundred deeds after a list of a
  /// hundred towns would be ten thousand features, each with the sentence in it.
  private static let mostPlaces = 256

  /// The events of one sentence with no more places than that; the best come first.
  private func bounded(_ told: [ToldEvent]) -> [ToldEvent] {
    let most = max(1, Self.mostPlaces / max(1, told.count))
    var told = told
    for index in told.indices where told[index].event.places.count > most {
      told[index].event.places.removeLast(told[index].event.places.count - most)
    }
    return told
  }

  /// - Parameter linked: the places of each trigger, where the learned linker was asked.
  private mutating func read(
    _ sentence: Range<Int>, _ number: Int, _ triggers: [Trigger], _ linked: [LinkedPlaces]? = nil
  ) -> [Event] {
    let clauses = ClauseMap(view, sentence)
    let contexts = MentionContextReader(view: view, sentence: sentence).contexts()
    var learned: LearnedLinks?
    if let links, let names {
      learned = LearnedLinks(model: links, names: names, view: view, clauses: clauses, contexts: contexts)
    }
    let places = PlaceLinker(view: view, clauses: clauses, contexts: contexts, learned: learned)
    let carrier = PlaceCarrier(view: view, clauses: clauses, contexts: contexts)
    let dates = DateLinker(
      view: view, clauses: clauses, published: published,
      datelineEnd: contexts.lazy.compactMap(\.datelineEnd).first)
    let modality = ModalityReader(view: view, clauses: clauses)
    let quantity = QuantityReader(view: view, sentence: sentence)
    let deaths = FatalityReader(view, sentence).deaths()
    let named = actors.actors(in: sentence, of: view)

    var events: [Event] = []
    for (order, trigger) in exemplified(triggers).enumerated() {
      var event = Event(
        trigger: view.text.span(ofTokens: trigger.tokens), type: trigger.type,
        subType: trigger.subType,
        modality: modality.modality(of: trigger), actors: named, confidence: trigger.strength,
        sentence: view.text.span(ofTokens: sentence))
      event.quantity = quantity.quantity(of: trigger)
      date(&event, trigger, dates, modality, number)
      note(event, trigger, dates)
      if let linked {
        place(&event, trigger, linked[order], carrier, number)
      } else {
        place(&event, trigger, places, carrier, dates, number)
      }
      if let death = deaths.first(where: { trigger.tokens.contains($0.token) }) {
        event.fatalities = death.fatalities
      }
      if event.modality != .actual { event.confidence *= 0.8 }
      events.append(event)
    }
    giveDeaths(deaths, to: &events, triggers)
    remember(events, number)
    return events
  }

  /// "car bombings like the one that killed ten": the killing is a suicide attack.
  private func exemplified(_ triggers: [Trigger]) -> [Trigger] {
    var result = triggers
    for index in result.indices.dropFirst() {
      let general = result[index - 1]
      guard result[index].part == .verb, general.part == .noun, general.type == .assault,
        result[index].type == .assault,
        result[index].subType == "kill" || result[index].subType == "attack"
      else { continue }
      for token in general.tokens.upperBound..<result[index].tokens.lowerBound
      where view.isWord(token, Words.one) && view.isWord(token - 1, Words.the) {
        result[index].subType = general.subType
      }
    }
    return result
  }

  private func place(
    _ event: inout Event, _ trigger: Trigger, _ places: PlaceLinker, _ carrier: PlaceCarrier,
    _ dates: DateLinker, _ number: Int
  ) {
    let link = places.link(trigger)
    // "took the city": the city named before, unless one is named in the same clause.
    if trigger.governsPlaceNoun, link.map({ !places.isInClause($0, of: trigger) }) ?? true,
      let carried = carrier.withinSentence(trigger)
        ?? carrier.fromBefore(trigger, narrative, sentenceNumber: number, isFresh: isFresh(event))
    {
      event.places = carried.mentions
      event.placeConfidence = carried.confidence * mentionConfidence(carried.mentions[0])
      event.placeCarried = carried.isCarried
      return
    }
    if let link {
      event.places = link.mentions
      event.placeConfidence = link.confidence * mentionConfidence(link.mentions[0])
      return
    }
    let carried =
      carrier.withinSentence(trigger) ?? carrier.fromCaption(trigger, dates)
      ?? carrier.fromBefore(trigger, narrative, sentenceNumber: number, isFresh: isFresh(event))
    guard let carried else { return }
    event.places = carried.mentions
    event.placeConfidence = carried.confidence * mentionConfidence(carried.mentions[0])
    event.placeCarried = carried.isCarried
  }

  /// The places that the learned linker found; where it found none in the sentence, one told before.
  private func place(
    _ event: inout Event, _ trigger: Trigger, _ linked: LinkedPlaces, _ carrier: PlaceCarrier, _ number: Int
  ) {
    if !linked.mentions.isEmpty {
      event.places = linked.mentions
      event.placeConfidence = linked.confidence * mentionConfidence(linked.mentions[0])
    } else if let carried = carrier.fromBefore(trigger, narrative, sentenceNumber: number, isFresh: isFresh(event)) {
      event.places = carried.mentions
      event.placeConfidence = carried.confidence * mentionConfidence(carried.mentions[0])
      event.placeCarried = carried.isCarried
    }
  }

  private mutating func note(_ event: Event, _ trigger: Trigger, _ dates: DateLinker) {
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

  private func isFresh(_ event: Event) -> Bool {
    guard event.modality == .actual, narrative.dateline != nil, let earliest = event.earliest,
      let published = published ?? narrative.datelineDate
    else { return false }
    return earliest.dayNumber >= published.earliest.dayNumber - 1
      && event.precision.isDayOrFiner
  }

  private func mentionConfidence(_ mention: Int) -> Double {
    let mention = view.mentions[mention]
    return mention.place == nil ? 0.5 : max(0.2, min(1, mention.confidence))
  }

  private func date(
    _ event: inout Event, _ trigger: Trigger, _ dates: DateLinker, _ modality: ModalityReader,
    _ number: Int
  ) {
    let group = modality.group(before: trigger.head)
    let isPerfect = group.classes.contains(.have) && !group.hasHad
    if let link = dates.link(trigger) {
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
      return
    }
    guard event.modality == .actual, !dates.hasUnresolvedDate(trigger),
      !isTakenAsKnown(trigger, dates, modality)
    else { return }
    if let carried = narrative.date, !isPerfect, !group.hasHad,
      number - carried.sentence <= Narrative.dateReach,
      carried.paragraph == narrative.paragraph || number - carried.sentence <= 1
    {
      set(&event, carried.span, .narrative, carried.dates, 0.6)
      return
    }
    guard let published = published ?? narrative.datelineDate else { return }
    let isLead = number <= 2 || narrative.dateline != nil && number <= 8
    let isProgressive = group.classes.contains(.be) && trigger.forms == .gerund
    // "said on Wednesday that they had captured the town": the report's news.
    let isReported =
      group.hasHad
      && dates.clauses.sentence.contains { $0 < trigger.head && view.has($0, .report) }
    let isTold =
      isLead && (!group.hasHad || isReported) || isPerfect || isProgressive || modality.isHeadline
    if isTold { set(&event, published, .document, [], isLead ? 0.5 : 0.4) }
  }

  /// "following his death", "before he was killed", "has already clashed": told, but of no day that the text says.
  private func isTakenAsKnown(
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
  private func isIndefinite(_ trigger: Trigger) -> Bool {
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

  private func set(
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

  /// Deaths told by a word that is no trigger ("left 12 dead") go to the nearest attack.
  private func giveDeaths(
    _ deaths: [FatalityReader.Deaths], to events: inout [Event], _ triggers: [Trigger]
  ) {
    for death in deaths where !triggers.contains(where: { $0.tokens.contains(death.token) }) {
      var nearest: Int?
      for index in events.indices
      where events[index].type == .assault || events[index].type == .territory {
        if events[index].fatalities != nil { continue }
        if nearest == nil
          || abs(triggers[index].head - death.token) < abs(triggers[nearest!].head - death.token)
        {
          nearest = index
        }
      }
      if let nearest { events[nearest].fatalities = death.fatalities }
    }
  }

  private mutating func remember(_ events: [Event], _ number: Int) {
    for event in events where event.modality == .actual || event.modality == .background {
      if !event.places.isEmpty, !event.placeCarried {
        narrative.place = Narrative.Place(
          mentions: event.places, sentence: number, confidence: event.placeConfidence ?? 0.3)
      }
      if event.dateSource == .sentence, let earliest = event.earliest, let latest = event.latest {
        narrative.date = Narrative.Date(
          dates: event.dates,
          span: DateSpan(earliest: earliest, latest: latest, precision: event.precision),
          sentence: number, paragraph: narrative.paragraph)
      }
    }
  }
}
