import Ingest
import TestSupport
import Testing

/// Tables of JSON objects.
@Suite struct TableJSONTests {
  private func read(_ text: String, name: String) throws -> ReadTable { try ReadTable(Array(text.utf8), name: name) }

  @Test func linesOfObjects() throws {
    let table = try read(
      """
      {"id":1,"place":"Mosul \\u00e9 \\"x\\"","n":5.5,"tags":["a",{"b":1}],"ok":true}

      {"place":"Raqqa","id":2,"n":null}
      {"id":3,"place":"Raq
      [1]
      {"place":"Sirte","id":4}
      """, name: "t.jsonl")
    #expect(table.dialect.format == .jsonLines)
    #expect(table.header.names == ["id", "place", "n", "tags", "ok"])
    #expect(
      table.rows == [
        ["1", "Mosul é \"x\"", "5.5", "[\"a\",{\"b\":1}]", "true"], ["2", "Raqqa", "", "", ""], ["", "", "", "", ""],
        ["", "", "", "", ""], ["4", "Sirte", "", "", ""],
      ])
    #expect(table.lines == [1, 3, 4, 5, 6])
    #expect(table.unusable == [2, 3])
    #expect(
      table.faults == [
        "t.jsonl:4:17: a string is not closed by '\"'. Row left out.",
        "t.jsonl:5:1: expected an object, found '['. Row left out.",
      ])
  }

  @Test func formsOfCells() throws {
    var reader = try TableReader(
      bytes: Array("{\"a\":\"x\",\"b\":\"\\n\",\"c\":1,\"d\":null,\"e\":[1],\"f\":false}".utf8), path: "t.jsonl")
    let block = try #require(try reader.next())
    #expect((0..<7).map { block.cell(0, $0).form } == [.plain, .escaped, .number, .null, .nested, .literal, .missing])
  }

  @Test func featuresOfACollection() throws {
    let table = try read(
      """
      {"type":"FeatureCollection","name":"x","features":[
      {"type":"Feature","id":"f1","geometry":null,"properties":{"place":"Mosul","date":"2017-07-10"}},
      {"type":"Feature","id":"f2","geometry":{"type":"Point","coordinates":[43.1,36.3]},"properties":{"place":"Homs"}},
      {"type":"Feature","properties":{"place":"bad" "date":1}}, 5,
      {"type":"Feature","properties":{"place":"last"}}
      ],"crs":null}
      """, name: "t.geojson")
    #expect(table.header.names == ["place", "date", "id", "longitude", "latitude"])
    #expect(
      table.rows.filter { $0[0] != "" } == [
        ["Mosul", "2017-07-10", "f1", "", ""], ["Homs", "", "f2", "43.1", "36.3"], ["last", "", "", "", ""],
      ])
    #expect(
      table.faults == [
        "t.geojson:4:47: expected ',' or '}' after a value, found '\"'. Row left out.",
        "t.geojson:4:59: expected an object, found '5'. Row left out.",
      ])
  }

  @Test(arguments: [
    ("[{\"a\":1},{\"a\":2}]", "t.json"), ("{\"status\":200,\"data\":[{\"a\":1},{\"a\":2}]}", "t.json"),
    ("[\n  {\n    \"a\": 1\n  },\n  {\n    \"a\": 2\n  }\n]\n", "t.json"), ("{\"a\":1}\n{\"a\":2}\n", "-"),
    ("\u{1E}{\"a\":1}\n\u{1E}{\"a\":2}\n", "t.geojsonl"),
  ])
  func arraysAndSequences(text: String, name: String) throws {
    let table = try read(text, name: name)
    #expect(table.header.names == ["a"])
    #expect(table.rows == [["1"], ["2"]])
    #expect(table.faults == [])
  }

  @Test func aKeyThatComesLaterIsTold() throws {
    let folder = try TemporaryFolder()
    let rows = String(repeating: "{\"place\":\"Mosul\",\"n\":1}\n", count: 20_000)
    let path = try folder.write("t.jsonl", rows + "{\"place\":\"Homs\",\"late\":2}\n")
    var reader = try TableReader(path: path)
    var faults: [TableFault] = []
    var count = 0
    while let block = try reader.next() {
      faults += block.faults
      count += block.rowCount
    }
    #expect(count == 20_001)
    #expect(faults.map(\.kind) == [.unknownKey])
    #expect(faults.first?.line == 20_001)
    #expect(faults.first?.isRowUsable == true)
  }

  /// A collection larger than the pieces it is read in, all in one line.
  @Test func streamsACollection() throws {
    let folder = try TemporaryFolder()
    let feature = "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"place\":\"a } ] \\\" b\",\"n\":7}}"
    let features = [String](repeating: feature, count: 40_000).joined(separator: ", ")
    let path = try folder.write("t.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\(features)]}")
    var reader = try TableReader(path: path)
    var count = 0
    while let block = try reader.next() {
      for row in 0..<block.rowCount where block.texts(row) != ["a } ] \" b", "7"] { Issue.record("row \(count + row)") }
      count += block.rowCount
      #expect(block.faults == [])
      #expect(block.rowCount == 0 || block.line(of: 0) == 1)
    }
    #expect(count == 40_000)
  }

  @Test(arguments: ["{}\n{}\n", "{\"type\":\"Feature\",\"properties\":null}\n"])
  func refusesObjectsWithoutKeys(text: String) {
    let issue = #expect(throws: InputIssue.self) { try read(text, name: "t.jsonl") }
    #expect(
      issue?.description
        == "t.jsonl:1:1: the objects have no keys. Expected JSON objects whose keys are the columns.")
  }

  @Test func refusesOtherJSON() throws {
    let issue = #expect(throws: InputIssue.self) {
      _ = try TableReader(bytes: Array("{\"a\":1,\n\"b\":2}".utf8), path: "t.json").header
    }
    #expect(
      issue?.description
        == "t.json:2:6: no member of the object is an array of objects. Expected an array of objects, a GeoJSON "
        + "FeatureCollection, or an object a line.")
  }
}
