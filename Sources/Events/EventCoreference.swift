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
      guard distance > 0, kept[index].event.modality == one.event.modality,
        kept[index].item == one.item || one.pointsBack
      else { continue }
      guard distance <= Self.reach else { return nil }
      let earlier = kept[index]
      guard RepeatedTriggers.isOneKind(earlier.event, one.event),
        repeated.agreeInPlace(earlier.event, one.event),
        RepeatedTriggers.agreeInTime(earlier.event, one.event),
        agreeInDeaths(earlier.event, one.event)
      else { continue }
      if one.pointsBack || isRetold(one, earlier) || isBare(one, earlier) || isToll(one, earlier) { return index }
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
    return !one.isDifferent && !areOpposed(event, earlier.event) && one.sentence - earlier.sentence <= 2
      && (event.places.isEmpty || event.placeCarried) && event.dateSource != .sentence
      && event.fatalities == nil && event.quantity == nil
  }

  /// "Army shelling killed five. Rebels shelled the town.": a state's forces on one side, those who fight it on the other.
  private func areOpposed(_ a: Event, _ b: Event) -> Bool {
    guard let one = isOfState(a), let other = isOfState(b) else { return false }
    return one != other
  }

  /// Whether all who did it are a state's; nil where that is not known of them, or mixed.
  private func isOfState(_ event: Event) -> Bool? {
    var answer: Bool?
    for name in event.initiators {
      let isState: Bool
      switch ActorTable.kind(of: name) {
      case .state: isState = true
      case .rebel, .militia, .identityMilitia: isState = false
      default: return nil
      }
      if let answer, answer != isState { return nil }
      answer = isState
    }
    return answer
  }

  /// "Gunmen opened fire on a bus. Two policemen were killed and a dozen hurt.": what came of what was told just before.
  private func isToll(_ one: ToldEvent, _ earlier: ToldEvent) -> Bool {
    let (event, deed) = (one.event, earlier.event)
    return one.sentence - earlier.sentence == 1 && !one.isNoun && !one.isDifferent && event.subType == "kill"
      && event.initiators.isEmpty && (event.places.isEmpty || event.placeCarried) && event.dateSource != .sentence
      && deed.subType != "kill" && deed.fatalities == nil && (deed.injured == nil || event.injured == nil)
  }

  /// Counts rise in the course of a report, "killed 12" and then "killed 14", but an event with one count is not that of
  /// another.
  private func agreeInDeaths(_ a: Event, _ b: Event) -> Bool {
    guard let one = a.fatalities, let other = b.fatalities else { return true }
    return one.low <= other.high && other.low <= one.high
  }
}
