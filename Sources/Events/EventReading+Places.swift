import Evidence
import Toponyms

/// Where an event was.
extension EventReading {
  func place(
    _ event: inout Event, _ trigger: Trigger, _ places: PlaceLinker, _ carrier: PlaceCarrier,
    _ dates: DateLinker, _ number: Int
  ) {
    let link = places.link(trigger)
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
      carrier.withinSentence(trigger) ?? carrier.fromCaption(trigger, dates)
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

  func mentionConfidence(_ mention: Int) -> Double {
    let mention = view.mentions[mention]
    return mention.place == nil ? 0.5 : max(0.2, min(1, mention.confidence))
  }
}
