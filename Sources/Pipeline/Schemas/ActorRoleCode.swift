import Events

/// What an actor is, as CAMEO and PLOVER code it: the codes that the two have in common.
package enum ActorRoleCode: String, Sendable, CaseIterable {
  case government = "GOV"
  case military = "MIL"
  case police = "COP"
  case rebels = "REB"
  /// Armed groups that are neither a state's nor rebels.
  case unaffiliatedArmed = "UAF"
  case opposition = "OPP"
  case civilians = "CVL"
  /// Forces of several states.
  case intergovernmental = "IGO"

  /// Nil for an actor that no table has.
  package init?(_ actor: EventSides.Actor) {
    switch actor.kind {
    case .state:
      let name = actor.name.lowercased()
      if name.hasSuffix("police") {
        self = .police
      } else if name.hasSuffix("authorities") || name.hasPrefix("government of") {
        self = .government
      } else {
        self = .military
      }
    case .rebel: self = .rebels
    case .militia, .identityMilitia: self = .unaffiliatedArmed
    case .rioters, .protesters: self = .opposition
    case .civilians: self = .civilians
    case .external: self = .intergovernmental
    case nil: return nil
    }
  }
}
