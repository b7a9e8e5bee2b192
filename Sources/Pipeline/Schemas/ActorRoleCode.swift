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
    case .state: self = Self.ofState(actor.name.lowercased())
    case .rebel: self = .rebels
    case .militia, .identityMilitia: self = .unaffiliatedArmed
    case .rioters, .protesters: self = .opposition
    // Ministers and judges are no fighters, but they are no mere civilians either.
    case .civilians: self = actor.name == "officials" ? .government : .civilians
    case .external: self = .intergovernmental
    case nil: return nil
    }
  }

  private static func ofState(_ name: String) -> ActorRoleCode {
    if name.hasSuffix("police") || name.hasSuffix("police force") || name.hasSuffix("constabulary") { return .police }
    if name == "authorities" || name.hasSuffix("government") || name.hasPrefix("government of") { return .government }
    return .military
  }
}
