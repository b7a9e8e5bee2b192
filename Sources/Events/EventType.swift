/// What kind of event, after PLOVER's classes, with TERRITORY added for land that changes hands.
///
/// | type | sub-types |
/// |---|---|
/// | ASSAULT | attack, clash, kill, execute, targeted, abduct, beat, torture, sexual, destroy, firearms, explosives, suicide-attack, aerial, drone, heavy-weapons, unconventional, primitive, crowd-control |
/// | TERRITORY | capture, retake, fall, besiege, enter, advance, clear, defend, offensive |
/// | COERCE | arrest, seize, restrict, curfew, martial-law, censor, deport, raid |
/// | PROTEST | demo, riot, strike, hunger, boycott, obstruct |
/// | MOBILIZE | troops, weapons, militia |
/// | RETREAT | withdraw, release, disarm, ceasefire, surrender, resign |
/// | OTHER | escape |
/// | AGREE, CONSULT, AID, ACCUSE, THREATEN, SANCTION | see `subTypes` |
///
/// Modes are PLOVER's where it has one; clash, execute, the TERRITORY modes and raid are ours.
/// - SeeAlso: the PLOVER manual, https://github.com/openeventdata/PLOVER
public enum EventType: String, Sendable, CaseIterable {
  case assault = "ASSAULT"
  case territory = "TERRITORY"
  case coerce = "COERCE"
  case protest = "PROTEST"
  case mobilize = "MOBILIZE"
  case retreat = "RETREAT"
  case agree = "AGREE"
  case consult = "CONSULT"
  case aid = "AID"
  case accuse = "ACCUSE"
  case threaten = "THREATEN"
  case sanction = "SANCTION"
  /// An escape from where people are held, or a given trigger that no table knows.
  case other = "OTHER"

  /// The modes that `Event.subType` may have for this type.
  public var subTypes: [String] {
    EventType.acledTable.filter { $0.type == self }.map(\.subType)
  }

  /// ACLED's names for an event of this type.
  public struct Acled: Hashable, Sendable {
    public var eventType: String
    public var subEventType: String

    public init(eventType: String, subEventType: String) {
      self.eventType = eventType
      self.subEventType = subEventType
    }
  }

  /// ACLED's event type and sub-event type, nil where ACLED has no such event.
  ///
  /// - Parameter isStateActor: whether the side that acts is a state's; decides who takes territory.
  public func acled(subType: String, isStateActor: Bool? = nil) -> Acled? {
    if self == .territory, subType == "capture" || subType == "fall", isStateActor == true {
      return Acled(eventType: "Battles", subEventType: "Government regains territory")
    }
    guard
      let row = EventType.acledTable.first(where: { $0.type == self && $0.subType == subType }),
      !row.event.isEmpty
    else { return nil }
    return Acled(eventType: row.event, subEventType: row.subEvent)
  }

  private struct Row {
    var type: EventType
    var subType: String
    var event: String
    var subEvent: String

    init(_ type: EventType, _ subType: String, _ event: String, _ subEvent: String) {
      self.type = type
      self.subType = subType
      self.event = event
      self.subEvent = subEvent
    }
  }

