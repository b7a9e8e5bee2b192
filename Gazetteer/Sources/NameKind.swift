/// What sort of name a spelling is, and so when it may match.
public enum NameKind: UInt8, Sendable, CaseIterable {
  /// The entry's own name.
  case primary = 0
  /// Another spelling or another language.
  case alternate = 1
  /// Long official or short everyday form.
  case form = 2
  /// Capitals or dots make it: "US", "U.A.E.", "NSW". Matches only where the text has capitals too.
  case abbreviation = 3
  /// Needs the full stop that ends it: "Calif.", "Ala.".
  case dottedAbbreviation = 4
  /// A people or a person: "Iraqis".
  case demonym = 5
  /// "Iraqi", "British".
  case adjective = 6
  /// Nickname: "the Lone Star State".
  case nickname = 7
  /// No longer in use: "Leningrad".
  case historic = 8
}
