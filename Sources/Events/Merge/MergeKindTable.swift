/// Kinds of event that two reports may use for the same one.
///
/// A word of little meaning goes with every mode of its class ("attack", "killed"); two modes that both say how it was
/// done go together only where one is a case of the other.
enum MergeKindTable {
  private static let close: [(String, String)] = [
    ("ASSAULT/explosives", "ASSAULT/suicide-attack"), ("ASSAULT/attack", "ASSAULT/firearms"),
    ("ASSAULT/kill", "ASSAULT/firearms"), ("ASSAULT/kill", "ASSAULT/targeted"), ("ASSAULT/kill", "ASSAULT/execute"),
    ("ASSAULT/execute", "ASSAULT/targeted"), ("ASSAULT/aerial", "ASSAULT/drone"),
    ("ASSAULT/suicide-attack", "ASSAULT/attack"), ("ASSAULT/explosives", "ASSAULT/attack"),
    ("COERCE/raid", "COERCE/arrest"), ("PROTEST/demo", "PROTEST/riot"), ("PROTEST/demo", "PROTEST/strike"),
    ("TERRITORY/capture", "TERRITORY/retake"), ("TERRITORY/capture", "TERRITORY/fall"),
    ("TERRITORY/capture", "TERRITORY/clear"), ("TERRITORY/capture", "TERRITORY/enter"),
    ("TERRITORY/retake", "TERRITORY/clear"), ("TERRITORY/advance", "TERRITORY/offensive"),
  ]

  private static let pairs: [(String, String)] = [
    // Force: "killed" and "attack" are said of all of these.
    ("ASSAULT/attack", "ASSAULT/*"), ("ASSAULT/kill", "ASSAULT/*"), ("ASSAULT/", "ASSAULT/*"),
    ("ASSAULT/clash", "ASSAULT/firearms"),
    ("ASSAULT/execute", "ASSAULT/firearms"),
    ("ASSAULT/execute", "ASSAULT/primitive"), ("ASSAULT/targeted", "ASSAULT/firearms"),
    ("ASSAULT/targeted", "ASSAULT/drone"), ("ASSAULT/targeted", "ASSAULT/aerial"),
    ("ASSAULT/explosives", "ASSAULT/aerial"),
    ("ASSAULT/explosives", "ASSAULT/drone"), ("ASSAULT/explosives", "ASSAULT/heavy-weapons"),
    ("ASSAULT/aerial", "ASSAULT/heavy-weapons"),
    ("ASSAULT/destroy", "ASSAULT/explosives"), ("ASSAULT/destroy", "ASSAULT/aerial"),
    ("ASSAULT/destroy", "ASSAULT/drone"), ("ASSAULT/destroy", "ASSAULT/heavy-weapons"),
    ("ASSAULT/suicide-attack", "ASSAULT/primitive"), ("ASSAULT/firearms", "ASSAULT/suicide-attack"),
    ("COERCE/raid", "ASSAULT/attack"), ("COERCE/raid", "ASSAULT/kill"), ("COERCE/raid", "ASSAULT/clash"),
    ("COERCE/raid", "COERCE/seize"), ("COERCE/arrest", "COERCE/seize"),
    // Land: the winner "retook" what for another "fell".

    ("TERRITORY/retake", "TERRITORY/enter"),
    ("TERRITORY/fall", "TERRITORY/retake"), ("TERRITORY/advance", "TERRITORY/enter"),
    ("TERRITORY/advance", "TERRITORY/capture"),
    ("PROTEST/demo", "PROTEST/obstruct"), ("PROTEST/demo", "PROTEST/boycott"),
    ("PROTEST/riot", "PROTEST/obstruct"), ("PROTEST/", "PROTEST/*"),
    ("AGREE/agreement", "RETREAT/ceasefire"), ("CONSULT/talks", "CONSULT/visit"),
    ("RETREAT/disarm", "RETREAT/surrender"),
  ]

  /// What has no means of its own that a killing or an attack could stand for.
  private static let apart: Set<String> = [
    "ASSAULT/abduct", "ASSAULT/sexual", "ASSAULT/torture", "ASSAULT/destroy", "ASSAULT/crowd-control",
  ]

  static func areClose(_ one: String, _ other: String) -> Bool {
    close.contains { covers($0, one, other) || covers($0, other, one) }
  }

  static func areCompatible(_ one: String, _ other: String) -> Bool {
    pairs.contains { covers($0, one, other) || covers($0, other, one) }
  }

  private static func covers(_ pair: (String, String), _ one: String, _ other: String) -> Bool {
    guard pair.0 == one else { return false }
    guard pair.1.hasSuffix("*") else { return pair.1 == other }
    return other.hasPrefix(pair.1.dropLast()) && (!apart.contains(other) || one.hasSuffix("/"))
  }

  static func isGeneral(_ kind: String) -> Bool {
    kind.hasSuffix("/") || kind.isEmpty
      || [
        "ASSAULT/attack", "ASSAULT/kill", "ASSAULT/clash", "ASSAULT/destroy", "PROTEST/demo", "TERRITORY/advance",
        "TERRITORY/offensive", "TERRITORY/defend", "COERCE/raid",
      ].contains(kind)
  }
}