  /// The cross-walk to ACLED's 6 types and 25 sub-types (2023 codebook).
  private static let acledTable: [Row] = [
    Row(.assault, "attack", "Violence against civilians", "Attack"),
    Row(.assault, "clash", "Battles", "Armed clash"),
    Row(.assault, "kill", "Violence against civilians", "Attack"),
    Row(.assault, "execute", "Violence against civilians", "Attack"),
    Row(.assault, "targeted", "Violence against civilians", "Attack"),
    Row(.assault, "abduct", "Violence against civilians", "Abduction/forced disappearance"),
    Row(.assault, "beat", "Violence against civilians", "Attack"),
    Row(.assault, "torture", "Violence against civilians", "Attack"),
    Row(.assault, "sexual", "Violence against civilians", "Sexual violence"),
    Row(.assault, "destroy", "Strategic developments", "Looting/property destruction"),
    Row(.assault, "firearms", "Violence against civilians", "Attack"),
    Row(
      .assault, "explosives", "Explosions/Remote violence",
      "Remote explosive/landmine/IED"),
    Row(.assault, "suicide-attack", "Explosions/Remote violence", "Suicide bomb"),
    Row(.assault, "aerial", "Explosions/Remote violence", "Air/drone strike"),
    Row(.assault, "drone", "Explosions/Remote violence", "Air/drone strike"),
    Row(
      .assault, "heavy-weapons", "Explosions/Remote violence",
      "Shelling/artillery/missile attack"),
    Row(.assault, "unconventional", "Explosions/Remote violence", "Chemical weapon"),
    Row(.assault, "primitive", "Violence against civilians", "Attack"),
    Row(.assault, "crowd-control", "Protests", "Protest with intervention"),
    Row(.territory, "capture", "Battles", "Non-state actor overtakes territory"),
    Row(.territory, "retake", "Battles", "Government regains territory"),
    Row(.territory, "fall", "Battles", "Non-state actor overtakes territory"),
    Row(.territory, "besiege", "Battles", "Armed clash"),
    Row(.territory, "enter", "Battles", "Armed clash"),
    Row(.territory, "advance", "Battles", "Armed clash"),
    Row(.territory, "clear", "Battles", "Government regains territory"),
    Row(.territory, "defend", "Battles", "Armed clash"),
    Row(.territory, "offensive", "Battles", "Armed clash"),
    Row(.coerce, "arrest", "Strategic developments", "Arrests"),
    Row(.coerce, "seize", "Strategic developments", "Disrupted weapons use"),
    Row(.coerce, "raid", "Strategic developments", "Other"),
    Row(.coerce, "restrict", "Strategic developments", "Other"),
    Row(.coerce, "curfew", "Strategic developments", "Other"),
    Row(.coerce, "martial-law", "Strategic developments", "Other"),
    Row(.coerce, "censor", "Strategic developments", "Other"),
    Row(.coerce, "deport", "Strategic developments", "Other"),
    Row(.protest, "demo", "Protests", "Peaceful protest"),
    Row(.protest, "riot", "Riots", "Violent demonstration"),
    Row(.protest, "strike", "Protests", "Peaceful protest"),
    Row(.protest, "hunger", "Protests", "Peaceful protest"),
    Row(.protest, "boycott", "Protests", "Peaceful protest"),
    Row(.protest, "obstruct", "Protests", "Peaceful protest"),
    Row(.mobilize, "troops", "Strategic developments", "Change to group/activity"),
    Row(.mobilize, "weapons", "Strategic developments", "Change to group/activity"),
    Row(.mobilize, "militia", "Strategic developments", "Change to group/activity"),
    Row(.retreat, "withdraw", "Strategic developments", "Non-violent transfer of territory"),
    Row(.retreat, "release", "Strategic developments", "Other"),
    Row(.retreat, "disarm", "Strategic developments", "Disrupted weapons use"),
    Row(.retreat, "ceasefire", "Strategic developments", "Agreement"),
    Row(.retreat, "surrender", "Strategic developments", "Other"),
    Row(.retreat, "resign", "Strategic developments", "Other"),
    Row(.agree, "agreement", "Strategic developments", "Agreement"),
    Row(.consult, "talks", "", ""),
    Row(.consult, "visit", "", ""),
    Row(.aid, "humanitarian", "", ""),
    Row(.aid, "evacuate", "", ""),
    Row(.accuse, "allege", "", ""),
    Row(.accuse, "investigate", "", ""),
    Row(.threaten, "violence", "", ""),
    Row(.sanction, "convict", "", ""),
    Row(.sanction, "expel", "", ""),
    Row(.sanction, "discontinue", "", ""),
    Row(.other, "escape", "Strategic developments", "Other"),
    Row(.other, "", "", ""),
  ]
}
