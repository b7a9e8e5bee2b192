import Foundation
import TestSupport
import Testing

/// What persons put right is in the next export: rows of `corrections.csv` laid over the events.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct ReplayTests {
  private static let reports = [
    ("a", "2017-07-11", "An airstrike hit a market in Fallujah on July 10, 2017, killing 12 people."),
    ("b", "2017-07-12", "Warplanes bombed a market in Fallujah on Monday, leaving 14 dead."),
    ("c", "2017-07-13", "A car bomb killed five people in Kirkuk on July 11, 2017."),
    ("d", "", "Gunmen abducted four engineers near Tikrit."),
  ]

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let lines = Self.reports.map { id, published, text in
      let date = published.isEmpty ? "" : "\"published\":\"\(published)\","
      return "{\"id\":\"\(id)\",\(date)\"source\":\"Ostrea\",\"text\":\"\(text)\"}\n"
    }
    try folder.write(lines.joined(), to: "reports.jsonl")
  }

  private func export(_ more: String...) async throws -> (layers: LayerSet, result: Dateline.Result) {
    try await LayerSet.export([folder.file("reports.jsonl")] + more)
  }

  /// Writes rows under the columns that they need, and exports with them.
  private func export(
    corrected rows: [[String: String]], _ more: String...
  ) async throws -> (layers: LayerSet, result: Dateline.Result) {
    let columns = [
      "number", "who", "action", "event_id", "latitude", "longitude", "place_id", "date_start", "date_end",
      "event_type", "sub_type", "with", "undoes", "why",
    ]
    let lines = rows.map { row in columns.map { row[$0] ?? "" }.joined(separator: ",") }
    try folder.write(([columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n", to: "corrections.csv")
    return try await LayerSet.export(
      [folder.file("reports.jsonl"), "--corrections", folder.file("corrections.csv")] + more)
  }

  /// The ids of the events that a report tells first.
  private func ids(_ more: String...) async throws -> [String: String] {
    let (layers, _) = try await LayerSet.export([folder.file("reports.jsonl")] + more)
    let events = layers.properties("events") + layers.properties("events_undated")
    return Dictionary(
      events.compactMap { event in
        event["document_id"]?.string.flatMap { document in event["event_id"]?.string.map { (document, $0) } }
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func event(_ layers: LayerSet, _ id: String?) -> JSONText? {
    (layers.properties("events") + layers.properties("events_undated")).first { $0["event_id"]?.string == id }
  }

  private static func report(_ layers: LayerSet) -> JSONText { layers.manifest["corrections"]?.array.first ?? .null }

  @Test func anotherPlace() async throws {
    let id = try #require(try await ids()["c"])
    let (layers, result) = try await export(corrected: [
      ["action": "place", "event_id": id, "place_id": "geonames:99072", "who": "Anna", "why": "the text means Mosul"]
    ])
    #expect(result.exitCode == 0)
    let event = try #require(Self.event(layers, id))
    #expect(event["place"]?.string == "Mosul")
    #expect(event["place_id"]?.string == "geonames:99072")
    #expect(event["place_text"]?.string == "Kirkuk", "the words of the report stay")
    #expect(event["title"]?.string?.hasSuffix(": Mosul") == true)
    #expect(event["admin1"]?.string != nil)
    #expect(event["geo_precision"]?.string == "town")
    #expect(event["place_source"]?.string == "correction")
    #expect(event["place_confidence"]?.double == 1)
    #expect(event["confidence"]?.double == 1)
    // The layer of places follows: Mosul is in no document.
    let places = layers.properties("places")
    #expect(places.first { $0["place_id"]?.string == "geonames:99072" }?["events"]?.int == 1)
    #expect(places.first { $0["place"]?.string == "Kirkuk" }?["events"]?.int == 0)
    let page = String(decoding: try #require(layers.files["map.html"]), as: UTF8.self)
    #expect(page.contains("Put right by hand: the text means Mosul"))
    let report = Self.report(layers)
    #expect(report["applied"]?.int == 1)
    #expect(report["left_out"]?.array.isEmpty == true)
  }

  @Test func anotherPointAndOtherDays() async throws {
    let ids = try await ids()
    let (layers, _) = try await export(corrected: [
      ["action": "move", "event_id": ids["c"] ?? "", "latitude": "35.5", "longitude": "44.25"],
      ["action": "date", "event_id": ids["c"] ?? "", "date_start": "2017-06"],
      ["action": "date", "event_id": ids["d"] ?? "", "date_start": "2017-07-01", "date_end": "2017-07-03"],
      ["action": "type", "event_id": ids["d"] ?? "", "event_type": "COERCE", "sub_type": "arrest"],
    ])
    let bomb = try #require(Self.event(layers, ids["c"]))
    #expect(bomb["latitude"]?.double == 35.5)
    #expect(bomb["longitude"]?.double == 44.25)
    #expect(bomb["place"]?.string == "Kirkuk")
    #expect(bomb["geo_precision"]?.string == "site")
    #expect(bomb["radius_km"]?.double == 1)
    #expect(bomb["date_start"]?.string == "2017-06-01T00:00:00Z")
    #expect(bomb["date_end"]?.string == "2017-06-30T23:59:59Z")
    #expect(bomb["date_edtf"]?.string == "2017-06")
    #expect(bomb["date_precision"]?.string == "month")
    #expect(bomb["date_source"]?.string == "correction")
    #expect(bomb["date_text"]?.string == "on July 11, 2017" || bomb["date_text"]?.string == "July 11, 2017")
    let abduction = try #require(Self.event(layers, ids["d"]))
    #expect(abduction["date_edtf"]?.string == "2017-07-01/2017-07-03", "an undated event gets its days")
    #expect(abduction["event_type"]?.string == "COERCE")
    #expect(abduction["sub_type"]?.string == "arrest")
    #expect(layers.properties("events_undated").isEmpty)
    // In the order of the days that hold now.
    let starts = layers.properties("events").compactMap { $0["date_start"]?.string }
    #expect(starts == starts.sorted())
    #expect(Self.report(layers)["applied"]?.int == 4)
  }

  @Test func noEventAndTheUndoOfIt() async throws {
    let id = try #require(try await ids()["c"])
    let no = ["number": "1", "action": "not_event", "event_id": id, "who": "Anna", "why": "a drill"]
    let (without, result) = try await export(corrected: [no])
    #expect(Self.event(without, id) == nil)
    #expect(without.manifest["counts"]?["events_left_out_by_corrections"]?.int == 1)
    #expect(result.stderr.contains("1 left out by corrections"))
    let undo = ["number": "2", "action": "undo", "undoes": "1"]
    let (back, _) = try await export(corrected: [no, undo])
    #expect(Self.event(back, id)?["confidence"]?.double != 1, "as if nothing had been said")
    #expect(Self.report(back)["undone"]?.int == 2)
    let (again, _) = try await export(corrected: [no, undo, ["number": "3", "action": "undo", "undoes": "2"]])
    #expect(Self.event(again, id) == nil)
  }

  @Test func twoReportsOfOneEvent() async throws {
    let ids = try await ids()
    let (strike, bomb) = (try #require(ids["a"]), try #require(ids["c"]))
    let rows = [
      ["action": "merge", "event_id": bomb, "with": strike, "who": "Anna", "why": "same day"],
      ["action": "date", "event_id": strike, "date_start": "2017-07-12", "who": "Anna"],
    ]
    let (layers, _) = try await export(corrected: rows)
    #expect(Self.event(layers, strike) == nil)
    let event = try #require(Self.event(layers, bomb), "the event keeps its id")
    #expect(event["sources"]?.int == 3)
    #expect(event["source_ids"]?.string == "c; a; b")
    #expect(event["date_edtf"]?.string == "2017-07-12", "it answers to the ids of its tellings")
    let table = layers.table("merges")
    let row = try #require(table.rows.first { $0[table.header.firstIndex(of: "member_event_id") ?? 0] == strike })
    #expect(row.last == "put together by Anna: same day")
    #expect(Self.report(layers)["applied"]?.int == 2)
    let (apart, result) = try await export(corrected: rows, "--no-merge")
    #expect(Self.event(apart, strike)?["date_edtf"]?.string == "2017-07-12")
    #expect(result.stderr.contains("--no-merge keeps events apart"))
  }

  @Test func theLaterRowHoldsAndTheRestIsTold() async throws {
    let id = try #require(try await ids()["c"])
    let (layers, result) = try await export(corrected: [
      ["action": "move", "event_id": id, "latitude": "35.5", "longitude": "44.25"],
      ["action": "type", "event_id": id, "event_type": "PROTEST"],
      ["action": "place", "event_id": id, "place_id": "99072"],
      ["action": "type", "event_id": id, "event_type": "OTHER", "sub_type": "escape"],
      ["action": "move", "event_id": "ev-0000000000000000", "latitude": "1", "longitude": "1"],
      ["action": "type", "event_id": id, "event_type": "BATTLE"],
      ["action": "place", "event_id": id, "place_id": "geonames:1"],
      ["action": "remove", "event_id": id],
    ])
    #expect(result.exitCode == 0)
    let event = try #require(Self.event(layers, id))
    #expect(event["place"]?.string == "Mosul")
    #expect(event["event_type"]?.string == "OTHER")
    let report = Self.report(layers)
    #expect(report["rows"]?.int == 8)
    #expect(report["applied"]?.int == 2)
    #expect(report["replaced_by_later_rows"]?.int == 2)
    #expect(report["left_out"]?.array.map { $0["line"]?.int } == [6, 7, 8, 9])
    for words in [
      "corrections.csv:6: no event of this run has the id ev-0000000000000000",
      "corrections.csv:7: event_type BATTLE is not known", "corrections.csv:8: place_id geonames:1 is in no gazetteer",
      "corrections.csv:9: action \"remove\" is not known",
    ] { #expect(result.stderr.contains(words), "\(result.stderr)") }
  }

  @Test func namesAndEventsTogether() async throws {
    let id = try #require(try await ids()["d"])
    try folder.write("name,country,place_id\nKirkuk,Iraq,geonames:99072\n", to: "names.csv")
    let (layers, _) = try await export(
      corrected: [["action": "type", "event_id": id, "event_type": "OTHER"]], "--corrections", folder.file("names.csv"))
    #expect(layers.properties("events").contains { $0["place"]?.string == "Mosul" })
    #expect(Self.event(layers, id)?["event_type"]?.string == "OTHER")
    let files = try #require(layers.manifest["corrections"]?.array)
    #expect(files.map { $0["names"]?.int } == [1, nil])
    #expect(files.allSatisfy { $0["sha256"]?.string?.count == 64 })
    let neither = try await export("--corrections", folder.file("reports.jsonl"))
    #expect(neither.result.exitCode == 2)
    #expect(neither.result.stderr.contains("no table of corrections"))
  }

  @Test func theSameBytesForAnyNumberOfWorkers() async throws {
    let ids = try await ids()
    let rows = [
      ["action": "merge", "event_id": ids["c"] ?? "", "with": ids["a"] ?? ""],
      ["action": "date", "event_id": ids["d"] ?? "", "date_start": "2017"],
      ["action": "move", "event_id": ids["d"] ?? "", "latitude": "34.6", "longitude": "43.7"],
    ]
    let formats = ["--format", "geojson,csv,gpkg", "--circles"]
    let (one, _) = try await export(corrected: rows, formats[0], formats[1], formats[2], "--jobs", "1")
    let (four, _) = try await export(corrected: rows, formats[0], formats[1], formats[2], "--jobs", "4")
    #expect(Set(one.files.keys) == Set(four.files.keys))
    for (name, bytes) in one.files { #expect(four.files[name] == bytes, "\(name)") }
  }
}
