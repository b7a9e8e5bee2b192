import Evidence
import Gazetteer
import Geo

/// The points of what a cell says relative to a place: its distance and direction, a part of a division, a border.
struct CellRelationSpot: Sendable {
  struct Spot {
    var point: Coordinate
    var radiusKm: Double
    var relation: String
  }

  private let stack: PlaceStack
  private var parts: AreaParts
  private var borders: BorderPoints

  init(stack: PlaceStack) {
    self.stack = stack
    parts = AreaParts(stack: stack)
    borders = BorderPoints(stack: stack)
  }

  func spot(_ relation: CellRelation, at place: PlaceReference) -> Spot {
    let resolved = stack.resolvedPlace(place)
    let box = resolved.level < .populated ? stack.bounds(place) : nil
    let found = RelativeSpot(relation.kind, resolved, box: box)
    return Spot(point: found.point ?? resolved.coordinate, radiusKm: found.radiusKm, relation: relation.words)
  }

  /// "Northern Aleppo Governorate": the part of a division or country; nil for towns, and for texts that say no part.
  mutating func part(of place: PlaceReference, in cell: String) -> Spot? {
    let facts = stack.facts(place)
    guard facts.level <= .admin2, facts.level != .natural, facts.level != .region else { return nil }
    let text = TokenizedText(cell)
    let words = RelationWords(text: text)
    for lead in text.tokens.indices.dropFirst().prefix(6) {
      guard let direction = words.direction(endingAt: lead - 1, [.partAdjective]), direction.first <= 1 else {
        continue
      }
      let part = parts.part(of: stack.resolvedPlace(place), bearing: direction.bearing, isAtEdge: false)
      return part.map {
        Spot(point: $0.point, radiusKm: $0.radiusKm, relation: words.shown(direction.first..<lead))
      }
    }
    return nil
  }

  /// "Syria/Turkey border", "border between Homs and Deir ez-Zor": the spot between two countries or provinces.
  ///
  /// - Parameter division: The country or first-level division of a name in the row's area.
  mutating func border(in cell: String, division: (String) -> PlaceReference?) -> Spot? {
    guard cell.utf8.count < 120, let names = Self.borderNames(cell), let first = division(names.0),
      let second = division(names.1), first != second
    else { return nil }
    func side(_ place: PlaceReference) -> BorderPoints.Side {
      let facts = stack.facts(place)
      return BorderPoints.Side(country: facts.country, admin1: facts.level == .admin1 ? facts.admin1 : 0)
    }
    return borders.border(side(first), side(second)).map {
      Spot(point: $0.point, radiusKm: $0.radiusKm, relation: "border of \(names.0) and \(names.1)")
    }
  }

  /// The two names of "X/Y border", "X-Y border", "X - Y border", "border between X and Y".
  private static func borderNames(_ cell: String) -> (String, String)? {
    var words = cell.split(separator: " ").map(String.init)
    let isLast = words.last.map { ["border", "frontier", "borders"].contains($0.lowercased()) } ?? false
    if isLast, words.count > 1 {
      words.removeLast()
      let rest = words.joined(separator: " ")
      for joint in ["/", " - ", " – ", "–", "-", " and "] {
        let parts = split(rest, by: joint)
        if parts.count == 2 { return (parts[0], parts[1]) }
      }
      return nil
    }
    guard let between = words.firstIndex(where: { $0.lowercased() == "between" }), between > 0,
      ["border", "frontier"].contains(words[between - 1].lowercased())
    else { return nil }
    let parts = split(words[(between + 1)...].joined(separator: " "), by: " and ")
    return parts.count == 2 ? (parts[0], parts[1]) : nil
  }

  private static func split(_ text: String, by joint: String) -> [String] {
    var parts: [String] = []
    var rest = text[...]
    while let range = rest.firstRange(of: joint) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    parts.append(String(rest))
    return parts.map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
  }
}
