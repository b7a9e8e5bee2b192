import Evidence
import Gazetteer
import Geo
import Projection

/// Spots between two places.
extension RelationReader {
  mutating func place(
    _ pair: PlacePair, _ index: Int, _ mentions: inout [PlaceMention], _ text: TokenizedText
  ) {
    guard let a = mentions[index].place, let b = mentions[index + 1].place else { return }
    let words = RelationWords(text: text)
    func relate(_ point: Coordinate, _ radiusKm: Double) {
      mentions[index].point = point
      mentions[index].radiusKm = radiusKm
      mentions[index].relation =
        pair.kind == .road
        ? words.shown(pair.tokens, keepsNames: true)
        : (pair.kind == .halfway ? words.shown(pair.tokens.lowerBound..<pair.tokens.lowerBound + 1) + " " : "")
          + "between \(words.shown(mentions[index].tokens, keepsNames: true)) and "
          + words.shown(mentions[index + 1].tokens, keepsNames: true)
      mentions[index + 1].isReference = true
      RelationChain.join(index, from: pair.tokens.lowerBound, &mentions, words, hasFloorAt: 0)
    }
    if pair.isCountries {
      if let border = borders.border(side(of: a), side(of: b)) { relate(border.point, border.radiusKm) }
      return
    }
    let from = seat(of: mentions[index], in: text) ?? a
    let to = seat(of: mentions[index + 1], in: text) ?? b
    let middle = Geodesic.middle(of: from.coordinate, to.coordinate)
    let halfKm = middle.meters / 2000
    guard halfKm <= Self.farthestHalfKm else { return }
    let ends = max(from.radiusKm, to.radiusKm)
    relate(middle.point, pair.kind == .halfway ? max(ends, 3, halfKm * 0.3) : halfKm + ends)
  }

  /// Places farther apart have no "between" that a map could show.
  private static let farthestHalfKm = 400.0
}
