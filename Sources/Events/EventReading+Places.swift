import Evidence
import Toponyms

/// Where an event was.
extension EventReading {
  func place(
    _ event: inout Event, _ trigger: Trigger, _ places: PlaceLinker, _ carrier: PlaceCarrier,
    _ dates: DateLinker, _ number: Int
  ) {
    let link = places.link(trigger)
    if let label = list.label, list.line + ListFrame.reach > number, isWithoutPlace(link) {
      event.places = [label.mention]
      event.placeConfidence = 0.7 * mentionConfidence(label.mention)
      event.placeCarried = label.sentence != number
      return
    }
    // "took the city": the city named before, unless one is named in the same clause.
    if trigger.governsPlaceNoun, link.map({ !places.isInClause($0, of: trigger) }) ?? true,
      let carried = carrier.withinSentence(trigger)
        ?? carrier.fromBefore(trigger, narrative, sentenceNumber: number, age: age(event))
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
      carrier.withinSentence(trigger) ?? carrier.fromCaption(trigger, dates) ?? fromHeading(event)
      ?? carrier.fromBefore(trigger, narrative, sentenceNumber: number, age: age(event))
    guard let carried else { return }
    event.places = carried.mentions
    event.placeConfidence = carried.confidence * mentionConfidence(carried.mentions[0])
    event.placeCarried = carried.isCarried
  }

  /// The places that the learned linker found; where it found none in the sentence, one told before.
  func place(
    _ event: inout Event, _ trigger: Trigger, _ linked: LinkedPlaces, _ carrier: PlaceCarrier, _ number: Int
  ) {
    if !linked.mentions.isEmpty {
      event.places = linked.mentions
      event.placeConfidence = linked.confidence * mentionConfidence(linked.mentions[0])
    } else if let carried = carrier.fromBefore(trigger, narrative, sentenceNumber: number, age: age(event)) {
      event.places = carried.mentions
      event.placeConfidence = carried.confidence * mentionConfidence(carried.mentions[0])
      event.placeCarried = carried.isCarried
    }
  }

  /// No place in the sentence, or one that no gazetteer has: in a line of a list its label is surer.
  private func isWithoutPlace(_ link: PlaceLinker.Link?) -> Bool {
    guard let link else { return true }
    return link.mentions.allSatisfy { view.mentions[$0].place == nil }
  }

  /// The place that a line stands under, unless one was told in the line itself.
  private func fromHeading(_ event: Event) -> PlaceCarrier.Carried? {
    guard let heading = list.heading, narrative.dateline == nil, list.line - heading.sentence <= ListFrame.headingReach,
      narrative.place.map({ $0.sentence < list.line }) ?? true
    else { return nil }
    switch event.type {
    case .accuse, .consult, .agree, .sanction, .threaten: return nil
    default: return PlaceCarrier.Carried(mentions: [heading.mention], confidence: 0.5, isCarried: true)
    }
  }

  func mentionConfidence(_ mention: Int) -> Double {
    let mention = view.mentions[mention]
    return mention.place == nil ? 0.5 : max(0.2, min(1, mention.confidence))
  }
}
