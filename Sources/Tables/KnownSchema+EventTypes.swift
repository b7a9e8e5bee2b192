/// The values that the column of types has in data sets whose makers list them, and what they mean where that is not
/// what they say.
extension KnownSchema {
  /// In the order of their makers; empty for data sets that have many types, or none.
  /// - SeeAlso: ACLED Codebook 2024; UCDP GED Codebook 24.1; GTD Codebook 2021
  package var eventTypes: [(value: String, label: String)] {
    switch self {
    case .acled:
      [
        "Battles", "Explosions/Remote violence", "Violence against civilians", "Protests", "Riots",
        "Strategic developments",
      ].map { ($0, $0) }
    case .ucdpGED: [("1", "State-based conflict"), ("2", "Non-state conflict"), ("3", "One-sided violence")]
    case .gtd:
      [
        "Bombing/Explosion", "Armed Assault", "Assassination", "Hostage Taking (Kidnapping)",
        "Hostage Taking (Barricade Incident)", "Facility/Infrastructure Attack", "Hijacking", "Unarmed Assault",
        "Unknown",
      ].map { ($0, $0) }
    case .icews, .polecat, .hxl: []
    }
  }
}
