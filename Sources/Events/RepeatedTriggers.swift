/// Joins triggers of one sentence that tell the same event: "An attack in Mosul killed 12".
enum RepeatedTriggers {
  static func merged(_ events: [Event]) -> [Event] {
    var kept: [Event] = []
    for event in events {
      if let index = kept.firstIndex(where: { isSame($0, event) }) {
        kept[index] = joined(kept[index], event)
      } else {
        kept.append(event)
      }
    }
    return kept
  }

  private static func isSame(_ a: Event, _ b: Event) -> Bool {
    guard a.modality == b.modality, a.type == b.type else { return false }
    guard a.type == .assault || a.type == .protest || a.subType == b.subType else { return false }
    guard a.places == b.places || a.places.isEmpty || b.places.isEmpty,
      a.earliest == b.earliest && a.latest == b.latest
    else { return false }
    return a.subType == b.subType || isGeneral(a.subType) || isGeneral(b.subType)
      || isOneBlast(a.subType, b.subType)
  }

  /// Sub-types that say little of the means.
  private static func isGeneral(_ subType: String) -> Bool {
    ["attack", "kill", "destroy", "clash", "demo"].contains(subType)
  }

  private static func isOneBlast(_ a: String, _ b: String) -> Bool {
    let blasts = ["explosives", "suicide-attack", "aerial", "drone", "heavy-weapons"]
    return (a == "explosives" && blasts.contains(b)) || (b == "explosives" && blasts.contains(a))
  }

  /// The trigger that says more stands for both, with what the other adds.
  private static func joined(_ a: Event, _ b: Event) -> Event {
    var first = rank(b.subType) > rank(a.subType) ? b : a
    let second = rank(b.subType) > rank(a.subType) ? a : b
    if first.places.isEmpty || first.placeCarried && !second.places.isEmpty && !second.placeCarried
    {
      first.places = second.places
      first.placeConfidence = second.placeConfidence
      first.placeCarried = second.placeCarried
    }
    if first.fatalities == nil { first.fatalities = second.fatalities }
    if first.quantity == nil { first.quantity = second.quantity }
    first.confidence = max(first.confidence, second.confidence)
    return first
  }

  private static func rank(_ subType: String) -> Int {
    switch subType {
    case "destroy": return 0
    case "kill": return 1
    case "attack", "clash": return 2
    case "explosives": return 3
    default: return 4
    }
  }
}
