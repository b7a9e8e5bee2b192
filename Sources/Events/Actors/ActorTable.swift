/// What is known of the names in `Event.actors`.
public enum ActorTable {
  static let rows: [ActorRow] =
    MiddleEastActors.rows + AfricanActors.rows + AsianActors.rows + AmericanActors.rows + EuropeanActors.rows
    + PeopleAsActors.rows

  private static let byName: [String: ActorRow] = Dictionary(
    rows.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// What sort of actor a canonical name stands for; nil for a name that no table has.
  ///
  /// The forces of a state that stand in no table are known by their form: "Turkish air force".
  public static func kind(of name: String) -> ActorKind? {
    if let row = byName[name] { return row.kind }
    return StateForces.country(ofForce: name) == nil ? nil : .state
  }

  /// The state whose force a canonical name is, as ISO 3166-1 alpha-2; nil for all other actors.
  public static func country(of name: String) -> String? {
    if let row = byName[name] { return row.country }
    return StateForces.country(ofForce: name)
  }
}
