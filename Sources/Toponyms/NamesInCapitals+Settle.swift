import Geo

extension NamesInCapitals {
  /// How far from a town that the text names a part of it may lie.
  private static let townKm = 40.0

  /// Keeps of names in capitals what the rest of the document bears out: their place lies in a country that has other
  /// towns or divisions in the text, and that of a part of a town near a town.
  static func settle(_ mentions: inout [PlaceMention], found spans: [MentionSpan]) {
    guard spans.contains(where: { $0.inCapitals != nil }) else { return }
    var kinds: [Int: Kind] = [:]
    for span in spans { kinds[span.tokens.lowerBound] = span.inCapitals }
    let others = mentions.filter { kinds[$0.tokens.lowerBound] == nil }
    let countries = Set(others.compactMap { $0.place.flatMap { $0.level > .country ? $0.country : nil } })
    let towns = others.compactMap { $0.place?.level == .populated ? $0.place?.coordinate : nil }
    mentions = mentions.compactMap { mention in
      guard let kind = kinds[mention.tokens.lowerBound] else { return mention }
      var mention = mention
      if let place = mention.place {
        let isFar = kind == .partOfTown && !towns.contains { distanceKm($0, place.coordinate) < townKm }
        if isFar || !countries.contains(place.country) { forget(&mention) }
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
