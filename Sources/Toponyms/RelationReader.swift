import Evidence
import Geo

/// Reads where an event is relative to a named place: "50 km west of Mosul", "near Hit", "northern Iraq".
///
/// The mention keeps its entry; its point moves for distances with a direction, its radius grows to what the words leave
/// open, and `relation` says what was read.
enum RelationReader {
  static func read(into mentions: inout [PlaceMention], in text: TokenizedText) {
    for index in mentions.indices where mentions[index].kind == .place {
      guard let place = mentions[index].place else { continue }
      let start = mentions[index].tokens.lowerBound
      if let offset = offset(before: start, text) {
        mentions[index].relation = text.string(offset.span)
        if let bearing = offset.bearing {
          mentions[index].place?.coordinate = destination(
            from: place.coordinate, bearingDegrees: bearing, km: offset.km)
          mentions[index].radiusKm = max(place.radiusKm, offset.km * 0.25)
        } else {
          mentions[index].radiusKm = max(place.radiusKm, offset.km)
        }
      } else if start > 0, let direction = directionAdjective(text.tokens[start - 1], text) {
        mentions[index].relation = direction
        mentions[index].radiusKm = place.radiusKm
      } else if start > 0, near.contains(text.tokens[start - 1].key) {
        mentions[index].relation = text.string(text.tokens[start - 1]).lowercased()
        mentions[index].radiusKm = max(place.radiusKm * 1.5, 15)
      }
    }
  }

  private struct Offset {
    var span: TextSpan
    var km: Double
    /// nil: "within 20 km of", "20 km from".
    var bearing: Double?
  }

  /// Reads "50 km (31 miles) west of", "about 20 miles from" that ends right before token `end`.
  private static func offset(before end: Int, _ text: TokenizedText) -> Offset? {
    let tokens = text.tokens
    guard end >= 3 else { return nil }
    var index = end - 1
    guard tokens[index].key == of || tokens[index].key == from else { return nil }
    index -= 1
    var bearing: Double?
    if let degrees = directions[tokens[index].key] {
      bearing = degrees
      index -= 1
      // "south-west of", "to the west of".
      if index >= 1, tokens[index].mark == 0x2D, let other = directions[tokens[index - 1].key] {
        bearing = mean(degrees, other)
        index -= 2
      }
      while index > 0, tokens[index].key == the || tokens[index].key == to { index -= 1 }
    }
    if index >= 1, tokens[index].mark == 0x29 {  // a second unit in brackets
      var open = index
      while open > 0, index - open < 6, tokens[open].mark != 0x28 { open -= 1 }
      index = open - 1
    }
    guard index >= 1, let unit = units[tokens[index].key] else { return nil }
    index -= 1
    if tokens[index].mark == 0x2D, index >= 1 { index -= 1 }
    guard tokens[index].has(.number), let number = number(tokens[index], text), number <= 2000 else {
      return nil
    }
    return Offset(
      span: TextSpan(start: Int(tokens[index].start), end: Int(tokens[end - 1].end)),
      km: number * unit, bearing: bearing)
  }

  private static func number(_ token: Token, _ text: TokenizedText) -> Double? {
    Double(text.string(token).filter { $0 != "," })
  }

  private static func mean(_ a: Double, _ b: Double) -> Double {
    abs(a - b) <= 180 ? (a + b) / 2 : ((a + b + 360) / 2).truncatingRemainder(dividingBy: 360)
  }

  private static func directionAdjective(_ token: Token, _ text: TokenizedText) -> String? {
    adjectives.contains(token.key) ? text.string(token).lowercased() : nil
  }

  private static func keys(_ words: String) -> Set<WordKey> {
    Set(words.split(separator: " ").map { WordKey(String($0)) })
  }

  private static let of = WordKey("of")
  private static let from = WordKey("from")
  private static let the = WordKey("the")
  private static let to = WordKey("to")
  private static let near = keys("near outside around surrounding")
  private static let adjectives = keys(
    "northern southern eastern western northeastern northwestern southeastern southwestern central")
  private static let directions: [WordKey: Double] = [
    WordKey("north"): 0, WordKey("northeast"): 45, WordKey("east"): 90, WordKey("southeast"): 135,
    WordKey("south"): 180, WordKey("southwest"): 225, WordKey("west"): 270,
    WordKey("northwest"): 315,
  ]
  private static let units: [WordKey: Double] = [
    WordKey("km"): 1, WordKey("kms"): 1, WordKey("kilometers"): 1, WordKey("kilometres"): 1,
    WordKey("kilometer"): 1, WordKey("kilometre"): 1, WordKey("miles"): 1.609344,
    WordKey("mile"): 1.609344, WordKey("mi"): 1.609344, WordKey("meters"): 0.001,
    WordKey("metres"): 0.001,
  ]
}
