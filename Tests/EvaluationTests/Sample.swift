import Evaluation
import Geo

/// Short ways to write gold documents and answers.
enum Sample {
  static let mosul = Coordinate(longitude: 43.1189, latitude: 36.514864)
  /// About 57 km from Mosul, on the same parallel.
  static let nearMosul = Coordinate(longitude: 43.75, latitude: 36.514864)
  static let nice = Coordinate(longitude: 7.26, latitude: 43.7)

  static func mention(_ start: Int, _ end: Int, _ point: Coordinate? = nil) -> GoldDocument.Mention {
    GoldDocument.Mention(span: CodePointSpan(start, end), point: point)
  }

  static func gold(_ id: String, _ mentions: [GoldDocument.Mention] = []) -> GoldDocument {
    var document = GoldDocument(id: id, text: "")
    document.mentions = mentions
    return document
  }

  static func place(
    _ start: Int, _ end: Int, _ point: Coordinate? = nil, demonym: Bool = false, confidence: Double = 0
  ) -> Answer.Place {
    Answer.Place(
      span: CodePointSpan(start, end), text: "", isDemonym: demonym,
      entry: point.map { Answer.Entry(name: "", point: $0) }, confidence: confidence)
  }

  static func answer(_ places: [Answer.Place]) -> Answer {
    var answer = Answer()
    answer.places = places
    return answer
  }

  /// The measures over all documents, by name.
  static func values(_ score: some DocumentScore, weights: [Int]? = nil) -> [String: Double?] {
    Dictionary(
      uniqueKeysWithValues: score.measures(weights: weights ?? [Int](repeating: 1, count: score.documentCount))
        .map { ($0.name, $0.value) })
  }
}

/// Equal but for the last bits.
func isClose(_ value: Double??, _ expected: Double, within tolerance: Double = 1e-9) -> Bool {
  guard let value, let value else { return false }
  return abs(value - expected) <= tolerance
}
