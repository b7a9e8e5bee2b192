import Events

/// ACLED's columns of actors: names, inter codes and their combination.
struct AcledActors {
  struct Side {
    var actor = ""
    /// Those beside it, joined by "; ".
    var associates = ""
    /// 1 state forces, 2 rebel groups, 3 political militias, 4 identity militias, 5 rioters, 6 protesters, 7 civilians,
    /// 8 external or other forces; nil where the actor is not known.
    var inter: Int?
  }

  var first = Side()
  var second = Side()

  /// - Parameters:
  ///   - event: ACLED's types: protesters act in protests, rioters in riots, and civilians suffer violence against them,
  ///     though no report need say so.
  ///   - country: ACLED's name, which stands in brackets behind actors that have no name of their own.
  init(_ sides: EventSides, event: EventType.Acled, country: String, iso2: String) {
    var doers = sides.first
    var others = sides.second
    switch event.eventType {
    case "Protests", "Riots":
      let isRiot = event.eventType == "Riots"
      let crowd = EventSides.Actor(isRiot ? "rioters" : "protesters")
      doers.removeAll { $0.kind == .protesters || $0.kind == .rioters || $0.kind == .civilians }
      others.removeAll { $0.kind == .protesters || $0.kind == .rioters || $0.kind == .civilians }
      // Forces step in against a crowd: they are the second actor, whichever way the sentence says it.
      others = doers.filter(\.isArmed) + others
      doers = [crowd] + doers.filter { !$0.isArmed }
    case "Violence against civilians" where others.isEmpty:
      others = [EventSides.Actor("civilians")]
    default: break
    }
    first = Self.side(doers, country, iso2)
    second = Self.side(others, country, iso2)
  }

  /// Two digits, the lower first; one actor alone stands before a 0.
  var interaction: Int? {
    switch (first.inter, second.inter) {
    case (let a?, let b?): min(a, b) * 10 + max(a, b)
    case (let a?, nil), (nil, let a?): a * 10
    case (nil, nil): nil
    }
  }

  private static func side(_ actors: [EventSides.Actor], _ country: String, _ iso2: String) -> Side {
    guard let main = actors.first else { return Side() }
    return Side(
      actor: name(main, country), associates: actors.dropFirst().map { name($0, country) }.joined(separator: "; "),
      inter: inter(main, iso2))
  }

  /// "Civilians (Iraq)", as ACLED names those who have no name.
  private static func name(_ actor: EventSides.Actor, _ country: String) -> String {
    switch actor.kind {
    case .civilians where actor.name == "civilians", .protesters, .rioters:
      actor.name.prefix(1).uppercased() + actor.name.dropFirst() + (country.isEmpty ? "" : " (\(country))")
    default: actor.name
    }
  }

  /// A state's forces outside their own country are external forces.
  static func inter(_ actor: EventSides.Actor, _ iso2: String) -> Int? {
    switch actor.kind {
    case .state: actor.country.isEmpty || actor.country == iso2 ? 1 : 8
    case .rebel: 2
    case .militia: 3
    case .identityMilitia: 4
    case .rioters: 5
    case .protesters: 6
    case .civilians: 7
    case .external: 8
    case nil: nil
    }
  }
}
