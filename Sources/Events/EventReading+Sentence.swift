import Evidence
import Geo
import Temporal
import Toponyms

/// The events of one sentence.
extension EventReading {
  /// - Parameter linked: the places of each trigger, where the learned linker was asked.
  /// - Returns: the event of each trigger, and whether it may be news of a day that the sentence does not say.
  mutating func read(
    _ sentence: Range<Int>, _ number: Int, _ triggers: [Trigger], _ linked: [LinkedPlaces]? = nil
  ) -> [(event: Event, isUndatedNews: Bool)] {
    let clauses = ClauseMap(view, sentence)
    let mentions = ActorReader(view, sentence).mentions()
    let contexts = MentionContextReader(view: view, sentence: sentence).contexts().map { named(in: mentions, $0) }
    var learned: LearnedLinks?
    if let links, let names {
      learned = LearnedLinks(model: links, names: names, view: view, clauses: clauses, contexts: contexts)
    }
    let places = PlaceLinker(view: view, clauses: clauses, contexts: contexts, learned: learned)
    let carrier = PlaceCarrier(view: view, clauses: clauses, contexts: contexts)
    let dates = DateLinker(
      view: view, clauses: clauses, published: published,
      datelineEnd: contexts.lazy.compactMap(\.datelineEnd).first)
    let modality = ModalityReader(
      view: view, clauses: clauses, isUnderDay: list.day != nil && number - list.line < ListFrame.reach)
    let quantity = QuantityReader(view: view, sentence: sentence)
    let tolls = TollReader(view, sentence).tellings()
    let roles = RoleReader(view, clauses, mentions)

    var events: [Event] = []
    var areNews: [Bool] = []
    for (order, trigger) in exemplified(triggers).enumerated() {
      var event = Event(
        trigger: view.text.span(ofTokens: trigger.tokens), type: trigger.type,
        subType: trigger.subType,
        modality: modality.modality(of: trigger), confidence: trigger.strength,
        sentence: view.text.span(ofTokens: sentence))
      event.quantity = quantity.quantity(of: trigger)
      areNews.append(date(&event, trigger, dates, modality, number))
      note(event, trigger, dates)
      if let linked {
        place(&event, trigger, linked[order], carrier, number)
      } else {
        place(&event, trigger, places, carrier, dates, number)
      }
      event.take(roles.roles(of: trigger), of: mentions, view)
      for telling in tolls where trigger.tokens.contains(telling.token) { event.take(telling) }
      if event.modality != .actual { event.confidence *= 0.8 }
      events.append(event)
    }
    give(tolls, to: &events, triggers)
    remember(events, number)
    return zip(events, areNews).map { ($0, $1) }
  }

  /// "Peshmerga", "the Derna Shura Council": the words of a group's name are no place where something happened.
  private func named(in mentions: [ActorMention], _ context: MentionContext) -> MentionContext {
    var context = context
    let place = view.mentions[context.mention].place
    if place?.level != .country, mentions.contains(where: { $0.isNamed && holds($0.tokens, context.tokens) }) {
      context.isModifier = true
    }
    return context
  }

  /// "Sinai Province" is a group, "in Sinai province" is not.
  private func holds(_ name: Range<Int>, _ place: Range<Int>) -> Bool {
    name.lowerBound <= place.lowerBound && place.upperBound <= name.upperBound
      && !view.has(name.upperBound - 1, .placeNoun)
  }

  /// "car bombings like the one that killed ten": the killing is a suicide attack.
  func exemplified(_ triggers: [Trigger]) -> [Trigger] {
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

  /// Tolls told by a word that is no trigger ("left 12 dead") go to the nearest attack.
  func give(_ tolls: [TollReader.Telling], to events: inout [Event], _ triggers: [Trigger]) {
    for telling in tolls where !triggers.contains(where: { $0.tokens.contains(telling.token) }) {
      var nearest: Int?
      for index in events.indices
      where (events[index].type == .assault || events[index].type == .territory) && !events[index].has(telling.side) {
        if nearest == nil
          || abs(triggers[index].head - telling.token) < abs(triggers[nearest!].head - telling.token)
        {
          nearest = index
        }
      }
      if let nearest { events[nearest].take(telling) }
    }
  }

  mutating func remember(_ events: [Event], _ number: Int) {
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
