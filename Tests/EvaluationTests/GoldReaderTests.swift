import Evaluation
import Geo
import TestSupport
import Testing

struct GoldReaderTests {
  private func read(_ text: String, _ kind: GoldKind) throws -> (GoldReader, String) {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "gold.jsonl")
    return (try GoldReader(path: folder.file("gold.jsonl"), kind: kind), folder.file("gold.jsonl"))
  }

  @Test func placesMayLackTheirPoint() throws {
    let (reader, _) = try read(
      """
      {"id":"a","text":"x","mentions":[{"start":0,"end":1,"lat":36,"lon":43.5},{"start":2,"end":4,"lat":null,"lon":null},{"start":5,"end":6}]}
      {"id":7,"text":"","mentions":[]}
      """, .places)
    #expect(reader.failures.isEmpty)
    #expect(reader.documents.map(\.id) == ["a", "7"])
    #expect(reader.documents[0].mentions.map(\.point) == [Coordinate(longitude: 43.5, latitude: 36), nil, nil])
    #expect(
      reader.documents[0].mentions.map(\.span) == [CodePointSpan(0, 1), CodePointSpan(2, 4), CodePointSpan(5, 6)])
  }

  @Test(arguments: [
    ("{\"text\":\"x\",\"mentions\":[]}", "no field 'id', expected a string. Line left out."),
    ("{\"id\":\"a\",\"mentions\":[]}", "no field 'text', expected a string. Line left out."),
    (
      "{\"id\":\"a\",\"text\":\"x\"}",
      "no field 'mentions', expected a list of objects with start, end, lat and lon. Line left out."
    ),
    (
      "{\"id\":\"a\",\"text\":\"x\",\"mentions\":[{\"start\":0,\"end\":1},{\"start\":0}]}",
      "item 2 of 'mentions' is not as expected: an object with start, end, lat and lon. Line left out."
    ),
    (
      "{\"id\":\"a\",\"text\":\"x\",\"mentions\":[{\"start\":0,\"end\":1,\"lat\":95,\"lon\":0}]}",
      "item 1 of 'mentions' is not as expected: an object with start, end, lat and lon. Line left out."
    ),
    (
      "{\"id\":\"a\",\"text\":\"x\",\"mentions\":[{\"start\":0,\"end\":1,\"lat\":9}]}",
      "item 1 of 'mentions' is not as expected: an object with start, end, lat and lon. Line left out."
    ),
  ])
  func brokenGoldIsToldWithItsLine(_ line: String, _ message: String) throws {
    let (reader, path) = try read("{\"id\":\"ok\",\"text\":\"x\",\"mentions\":[]}\n" + line + "\n", .places)
    #expect(reader.documents.map(\.id) == ["ok"])
    #expect(reader.failures.map(\.description) == ["\(path):2: \(message)"])
  }

  @Test func theLaterOfTwoLinesWithOneIdCounts() throws {
    let (reader, path) = try read(
      """
      {"id":"a","text":"one","mentions":[]}
      {"id":"b","text":"two","mentions":[]}
      {"id":"a","text":"three","mentions":[]}
      """, .places)
    #expect(reader.documents.map(\.text) == ["three", "two"])
    #expect(
      reader.warnings.map(\.description) == ["\(path):3: id \"a\" stands in line 1 too. The later line counts."])
  }

  @Test func incidentsHaveDaysAndChains() throws {
    let (reader, _) = try read(
      """
      {"id":"a","text":"x","incidents":[{"type":"ATTACK","dates":[["1990-01-03","1990-01-04"]],"places":[["PERU","LIMA"],["PERU"]]}]}
      {"id":"b","text":"x","incidents":[{"dates":[["1990-01-03"]],"places":[]}]}
      {"id":"c","text":"x","incidents":[{"dates":[],"places":[[]]}]}
      """, .incidents)
    #expect(reader.documents.map(\.id) == ["a"])
    #expect(reader.failures.map(\.line) == [2, 3])
    let incident = try #require(reader.documents.first?.incidents.first)
    #expect(incident.dates.map(\.last) == ["1990-01-04"])
    #expect(incident.places == [["PERU", "LIMA"], ["PERU"]])
  }

  @Test func spansOfLinksMayBeBroken() throws {
    let (reader, _) = try read(
      "{\"id\":\"a\",\"text\":\"x\",\"events\":[{\"start\":9,\"end\":4}],\"event_places\":[]}", .links)
    #expect(reader.documents.first?.events == [CodePointSpan(9, 4)])
  }

  @Test func answersAreReadAsAnnotateWritesThem() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {"id":"a","places":[{"start":0,"end":5,"text":"Mosul","kind":"place","place":{"name":"Mosul","lat":36.5,"lon":43.1,"country":"IQ","admin1":"Nineveh","admin2":null},"confidence":0.9},{"start":6,"end":9,"text":"Ira","kind":"demonym","place":null,"confidence":0.2}],"dates":[{"start":1,"end":2,"type":"DATE","value":"2017"}],"events":[{"trigger":{"start":3,"end":4},"places":[1],"earliest":"2017-01-01","latest":null}]}
      {"id":"b","places":[],"events":[{"trigger":{"start":3,"end":4},"places":[0]}]}
      {"places":[]}
      """, to: "out.jsonl")
    let reader = try AnswerReader(path: folder.file("out.jsonl"))
    #expect(reader.failures.map(\.line) == [2, 3], "an event of line 2 names a place that is not there")
    let answer = try #require(reader.answers["a"])
    #expect(answer.places[0].entry?.point == Coordinate(longitude: 43.1, latitude: 36.5))
    #expect(answer.places[0].entry?.admin1 == "Nineveh")
    #expect(answer.places[0].confidence == 0.9)
    #expect(answer.places[1].isDemonym)
    #expect(answer.places[1].entry?.name == nil)
    #expect(answer.dates[0].value == "2017")
    #expect(answer.events[0].places == [1])
    #expect(answer.events[0].earliest == "2017-01-01")
  }
}
