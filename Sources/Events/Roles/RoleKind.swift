/// What the words around a trigger of some type and mode say of the actors.
struct RoleKind {
  /// All who take part are on a par: "clashes between A and B", "A met B".
  var isMutual = false
  /// What stands behind "of" did it ("the withdrawal of troops"); else it was done to them ("the killing of civilians").
  var isOfDoer = false
  /// The possessive or the name before the noun may be who suffered: "the minister's murder".
  var isOfVictim = false
  /// "on", "against" and "at" lead to those it was done to.
  var hasAim = false
  /// Forces do it, so that a country stands for its own.
  var isByForces = false

  init(_ type: EventType, _ subType: String) {
    switch type {
    case .assault:
      isMutual = subType == "clash"
      isOfVictim = ["kill", "execute", "targeted", "abduct", "sexual", "torture", "beat"].contains(subType)
      hasAim = true
      isByForces = true
    case .territory:
      isOfDoer = subType == "advance" || subType == "enter"
      hasAim = subType == "offensive" || subType == "advance" || subType == "enter"
      isByForces = true
    case .coerce:
      isOfVictim = subType == "arrest" || subType == "deport"
      hasAim = subType == "raid" || subType == "restrict"
      isByForces = true
    case .retreat:
      isOfDoer = subType != "release" && subType != "disarm"
      isMutual = subType == "ceasefire"
      isByForces = true
    case .mobilize:
      isOfDoer = true
      isByForces = true
    case .protest:
      isOfDoer = true
      hasAim = true
    case .agree, .consult: isMutual = true
    case .accuse, .threaten, .sanction: hasAim = true
    case .other: isOfDoer = true
    case .aid: break
    }
  }
}
