import Temporal

/// Joins what a report tells of one event in several sentences: the lead, "the attack", "the explosion took place on
/// Monday". Each event is compared with the few told shortly before it, so time is linear in the number of events.
struct EventCoreference {
  let repeated: RepeatedTriggers

  /// How many sentences a noun may point back over, and how many events are looked at.
  private static let reach = 12
  private static let window = 12
  /// Headline, lead and the paragraph after tell the same news.
  private static let lead = 4

  func merged(_ told: [ToldEvent]) -> [ToldEvent] {
    var kept: [ToldEvent] = []
    kept.reserveCapacity(told.count)
    for one in told {
      if let index = antecedent(of: one, in: kept) {
        repeated.take(from: one.event, into: &kept[index].event)
      } else {
        kept.append(one)
      }
    }
    return kept.filter { Self.isWorthTelling($0.event) }
  }

  /// A weak word for something that did not happen, nowhere and at no time, says nothing.
  private static func isWorthTelling(_ event: Event) -> Bool {
    event.modality == .actual || !event.places.isEmpty || event.earliest != nil
      || event.confidence > 0.6
  }

  private func antecedent(of one: ToldEvent, in kept: [ToldEvent]) -> Int? {
    guard one.pointsBack || !one.isDifferent else { return nil }
    for index in kept.indices.suffix(Self.window).reversed() {
      // The cheap questions first, without copying the event.
      let distance = one.sentence - kept[index].sentence
      guard distance > 0, kept[index].event.modality == one.event.modality else { continue }
      guard distance <= Self.reach else { return nil }
      let earlier = kept[index]
      guard RepeatedTriggers.isOneKind(earlier.event, one.event),
        repeated.agreeInPlace(earlier.event, one.event),
        RepeatedTriggers.agreeInTime(earlier.event, one.event),
        agreeInDeaths(earlier.event, one.event)
      else { continue }
      if one.pointsBack || isRetold(one, earlier) || isBare(one, earlier) { return index }
    }
    return nil
  }

  /// The same place and deed again, in the sentences that open a report or with nothing new said.
  private func isRetold(_ one: ToldEvent, _ earlier: ToldEvent) -> Bool {
    guard one.event.subType == earlier.event.subType || one.sentence <= Self.lead else {
      return false
    }
    guard !one.isDifferent else { return false }
    let isPlaced =
      !one.event.places.isEmpty && !earlier.event.places.isEmpty && !one.event.placeCarried
    let isSameDay =
      one.event.earliest != nil && one.event.earliest == earlier.event.earliest
      && one.event.latest == earlier.event.latest
    return isPlaced && isSameDay && one.sentence <= Self.lead
      && one.event.quantity == earlier.event.quantity
  }

  /// Told again with no place, day or number of its own, right after: "Two of the men were shot at close range."
  private func isBare(_ one: ToldEvent, _ earlier: ToldEvent) -> Bool {
    let event = one.event
    return !one.isDifferent && one.sentence - earlier.sentence <= 2
      && (event.places.isEmpty || event.placeCarried) && event.dateSource != .sentence
      && event.fatalities == nil && event.quantity == nil
  }

  /// Counts rise in the course of a report, "killed 12" and then "killed 14", but an event with one count is not that of
  /// another.
  private func agreeInDeaths(_ a: Event, _ b: Event) -> Bool {
    guard let one = a.fatalities, let other = b.fatalities else { return true }
    return one.low <= other.high && other.low <= one.high
  }
}
