package import Events

/// PLOVER's type, mode and contexts for our types of events.
///
/// They are PLOVER's own but for land that changes hands, which PLOVER puts among seizures and sieges
/// (CAMEO2PLOVER-2021, codes 191 and 192), and for the modes that only we have.
package struct PloverCodes: Hashable, Sendable {
  package var type: String
  /// Empty where PLOVER has no mode for it.
  package var mode: String
  package var contexts: [String]

  /// Nil where PLOVER has no such type.
  package init?(type: EventType, subType: String) {
    guard type != .other else { return nil }
    self.type = type.rawValue
    mode = Self.modes[type.rawValue, default: []].contains(subType) ? subType : ""
    contexts = []
    switch (type, subType) {
    case (.territory, "capture"), (.territory, "retake"), (.territory, "fall"):
      (self.type, mode, contexts) = ("COERCE", "seize", ["military", "territory"])
    case (.territory, "besiege"):
      (self.type, mode, contexts) = ("COERCE", "restrict", ["military"])
    case (.territory, _):
      (self.type, mode, contexts) = ("ASSAULT", "", ["military"])
    case (.retreat, "surrender"):
      mode = "disarm"
      contexts = ["military"]
    case (.retreat, "withdraw"), (.retreat, "ceasefire"), (.retreat, "disarm"), (.assault, "heavy-weapons"),
      (.assault, "aerial"), (.assault, "drone"), (.assault, "clash"), (.mobilize, "troops"), (.mobilize, "weapons"),
      (.mobilize, "militia"):
      contexts = ["military"]
    case (.assault, "unconventional"): contexts = ["cbrn"]
    case (.coerce, _), (.sanction, "convict"): contexts = ["legal"]
    case (.agree, _), (.consult, _): contexts = ["diplomatic"]
    case (.aid, _): contexts = ["humanitarian"]
    default: break
    }
  }

  package var quadCode: String { Self.quadCodes[type] ?? "" }

  package static let quadCodes: [String: String] = [
    "AGREE": "VERBAL COOPERATION", "CONSULT": "VERBAL COOPERATION", "SUPPORT": "VERBAL COOPERATION",
    "CONCEDE": "VERBAL COOPERATION", "COOPERATE": "MATERIAL COOPERATION", "AID": "MATERIAL COOPERATION",
    "RETREAT": "MATERIAL COOPERATION", "REQUEST": "VERBAL CONFLICT", "ACCUSE": "VERBAL CONFLICT",
    "REJECT": "VERBAL CONFLICT", "THREATEN": "VERBAL CONFLICT", "PROTEST": "MATERIAL CONFLICT",
    "SANCTION": "MATERIAL CONFLICT", "MOBILIZE": "MATERIAL CONFLICT", "COERCE": "MATERIAL CONFLICT",
    "ASSAULT": "MATERIAL CONFLICT",
  ]

  /// The modes of each type, as the manual lists them; types without modes are left out.
  package static let modes: [String: Set<String>] = [
    "CONSULT": ["phone", "visit", "host", "third-party"],
    "AID": ["economic", "military", "humanitarian", "asylum"],
    "RETREAT": ["withdraw", "release", "return", "disarm", "ceasefire", "access", "resign"],
    "ACCUSE": ["disapprove", "investigate", "allege"],
    "THREATEN": ["restrict", "ban", "arrest", "relations", "expel", "territory", "violence"],
    "PROTEST": ["demo", "riot", "strike", "hunger", "boycott", "obstruct"],
    "SANCTION": ["convict", "expel", "withdraw", "discontinue"],
    "MOBILIZE": ["troops", "weapons", "police", "militia"],
    "COERCE": [
      "seize", "restrict", "ban", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation",
      "cyber",
    ],
    "ASSAULT": [
      "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
      "suicide-attack", "aerial", "drone", "heavy-weapons", "unconventional", "crowd-control",
    ],
  ]

  /// Those of PLOVER's contexts that our types say something of.
  package static let contexts: Set<String> = [
    "military", "territory", "cbrn", "legal", "diplomatic", "humanitarian",
  ]
}
