import Foundation
import TestSupport
import Testing

/// `serve --edit` as a process: what was said to be stored stays, whatever happens to the process.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)"), .serialized, .timeLimit(.minutes(5)))
struct EditServerTests {
  private let folder: TemporaryFolder
  private let id: String

  init() async throws {
    folder = try TemporaryFolder()
    try folder.write("Troops captured Raqqa on Oct. 17, 2017.\n", to: "report.txt")
    let result = try await Dateline.run(
      ["export", "report.txt", "-o", "out", "--format", "gpkg,geojson"], workingDirectory: folder.path)
    try #require(result.exitCode == 0)
    let events = try LayerSet(try folder.contents(of: "out")).properties("events")
    id = try #require(events.first?["event_id"]?.string)
  }

  private var layers: String { folder.file("out") }

  private func rows() throws -> [[String]] {
    CSVText(try folder.text("out/corrections.csv")).rows
  }

  private func body(_ who: String, _ why: String = "") -> String {
    "{\"action\":\"move\",\"event_id\":\"\(id)\",\"latitude\":35.9,\"longitude\":39.1,\"who\":\"\(who)\",\"why\":\"\(why)\"}"
  }

  @Test func aCorrectionSurvivesKillAndIsInTheNextExport() async throws {
    let server = try await MapServerProcess(layers, "--edit")
    let token = try await server.token()
    #expect(token.count == 48)
    let answer = MapServerProcess.post(body("Anna", "on the ridge"), token: token, to: server.port)
    server.send(signal: SIGKILL)
    #expect(answer.hasPrefix("HTTP/1.1 201"))
    #expect(await server.end() == 137)

    let second = try await MapServerProcess(layers, "--edit")
    #expect(LoopbackClient.ask(second.port, "/edits/corrections").contains("\"why\":\"on the ridge\""))
    let other = try await second.token()
    #expect(other != token, "each run has its own")
    #expect(MapServerProcess.post(body("Eve"), token: token, to: second.port).hasPrefix("HTTP/1.1 401"))
    let undo = "{\"action\":\"undo\",\"undoes\":1,\"who\":\"Bilal\"}"

    let export = ["export", "report.txt", "-o", "next", "--corrections", "out/corrections.csv"]
    _ = try await Dateline.run(export, workingDirectory: folder.path)
    #expect(try latitude("next") == 35.9)
    #expect(MapServerProcess.post(undo, token: other, to: second.port).hasPrefix("HTTP/1.1 201"))
    _ = try await Dateline.run(export, workingDirectory: folder.path)
    #expect(try latitude("next") == latitude("out"), "undone")
    second.send(signal: SIGTERM)
    #expect(await second.end() == 0)
  }

  /// A folder that was not meant is told of before anything is made in it.
  @Test func aFolderWithoutLayersStaysAsItIs() async throws {
    _ = try folder.makeFolder("empty")
    for (name, words) in [
      ("nowhere", "nowhere: cannot be read (No such file or directory)."), ("report.txt", "report.txt: is a file."),
      ("empty", "empty: holds no GeoPackage (.gpkg) to serve. Make one there: "),
    ] {
      let result = try await Dateline.run(
        ["serve", name, "--edit", "--token-file", "token", "--port", "0"], workingDirectory: folder.path)
      #expect(result.exitCode == 2 && result.stderr.hasPrefix("dateline: " + words), "\(result.stderr)")
    }
    #expect(try folder.names(in: "empty").isEmpty && !folder.names().contains("token"))
  }

  private func latitude(_ name: String) throws -> Double? {
    try LayerSet(try folder.contents(of: name)).properties("events").first?["latitude"]?.double
  }

  @Test func twoServersAndTwoEditorsLoseNothing() async throws {
    let servers = [try await MapServerProcess(layers, "--edit"), try await MapServerProcess(layers, "--edit")]
    var editors: [(port: Int, token: String)] = []
    for server in servers { editors.append((server.port, try await server.token())) }
    let (known, bodies) = (
      editors, (0..<2).map { editor in (0..<500).map { body("editor \(editor)", "row \(editor)-\($0)") } }
    )
    let clients = BusyClients(count: 2) { client, number in
      guard number < 500 else { return nil }
      return MapServerProcess.post(bodies[client][number], token: known[client].token, to: known[client].port)
    }
    let answers = try await clients.answers(withinSeconds: 120)
    #expect(answers.count { $0.hasPrefix("HTTP/1.1 201") } == 1000)
    let rows = try rows()
    #expect(rows.map(\.first) == (1...1000).map { String($0) })
    #expect(Set(rows.compactMap(\.last)).count == 1000)
    for editor in editors { #expect(LoopbackClient.ask(editor.port, "/edits").contains("\"count\":1000")) }
    withExtendedLifetime(servers) {}
  }

  @Test func theTokenStaysInItsFile() async throws {
    let path = folder.file("token")
    for _ in 0..<2 {
      let server = try await MapServerProcess(
        layers, "--edit", "--token-file", path, "--corrections", folder.file("my.csv"))
      let token = try folder.text("token").trimmingCharacters(in: .newlines)
      #expect(MapServerProcess.post(body("Anna"), token: token, to: server.port).hasPrefix("HTTP/1.1 201"))
      #expect(!(try server.log().contains(token)))
      server.send(signal: SIGTERM)
      #expect(await server.end() == 0)
    }
    #expect(try CSVText(folder.text("my.csv")).rows.count == 2)
    #expect(try !folder.names(in: "out").contains("corrections.csv"))
  }

  @Test func withoutEditNothingIsWritten() async throws {
    let before = try folder.names(in: "out")
    let server = try await MapServerProcess(layers)
    #expect(MapServerProcess.post(body("Eve"), token: "", to: server.port).hasPrefix("HTTP/1.1 404"))
    #expect(LoopbackClient.ask(server.port, "/edits").contains("\"editing\":false"))
    #expect(try folder.names(in: "out") == before)
    let result = try await Dateline.run(["serve", layers, "--token-file", folder.file("token")])
    #expect(result.exitCode == 64)
  }

  @Test func whatCannotTakeRowsIsToldAtTheStart() async throws {
    try folder.write("name,place_id\nMosul,1\n", to: "names.csv")
    let result = try await Dateline.run(["serve", layers, "--edit", "--corrections", folder.file("names.csv")])
    #expect(result.exitCode == 2)
    #expect(result.stderr.contains("names.csv:1: no corrections of events"))
  }

  /// Requests under way are answered whole; later ones find nobody.
  @Test(arguments: [SIGTERM, SIGINT]) func endsCleanlyWhileRequestsRun(_ signal: Int32) async throws {
    let server = try await MapServerProcess(layers, "--edit")
    let port = server.port
    let clients = BusyClients(count: 8) { client, _ in
      LoopbackClient.ask(port, client % 2 == 0 ? "/map" : "/collections/events/items?f=json")
    }
    #expect(try await eventually { try server.log().components(separatedBy: "GET /").count > 40 })
    server.send(signal: signal)
    #expect(await server.end() == 0)
    for answer in try await clients.answers() {
      #expect(answer.hasPrefix("HTTP/1.1 200"))
      #expect(Self.isWhole(answer))
    }
  }

  private static func isWhole(_ answer: String) -> Bool {
    guard let end = answer.range(of: "\r\n\r\n"),
      let start = answer.range(of: "content-length: ", options: .caseInsensitive)
    else { return false }
    return Int(answer[start.upperBound...].prefix { $0.isNumber }) == answer[end.upperBound...].utf8.count
  }
}
