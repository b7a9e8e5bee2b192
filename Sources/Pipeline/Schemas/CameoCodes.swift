package import Events

/// CAMEO's codes for our types of events, each with its number on Goldstein's scale.
///
/// - SeeAlso: CAMEO codebook 1.1b3 and GDELT's table CAMEO.goldsteinscale.txt,
///   http://data.gdeltproject.org/documentation/CAMEO.Manual.1.1b3.pdf
package struct CameoCodes: Hashable, Sendable {
  /// Two to four digits; the first may be a zero.
  package var event: String
  package var goldstein: Double

  package var base: String { String(event.prefix(3)) }
  package var root: String { String(event.prefix(2)) }

  /// 1 verbal cooperation (01-05), 2 material cooperation (06-08), 3 verbal conflict (09-13), 4 material conflict.
  package var quadClass: Int {
    switch Int(root) ?? 0 {
    case ...5: 1
    case 6...8: 2
    case 9...13: 3
    default: 4
    }
  }

  /// Nil where CAMEO has no code.
  package init?(type: EventType, subType: String) {
    guard let row = Self.table.first(where: { $0.type == type && $0.subType == subType }) else { return nil }
    event = row.code
    goldstein = row.goldstein
  }

  package static let codes: Set<String> = Set(table.map(\.code))

  private static let table: [(type: EventType, subType: String, code: String, goldstein: Double)] = [
    (.assault, "attack", "190", -10), (.assault, "clash", "190", -10), (.assault, "kill", "180", -9),
    (.assault, "execute", "1823", -10), (.assault, "targeted", "186", -10), (.assault, "abduct", "181", -9),
    (.assault, "beat", "182", -9.5), (.assault, "torture", "1822", -9), (.assault, "sexual", "1821", -9),
    (.assault, "destroy", "1712", -9.2), (.assault, "firearms", "193", -10), (.assault, "explosives", "183", -10),
    (.assault, "suicide-attack", "1831", -10), (.assault, "aerial", "195", -10), (.assault, "drone", "195", -10),
    (.assault, "heavy-weapons", "194", -10), (.assault, "unconventional", "2041", -10),
    (.assault, "primitive", "182", -9.5), (.assault, "crowd-control", "175", -9),
    (.territory, "capture", "192", -9.5), (.territory, "retake", "192", -9.5), (.territory, "fall", "192", -9.5),
    (.territory, "besiege", "191", -9.5), (.territory, "enter", "190", -10), (.territory, "advance", "190", -10),
    (.territory, "clear", "190", -10), (.territory, "defend", "190", -10), (.territory, "offensive", "190", -10),
    (.coerce, "arrest", "173", -5), (.coerce, "seize", "1711", -9.2), (.coerce, "restrict", "172", -5),
    (.coerce, "curfew", "1723", -5), (.coerce, "martial-law", "1724", -5), (.coerce, "censor", "1721", -5),
    (.coerce, "deport", "174", -5), (.coerce, "raid", "170", -7),
    (.protest, "demo", "141", -6.5), (.protest, "riot", "145", -7.5), (.protest, "strike", "143", -6.5),
    (.protest, "hunger", "142", -6.5), (.protest, "boycott", "143", -6.5), (.protest, "obstruct", "144", -7.5),
    (.mobilize, "troops", "154", -7.2), (.mobilize, "militia", "154", -7.2), (.mobilize, "weapons", "072", 8.3),
    (.retreat, "withdraw", "0874", 10), (.retreat, "surrender", "0874", 10), (.retreat, "ceasefire", "0871", 9),
    (.retreat, "disarm", "0873", 9), (.retreat, "release", "0841", 7), (.retreat, "resign", "0831", 5),
    (.agree, "agreement", "057", 8), (.consult, "talks", "040", 1), (.consult, "visit", "042", 1.9),
    (.aid, "humanitarian", "073", 7.4), (.aid, "evacuate", "070", 7), (.accuse, "allege", "112", -2),
    (.accuse, "investigate", "090", -2), (.threaten, "violence", "138", -7), (.sanction, "convict", "173", -5),
    (.sanction, "expel", "166", -7), (.sanction, "discontinue", "160", -4),
  ]
}
