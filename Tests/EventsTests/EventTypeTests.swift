import Events
import Testing

@Suite struct EventTypeTests {
  /// ACLED's event types and sub-event types, 2023 codebook.
  static let acled: [String: Set<String>] = [
    "Battles": [
      "Armed clash", "Government regains territory", "Non-state actor overtakes territory",
    ],
    "Explosions/Remote violence": [
      "Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
      "Remote explosive/landmine/IED", "Grenade",
    ],
    "Violence against civilians": ["Sexual violence", "Attack", "Abduction/forced disappearance"],
    "Protests": [
      "Peaceful protest", "Protest with intervention", "Excessive force against protesters",
    ],
    "Riots": ["Violent demonstration", "Mob violence"],
    "Strategic developments": [
      "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
      "Headquarters or base established", "Looting/property destruction",
      "Non-violent transfer of territory",
      "Other",
    ],
  ]

  @Test(arguments: EventType.allCases) func everyModeMapsIntoAcledsCodeList(_ type: EventType) {
    #expect(!type.subTypes.isEmpty)
    for subType in type.subTypes {
      guard let acled = type.acled(subType: subType) else { continue }
      #expect(
        Self.acled[acled.eventType]?.contains(acled.subEventType) == true, "\(type) \(subType)")
    }
  }

  @Test func whoTakesTerritoryDecidesTheSubEvent() {
    #expect(
      EventType.territory.acled(subType: "capture", isStateActor: true)?.subEventType
        == "Government regains territory")
    #expect(
      EventType.territory.acled(subType: "capture", isStateActor: false)?.subEventType
        == "Non-state actor overtakes territory")
    #expect(EventType.consult.acled(subType: "talks") == nil)
    #expect(EventType.assault.acled(subType: "no such mode") == nil)
  }
}
