/// Words before an event noun that say its mode: "a truck attack", "coalition strikes".
enum EventModes {
  static let modifiers: [(mode: String, words: String)] = [
    ("suicide-attack", "suicide kamikaze"),
    ("aerial", "air aerial warplane warplanes jet jets bombers sorties airstrike"),
    ("drone", "drone drones uav predator unmanned"),
    (
      "heavy-weapons",
      "mortar mortars rocket rockets missile missiles artillery tank tanks howitzer grad scud shell cruise"
    ),
    (
      "explosives",
      "bomb bombs roadside ied landmine mine mines grenade grenades explosive explosives"
    ),
    ("unconventional", "chemical gas chlorine sarin nerve poison mustard anthrax"),
    ("firearms", "gun sniper shooting rifle machinegun"),
    (
      "primitive",
      "knife knives machete axe car truck lorry van vehicle stabbing ramming acid sword"
    ),
    ("destroy", "arson"),
    ("sexual", "sexual"),
  ]

  /// By mode number; 0 is for none.
  static let names: [String] = [""] + modifiers.map(\.mode)

  /// Nouns and verbs whose mode a modifier may sharpen.
  static func isOpen(_ type: EventType, _ subType: String) -> Bool {
    switch (type, subType) {
    case (.assault, "attack"), (.assault, "explosives"), (.assault, "kill"), (.coerce, "raid"):
      return true
    default: return false
    }
  }
}
