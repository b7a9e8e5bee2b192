import Evidence
import Temporal
import Toponyms

/// The events of one sentence.
extension EventReading {
  /// - Parameter linked: the places of each trigger, where the learned linker was asked.
  mutating func read(
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

  /// Deaths told by a word that is no trigger ("left 12 dead") go to the nearest attack.
  func giveDeaths(
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
