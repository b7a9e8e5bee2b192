import Geo
package import Ingest
import Training

/// Reads answers from a file of `annotate` lines, of this program or of another system that writes them.
package struct AnswerReader {
  /// By document; the last line of an id counts.
  package private(set) var answers: [String: Answer] = [:]
  package private(set) var failures: [InputIssue] = []

  /// - Throws: where the file cannot be read at all.
  package init(path: String) throws(InputIssue) {
    let file = try RecordFile(path: path)
    failures = file.issues
    for record in file.records {
      guard let id = GoldReader.id(record.value) else {
        failures.append(
          InputIssue(path: path, line: record.line, message: "no field 'id', expected a string. Line left out."))
        continue
      }
      guard let answer = Self.answer(record.value) else {
        failures.append(
          InputIssue(
            path: path, line: record.line, message: "is not as `dateline annotate` writes it. Line left out."))
        continue
      }
      answers[id] = answer
    }
  }

  private static func answer(_ record: JSONValue) -> Answer? {
    var answer = Answer()
    for value in record["places"]?.array ?? [] {
      guard let span = GoldReader.span(value) else { return nil }
      answer.places.append(
        Answer.Place(
          span: span, text: value["text"]?.string ?? "", isDemonym: value["kind"]?.string == "demonym",
          entry: entry(value["place"]), confidence: value["confidence"]?.double ?? 0))
    }
    for value in record["dates"]?.array ?? [] {
      guard let span = GoldReader.span(value) else { return nil }
      answer.dates.append(Answer.Date(span: span, type: value["type"]?.string, value: value["value"]?.string))
    }
    for value in record["events"]?.array ?? [] {
      guard let trigger = value["trigger"].flatMap(GoldReader.span) else { return nil }
      let places = value["places"]?.array?.compactMap(\.integer) ?? []
      guard places.allSatisfy(answer.places.indices.contains) else { return nil }
      answer.events.append(
        Answer.Event(
          trigger: trigger, places: places, earliest: value["earliest"]?.string, latest: value["latest"]?.string))
    }
    return answer
  }

  private static func entry(_ value: JSONValue?) -> Answer.Entry? {
    guard let value, case .object = value else { return nil }
    var point: Coordinate?
    if let latitude = value["lat"]?.double, let longitude = value["lon"]?.double {
      point = Coordinate(longitude: longitude, latitude: latitude)
    }
    return Answer.Entry(
      name: value["name"]?.string ?? "", admin1: value["admin1"]?.string ?? "",
      admin2: value["admin2"]?.string ?? "", country: value["country"]?.string ?? "", point: point)
  }
}
