import Evidence
import Gazetteer
import Geo

/// Makes place mentions of written coordinates, and lets them confirm the names that they stand behind.
struct CoordinateMentions {
  let written: [WrittenCoordinate]
  let text: TokenizedText
  let stack: PlaceStack
  let explain: Bool

  /// A town this near says in which country and division a point lies.
  private static let nearKm = 50.0

  /// Whether a coordinate is written at some of the tokens; O(log n).
  func overlap(_ tokens: Range<Int>) -> Bool { coordinate(at: tokens) != nil }

  /// The first coordinate that is written at some of the tokens.
  func coordinate(at tokens: Range<Int>) -> WrittenCoordinate? {
    var low = 0
    var high = written.count
    while low < high {
      let middle = (low + high) / 2
      if written[middle].tokens.upperBound <= tokens.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < written.count && written[low].tokens.overlaps(tokens) ? written[low] : nil
  }

  func mention(_ coordinate: WrittenCoordinate) -> PlaceMention {
    var mention = PlaceMention(span: coordinate.span, tokens: coordinate.tokens, kind: .place)
    mention.isCoordinate = true
    guard let point = coordinate.coordinate else {
      if explain {
        mention.reason =
          "A grid reference is written in the text, and PROJ, which computes its point, cannot be loaded."
      }
      return mention
    }
    mention.place = place(named: text.string(coordinate.span), at: point, coordinate.radiusKm)
    mention.confidence = 0.99
    mention.radiusKm = coordinate.radiusKm
    if explain { mention.reason = "Coordinates written in the text." }
    return mention
  }

  /// Adds the mentions of all coordinates to those of names, which overlap none of them.
  func merge(into mentions: inout [PlaceMention], _ resolver: inout Resolver) {
    confirm(&mentions, &resolver)
    mentions += written.map { mention($0) }
    mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func place(named name: String, at point: Coordinate, _ radiusKm: Double) -> ResolvedPlace {
    let town = stack.populatedPlace(nearestTo: point, withinKm: Self.nearKm).map { stack.resolvedPlace($0) }
    return ResolvedPlace(
      id: GeoURI.text(of: point), name: name.split(whereSeparator: \.isNewline).joined(separator: " "),
      coordinate: point, country: town?.country ?? "",
      countryName: town?.countryName ?? "", admin1: town?.admin1 ?? "", admin2: "", feature: "", level: .site,
      population: 0, radiusKm: radiusKm)
  }

  // MARK: Confirming names

  /// "Mosul (36.34°N 43.13°E)": the name means its candidate near the point; a name that no gazetteer has, or of
  /// which the resolver was not sure, is at the point.
  private func confirm(_ mentions: inout [PlaceMention], _ resolver: inout Resolver) {
    var byEnd: [Int: Int] = [:]
    for (index, mention) in mentions.enumerated() where mention.kind == .place {
      byEnd[mention.tokens.upperBound] = index
    }
    if byEnd.isEmpty { return }
    /// What a name of the text was taken to mean, and what it means.
    var corrections: [UInt64: (old: String?, new: ResolvedPlace)] = [:]
    for coordinate in written {
      guard let point = coordinate.coordinate, let end = nameEnd(before: coordinate.tokens.lowerBound),
        let index = byEnd[end] ?? byEnd[end - 1].flatMap({ isTypeWord(end - 1) ? $0 : nil })
      else { continue }
      let tokens = mentions[index].tokens
      let old = mentions[index].place
      let candidates = resolver.candidates(of: tokens, in: text)
      // Where the resolver was in doubt, it gave the division that holds the candidates.
      let isOwn = old.map { old in candidates.contains { resolver.resolved($0.place).id == old.id } } ?? false
      if isOwn, let old, distanceKm(old.coordinate, point) <= Self.nearKm + old.radiusKm { continue }
      let nearest = candidates.map { (place: $0.place, km: distanceKm($0.point, point)) }.min { $0.km < $1.km }
      if let nearest, nearest.km <= Self.nearKm {
        corrections[key(of: tokens)] = (old?.id, resolver.resolved(nearest.place))
      } else if !isOwn {
        let name = text.string(text.span(ofTokens: tokens))
        corrections[key(of: tokens)] = (old?.id, place(named: name, at: point, max(1, coordinate.radiusKm)))
      }
    }
    if corrections.isEmpty { return }
    for index in mentions.indices where mentions[index].kind == .place {
      guard let (old, new) = corrections[key(of: mentions[index].tokens)], mentions[index].place?.id == old else {
        continue
      }
      mentions[index].place = new
      mentions[index].radiusKm = new.radiusKm
      mentions[index].confidence = max(0.9, mentions[index].confidence)
      if explain { mentions[index].reason = "\(new.name): the coordinates behind the name say so." }
    }
  }

  /// The token that ends the name in front of a coordinate: before its comma, or before its bracket with at most three
  /// words like "coordinates" or "MGRS" in it.
  private func nameEnd(before start: Int) -> Int? {
    guard start >= 2 else { return nil }
    let tokens = text.tokens
    if tokens[start - 1].mark == 0x2C { return start - 1 }
    for index in stride(from: start - 1, through: max(1, start - 5), by: -1) {
      if tokens[index].mark == 0x28 || tokens[index].mark == 0x5B { return index }
      guard tokens[index].has([.word, .alphanumeric]) || [0x2E, 0x2F, 0x3A].contains(tokens[index].mark) else {
        return nil
      }
    }
    return nil
  }

  private func isTypeWord(_ index: Int) -> Bool { !SpanTypeWords.levels(text.tokens[index].key).isEmpty }

  private func key(of tokens: Range<Int>) -> UInt64 {
    tokens.reduce(0) { ($0 &* 0x100_0000_01b3) ^ text.tokens[$1].key.value }
  }
}
