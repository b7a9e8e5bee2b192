import Evidence
import Geo
import Toponyms

/// What the gazetteer says of which place lies in which.
extension EventText {
  /// Whether one mention's place holds another's; nil where a mention has no place.
  func contains(_ outer: Int, _ inner: Int) -> Bool? {
    guard let a = mentions[outer].place, let b = mentions[inner].place else { return nil }
    guard a.level < b.level else { return false }
    if a.level == .region { return a.country.isEmpty || a.country == b.country }
    guard a.country == b.country else { return a.level == .natural }
    switch a.level {
    case .admin1:
      return b.admin1.isEmpty || a.admin1.isEmpty || a.admin1 == b.admin1 || a.name == b.admin1
    case .natural where !a.feature.hasPrefix("L."): return true  // a river, whose point says little
    case .natural, .admin2, .populated:
      // The centre of an oil field or a town lies near all that it holds; of a large district less so.
      return a.radiusKm <= 0 || distanceKm(a.coordinate, b.coordinate) <= 2 * a.radiusKm + 15
    default: return true
    }
  }

  /// "Egypt's Northern Sinai" where only Egypt was recognised here: the name after the possessive, if the text names that
  /// place elsewhere and it lies in the first.
  func namedElsewhere(afterPossessive mention: Int) -> Int? {
    var index = mentions[mention].tokens.upperBound
    guard index < tokens.count, tokens[index].has(.possessive) else { return nil }
    index += 1
    while index < tokens.count, has(index, .direction) { index += 1 }
    guard index < tokens.count, tokens[index].has(.capitalized), mentionAt[index] < 0 else {
      return nil
    }
    return mentions.indices.first { other in
      let words = mentions[other].tokens
      guard mentions[other].kind == .place, other != mention, contains(mention, other) == true,
        index + words.count <= tokens.count
      else { return false }
      return words.indices.allSatisfy {
        tokens[$0].key == tokens[index + $0 - words.lowerBound].key
      }
    }
  }
}
