/// What sort of actor a name stands for: decides ACLED's inter codes and UCDP's type of violence.
///
/// | kind | ACLED inter | side in UCDP |
/// |---|---|---|
/// | state | 1; 8 where its country is not the event's | government |
/// | rebel | 2 | organised group |
/// | militia | 3 | organised group |
/// | identityMilitia | 4 | organised group |
/// | rioters, protesters, civilians | 5, 6, 7 | civilians |
/// | external | 8 | government or organised group |
public enum ActorKind: String, Sendable, CaseIterable {
  /// An army, a police force, a government; `ActorTable.country(of:)` says whose.
  case state
  /// Fights a state for its power or a part of its land.
  case rebel
  /// Armed, for a party, a strongman or money; unknown gunmen as well.
  case militia
  /// Armed for a people, a tribe, a faith or a village.
  case identityMilitia = "identity-militia"
  case rioters
  case protesters
  case civilians
  /// Peacekeepers, coalitions of several states, private military companies.
  case external
}
