import Geo

extension NamesInCapitals {
  /// How far from a town that the text names a part of it may lie, and how many mentions away the town may stand.
  private static let townKm = 40.0
  private static let reach = 24

  /// Keeps of names in capitals what the rest of the document bears out: their place lies in a country that has other
  /// towns or divisions in the text, and that of a part of a town near a town.
  static func settle(_ mentions: inout [PlaceMention], found spans: [MentionSpan]) {
    guard spans.contains(where: { $0.inCapitals != nil }) else { return }
    var kinds: [Int: Kind] = [:]
    for span in spans { kinds[span.tokens.lowerBound] = span.inCapitals }
    let all = mentions
    var countries: Set<String> = []
    for mention in all where kinds[mention.tokens.lowerBound] == nil {
      if let place = mention.place, place.level > .country { countries.insert(place.country) }
    }
    mentions = all.indices.compactMap { index in
      var mention = all[index]
      guard let kind = kinds[mention.tokens.lowerBound] else { return mention }
      if let place = mention.place {
        let around = all[max(0, index - reach)..<min(index + reach, all.count)]
        let isNearTown = around.contains { other in
          guard kinds[other.tokens.lowerBound] == nil, let town = other.place, town.level == .populated else {
            return false
          }
          return distanceKm(town.coordinate, place.coordinate) < townKm
        }
        if kind == .partOfTown && !isNearTown || !countries.contains(place.country) { forget(&mention) }
      }
      return kind == .listed && mention.place == nil ? nil : mention
    }
  }

  private static func forget(_ mention: inout PlaceMention) {
    mention.place = nil
    mention.confidence = 0
    mention.radiusKm = 0
    mention.candidates = []
  }
}
