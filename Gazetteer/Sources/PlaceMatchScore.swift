#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How sure a match of a row is, 0 to 1: how the name was found, how well the columns agree, and how near a namesake comes.
///
/// The figures order matches by trust; Documentation/accuracy.md says how many were right at each.
enum PlaceMatchScore {
  /// What a match is worth where the columns agree and no other place has the name.
  static func base(_ method: MatchMethod) -> Double {
    switch method {
    case .exact: 0.97
    case .typeWord: 0.95
    case .variant: 0.93
    case .swapped: 0.85
    case .transliteration: 0.88
    case .fuzzy: 0.65
    }
  }

  /// - Parameters:
  ///   - misfit: See `PlaceMatcherArea.misfit`.
  ///   - isGated: Whether a country or division says where the place is.
  static func quality(_ method: MatchMethod, misfit: Double, distance: Double, isGated: Bool) -> Double {
    base(method) * exp(-0.12 * misfit - 2 * distance) * (isGated ? 1 : 0.85)
  }

  /// The shares of the best place and of the next, which lies elsewhere, by how much less the best one costs.
  static func shares(costApart: Double) -> (best: Double, next: Double) {
    let next = 1 / (1 + exp(2 * costApart))
    return (1 - next, next)
  }

  /// A row whose name was not found is somewhere in its district, province or country.
  static func fallback(_ level: PlaceMatch.Level) -> Double {
    switch level {
    case .place: 1
    case .admin2: 0.5
    case .admin1: 0.35
    case .country: 0.2
    case .none: 0
    }
  }
}
