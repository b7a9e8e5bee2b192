import Geo
package import Ingest
import Training

/// Reads a gold file of one kind. A line that is not as expected is left out and told with its number.
package struct GoldReader {
  package private(set) var documents: [GoldDocument] = []
  package private(set) var failures: [InputIssue] = []
  package private(set) var warnings: [InputIssue] = []

  private let path: String
  private let kind: GoldKind

  /// - Throws: where the file cannot be read at all.
  package init(path: String, kind: GoldKind) throws(InputIssue) {
    self.path = path
    self.kind = kind
    let file = try RecordFile(path: path)
    failures = file.issues
    var places: [String: (index: Int, line: Int)] = [:]
    for record in file.records {
      do throws(Fault) {
        let document = try read(record.value)
        if let earlier = places[document.id] {
          warnings.append(
            InputIssue(
              path: path, line: record.line,
              message: "id \"\(document.id)\" stands in line \(earlier.line) too. The later line counts."))
          documents[earlier.index] = document
        } else {
          places[document.id] = (documents.count, record.line)
          documents.append(document)
        }
      } catch {
        failures.append(InputIssue(path: path, line: record.line, message: error.message + ". Line left out."))
      }
    }
  }

  private struct Fault: Error {
    var message: String
  }

  private func read(_ record: JSONValue) throws(Fault) -> GoldDocument {
    guard let id = Self.id(record) else { throw Fault(message: "no field 'id', expected a string") }
    guard let text = record["text"]?.string else { throw Fault(message: "no field 'text', expected a string") }
    var document = GoldDocument(id: id, text: text)
    switch kind {
    case .places: document.mentions = try Self.list(record, "mentions", "start, end, lat and lon", Self.mention)
    case .dates: document.dates = try Self.list(record, "dates", "start, end, type and value", Self.date)
    case .links:
      document.events = try Self.list(record, "events", "start and end", Self.span)
      document.eventPlaces = try Self.list(record, "event_places", "start and end", Self.span)
    case .incidents:
      document.incidents = try Self.list(
        record, "incidents", "dates (pairs of days) and places (lists of names)", Self.incident)
    }
    return document
  }

  /// A string, or a number as it is written.
  package static func id(_ record: JSONValue) -> String? {
    if case .number(let digits)? = record["id"] { return digits }
    return record["id"]?.string
  }

  private static func list<Item>(
    _ record: JSONValue, _ field: String, _ members: String, _ read: (JSONValue) -> Item?
  ) throws(Fault) -> [Item] {
    guard let values = record[field]?.array else {
      throw Fault(message: "no field '\(field)', expected a list of objects with \(members)")
    }
    var items: [Item] = []
    for (index, value) in values.enumerated() {
      guard let item = read(value) else {
        throw Fault(message: "item \(index + 1) of '\(field)' is not as expected: an object with \(members)")
      }
      items.append(item)
    }
    return items
  }

  package static func span(_ value: JSONValue) -> CodePointSpan? {
    guard let start = value["start"]?.integer, let end = value["end"]?.integer else { return nil }
    return CodePointSpan(start, end)
  }

  private static func mention(_ value: JSONValue) -> GoldDocument.Mention? {
    guard let span = span(value) else { return nil }
    guard let latitude = present(value["lat"]) else { return GoldDocument.Mention(span: span, point: nil) }
    guard let latitude = latitude.double, let longitude = value["lon"]?.double else { return nil }
    let point = Coordinate(longitude: longitude, latitude: latitude)
    return point.isValid ? GoldDocument.Mention(span: span, point: point) : nil
  }

  private static func present(_ value: JSONValue?) -> JSONValue? { value == .null ? nil : value }

  private static func date(_ value: JSONValue) -> GoldDocument.Date? {
    span(value).map { GoldDocument.Date(span: $0, type: value["type"]?.string, value: value["value"]?.string) }
  }

  private static func incident(_ value: JSONValue) -> GoldDocument.Incident? {
    guard let dates = value["dates"]?.array, let places = value["places"]?.array else { return nil }
    var incident = GoldDocument.Incident(dates: [], places: [])
    for pair in dates {
      guard let days = pair.array?.compactMap(\.string), days.count == 2 else { return nil }
      incident.dates.append(GoldDocument.Incident.Days(days[0], days[1]))
    }
    for chain in places {
      guard let names = chain.array?.compactMap(\.string), !names.isEmpty else { return nil }
      incident.places.append(names)
    }
    return incident
  }
}
