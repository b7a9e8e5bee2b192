internal import Corrections
internal import Gazetteer
internal import Layers

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// `/edits`: what was put right by hand, for all to read, and for whoever has the token to write.
///
/// No page of another site may read or write here: none of these answers allows it.
struct EditService: Sendable {
  private let log: CorrectionsLog
  /// nil where nobody may write.
  private let gate: EditGate?
  private let places: PlaceStack
  private let map: LiveMap
  private let events: EventDirectory

  private static let mostBytes = 64 * 1024

  init(log: CorrectionsLog, token: EditToken?, places: PlaceStack, map: LiveMap, shelf: LayerShelf) {
    self.log = log
    gate = token.map { EditGate(token: $0) }
    self.places = places
    self.map = map
    events = EventDirectory(shelf: shelf)
  }

  func answer(_ request: ServerRequest, _ steps: [String]) throws(ServerFault) -> ServerAnswer {
    var answer = try route(request, steps)
    answer.headers.append(("cache-control", "no-store"))
    return answer
  }

  private func route(_ request: ServerRequest, _ steps: [String]) throws(ServerFault) -> ServerAnswer {
    let mayRead = request.method == "GET" || request.method == "HEAD"
    switch steps {
    case ["edits"] where mayRead: return try state(request)
    case ["edits", "corrections"] where mayRead: return try rows(request)
    case ["edits", "candidates"] where mayRead:
      return try PlaceCandidates(places: places, events: events).answer(request)
    case ["edits", "corrections"] where request.method == "POST": return try store(request)
    case ["edits"], ["edits", "corrections"], ["edits", "candidates"]:
      let methods = steps.last == "corrections" ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS"
      guard request.method == "OPTIONS" else {
        throw ServerFault(
          .methodNotAllowed, "\(request.method) is not served here; expected one of \(methods)", allow: methods)
      }
      var answer = ServerAnswer(.noContent)
      answer.headers = [("allow", methods)]
      return answer
    default:
      throw ServerFault(
        .notFound, "there is nothing at this address; expected /edits, /edits/corrections or /edits/candidates")
    }
  }

  private func state(_ request: ServerRequest) throws(ServerFault) -> ServerAnswer {
    try request.allow()
    var json = JSONBuilder()
    json.beginObject()
    json.field("editing", gate != nil)
    json.field("count", try table().lastNumber)
    json.field("map", map.state)
    json.endObject()
    json.endLine()
    return ServerAnswer(type: MediaType.json, json.takeBytes())
  }

  private func rows(_ request: ServerRequest) throws(ServerFault) -> ServerAnswer {
    try request.allow("after")
    let text = request.value(of: "after") ?? "0"
    guard let after = Int(text) else {
      throw ServerFault(.badRequest, "after=\(text.prefix(20)): expected the number of a row, 0 for all")
    }
    let table = try table()
    var json = JSONBuilder()
    json.beginObject()
    json.key("corrections")
    json.beginArray()
    for (row, holds) in zip(table.corrections, table.holds) where row.number > after {
      CorrectionRows(places: places).write(row, holds: holds, to: &json)
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return ServerAnswer(type: MediaType.json, json.takeBytes())
  }

  private func store(_ request: ServerRequest) throws(ServerFault) -> ServerAnswer {
    guard let gate else {
      throw ServerFault(.notFound, "nothing can be changed here; dateline serve --edit takes corrections")
    }
    try gate.check(request)
    let type = (request.headers["content-type"] ?? "").split(separator: ";").first?.filter { $0 != " " }.lowercased()
    guard type == MediaType.json else {
      throw ServerFault(.unsupportedType, "a correction is sent as application/json")
    }
    guard request.body.count <= Self.mostBytes else {
      throw ServerFault(.contentTooLarge, "a correction may have \(Self.mostBytes) bytes")
    }
    let wanted = try CorrectionRequest(request.body, places: places)
    let correction = wanted.correction
    if case .undo = correction.change {
    } else {
      try check(events: [correction.eventId] + [correction.other].compactMap(\.self))
    }
    switch try append(wanted) {
    case .stored(let row):
      var json = JSONBuilder()
      CorrectionRows(places: places).write(row, holds: true, to: &json)
      json.endLine()
      return ServerAnswer(.created, type: MediaType.json, json.takeBytes())
    case .overtaken(let rows): return overtaken(rows)
    }
  }

  private func check(events ids: [String]) throws(ServerFault) {
    for id in ids {
      guard try events.entry(id) != nil else {
        throw ServerFault(
          .unprocessable,
          "event \(id.prefix(60)) is in no layer of this folder; load the map again if the layers were written anew")
      }
    }
  }

  private func append(_ wanted: CorrectionRequest) throws(ServerFault) -> CorrectionsLog.Outcome {
    do throws(CorrectionsError) {
      return try log.append(wanted.correction, seen: wanted.seen, secondsSinceEpoch: time(nil))
    } catch {
      if case .nothingToUndo = error.reason { throw ServerFault(.unprocessable, error.description) }
      throw ServerFault(error.isDiskFull ? .diskFull : .unavailable, error.description)
    }
  }

  private func overtaken(_ rows: [Correction]) -> ServerAnswer {
    var json = JSONBuilder()
    json.beginObject()
    json.field("code", String(ServerAnswer.Status.conflict.rawValue))
    json.field(
      "description", "the event was put right by others meanwhile; look at that, and send it again if it still holds")
    json.key("corrections")
    json.beginArray()
    for row in rows { CorrectionRows(places: places).write(row, holds: true, to: &json) }
    json.endArray()
    json.endObject()
    json.endLine()
    return ServerAnswer(.conflict, type: MediaType.json, json.takeBytes())
  }

  private func table() throws(ServerFault) -> CorrectionTable {
    do throws(CorrectionsError) {
      return try log.table()
    } catch {
      throw ServerFault(.unavailable, error.description)
    }
  }
}
