package import Events

/// ACLED's closed lists: six event types with their 25 sub-event types, and the sorts of disorder.
package enum AcledTypes {
  package static let subTypes: [String: [String]] = [
    "Battles": ["Armed clash", "Government regains territory", "Non-state actor overtakes territory"],
    "Explosions/Remote violence": [
      "Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
      "Remote explosive/landmine/IED", "Grenade",
    ],
    "Violence against civilians": ["Sexual violence", "Attack", "Abduction/forced disappearance"],
    "Protests": ["Peaceful protest", "Protest with intervention", "Excessive force against protesters"],
    "Riots": ["Violent demonstration", "Mob violence"],
    "Strategic developments": [
      "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
      "Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory", "Other",
    ],
  ]

  /// `disorder_type`, which ACLED derives from the two types.
  package static func disorder(of event: EventType.Acled) -> String {
    switch (event.eventType, event.subEventType) {
    case ("Protests", "Excessive force against protesters"): "Political violence; Demonstrations"
    case ("Protests", _), ("Riots", "Violent demonstration"): "Demonstrations"
    case ("Strategic developments", _): "Strategic developments"
    default: "Political violence"
    }
  }

  /// The types of an event; nil where ACLED has none for it.
  ///
  /// Begins with the cross-walk of our types and looks at the sides where ACLED's types depend on them: who takes land,
  /// and whether those attacked are civilians, protesters or armed. An army's attack
  /// whose target the report does not name is taken as one on an enemy.
  package static func event(of record: EventRecord, _ sides: EventSides) -> EventType.Acled? {
    // Of a town that fell, an actor without a role is as likely the one who lost it.
    let isFall = record.type == .territory && record.subType == "fall"
    let isState = isFall && record.initiators.isEmpty ? nil : sides.isStateFirst
    guard let event = record.type.acled(subType: record.subType, isStateActor: isState) else { return nil }
    if event.subEventType == "Government regains territory", isState == false {
      return EventType.Acled(eventType: "Battles", subEventType: "Non-state actor overtakes territory")
    }
    if isForceAgainstProtesters(record, event, sides) {
      return EventType.Acled(eventType: "Protests", subEventType: "Excessive force against protesters")
    }
    if event.eventType == "Violence against civilians", event.subEventType == "Attack",
      sides.second.isEmpty ? record.subType == "attack" && isState == true : sides.second.allSatisfy(\.isArmed)
    {
      return EventType.Acled(eventType: "Battles", subEventType: "Armed clash")
    }
    return event
  }

  /// Force that kills protesters, or weapons of war against them.
  private static func isForceAgainstProtesters(
    _ record: EventRecord, _ event: EventType.Acled, _ sides: EventSides
  ) -> Bool {
    guard sides.isStateFirst != false else { return false }
    if event.eventType == "Protests" {
      return event.subEventType == "Protest with intervention" && (record.fatalities?.best ?? 0) > 0
    }
    return event.eventType == "Violence against civilians" && event.subEventType == "Attack"
      && sides.second.first?.kind == .protesters
  }
}
