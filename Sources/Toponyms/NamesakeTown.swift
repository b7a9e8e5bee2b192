import Gazetteer
import Geo

/// A province's bare name means its seat, where the seat bears the same name: "killed in Aleppo".
///
/// Both are right as far as a map of the world goes, and corpora do not say which is meant; on the map of a war the
/// difference is a town or its whole province. "Aleppo province" has a type word and stays the province.
enum NamesakeTown {
  /// Farther from the province's label point the seat is another matter: "New York", "Washington".
  private static let mostKm = 80.0
  private static let leastPopulation = 20_000

  /// The number of the seat among the candidates, if the chosen one is a province of that kind.
  static func find(_ group: MentionGroup, chosen: Int) -> Int? {
    let division = group.candidates[chosen].facts
    guard division.level == .admin1 || division.level == .admin2, group.wanted.isEmpty, !group.isDemonym else {
      return nil
    }
    return group.candidates.indices.first { number in
      let town = group.candidates[number].facts
      return town.level == .populated && town.country == division.country && town.admin1 == division.admin1
        && town.population >= leastPopulation && isOwnName(group.candidates[number].kind)
        && distanceKm(town.coordinate, division.coordinate) <= mostKm
    }
  }

  private static func isOwnName(_ kind: NameKind) -> Bool {
    switch kind {
    case .primary, .form, .alternate: true
    case .demonym, .adjective, .abbreviation, .dottedAbbreviation, .nickname, .historic: false
    }
  }
}
