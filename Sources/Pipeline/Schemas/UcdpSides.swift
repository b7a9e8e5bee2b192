import Events
package import Gazetteer

/// The two sides of an event as UCDP orders them, and the type of violence that follows.
package struct UcdpSides {
  /// 1 between a government and others who are armed, 2 between armed groups of which none is a government, 3 against
  /// civilians; nil where the reports do not say enough.
  package var typeOfViolence: Int?
  package var sideA = ""
  package var sideB = ""
  /// Gleditsch and Ward's numbers, of governments.
  package var numberA: Int?
  package var numberB: Int?

  package var dyadName: String { sideA.isEmpty || sideB.isEmpty ? "" : sideA + " - " + sideB }

  /// - Parameter isAgainstCivilians: whether the type of the event says so, though nobody is named.
  package init(_ sides: EventSides, isAgainstCivilians: Bool, country: CountryCodes?) {
    let first = sides.first.first
    let second = sides.second.first
    let hitsCivilians = second.map { !$0.isArmed && $0.kind != nil } ?? isAgainstCivilians
    if hitsCivilians, first.map(\.isArmed) ?? true {
      typeOfViolence = 3
      sideA = first.map { Self.name($0, country) } ?? ""
      numberA = first.flatMap { Self.number($0, country) }
      sideB = "Civilians"
      return
    }
    // Only those who bear arms are sides. The government stands first, even where it did not begin.
    func isSide(_ actor: EventSides.Actor) -> Bool { actor.isArmed || actor.kind == nil }
    var ordered = [first.flatMap { isSide($0) ? $0 : nil }, second.flatMap { isSide($0) ? $0 : nil }]
    if second?.isState == true, first?.isState != true { ordered.swapAt(0, 1) }
    if let first, let second, first.isArmed, second.isArmed {
      typeOfViolence = first.isOrganisedGroup && second.isOrganisedGroup ? 2 : 1
    }
    sideA = ordered[0].map { Self.name($0, country) } ?? ""
    sideB = ordered[1].map { Self.name($0, country) } ?? ""
    numberA = ordered[0].flatMap { Self.number($0, country) }
    numberB = ordered[1].flatMap { Self.number($0, country) }
  }

  /// "Government of Syria" for the forces of a state, whatever the report calls them.
  private static func name(_ actor: EventSides.Actor, _ country: CountryCodes?) -> String {
    guard actor.isState, let state = state(of: actor, country) else { return actor.name }
    return "Government of " + (state.ucdpName.isEmpty ? state.acledName : state.ucdpName)
  }

  private static func number(_ actor: EventSides.Actor, _ country: CountryCodes?) -> Int? {
    actor.isState ? state(of: actor, country)?.gleditschWard : nil
  }

  /// "The army" is the army of the country where it happened.
  private static func state(of actor: EventSides.Actor, _ country: CountryCodes?) -> CountryCodes? {
    actor.country.isEmpty ? country : CountryCodes.of(actor.country)
  }
}
