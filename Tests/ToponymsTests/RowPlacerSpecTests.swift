import Foundation
import Gazetteer
import Geo
import Testing
import Toponyms

/// Rows of tables, placed with the embedded core: `Tests/Specs/table-rows.tsv`, to which anyone may add.
@Suite(.enabled(if: EmbeddedCore.stack != nil, "the program was built without its core: run make"))
struct RowPlacerSpecTests {
  struct Case {
    var line: Int
    var row: TableRow
    var level: String
    var method: String
    var point: Coordinate?
    var conflicts: [String]
  }

  private static func cases() throws -> [Case] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Specs/table-rows.tsv")
    var cases: [Case] = []
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.hasPrefix("#") && !line.isEmpty {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(cells.count == 11, "line \(index + 1) has \(cells.count) columns")
      var row = TableRow(place: cells[0], admin2: cells[1], admin1: cells[2], country: cells[3])
      if let latitude = Double(cells[4]), let longitude = Double(cells[5]) {
        row.given = .point(latitude: latitude, longitude: longitude)
      }
      var expected: Coordinate?
      if cells[8] != "-" {
        expected = Coordinate(
          longitude: try #require(Double(cells[9]), "line \(index + 1)"),
          latitude: try #require(Double(cells[8]), "line \(index + 1)"))
      }
      cases.append(
        Case(
          line: index + 1, row: row, level: cells[6], method: cells[7], point: expected,
          conflicts: cells[10] == "-" ? [] : cells[10].split(separator: "|").map(String.init)))
    }
    return cases
  }

  @Test func rowsLieWhereTheyShould() throws {
    let stack = try #require(EmbeddedCore.stack)
    let cases = try Self.cases()
    #expect(cases.count > 40)
    var placer = RowPlacer(stack: stack)
    for expected in cases {
      let found = placer.place(expected.row)
      let place = "line \(expected.line), \(expected.row.place), \(expected.row.country)"
      #expect(found.level.rawValue == expected.level, "\(place)")
      #expect(found.method.rawValue == expected.method, "\(place)")
      #expect(Set(found.conflicts.map(\.kind.rawValue)).sorted() == expected.conflicts.sorted(), "\(place)")
      if let point = expected.point {
        let km = found.point.map { distanceKm($0, point) }
        #expect(km ?? .infinity < 40, "\(place): \(String(describing: found.point))")
      } else {
        #expect(found.point == nil, "\(place)")
      }
    }
  }

  /// The same row has the same answer, whatever was asked before it.
  @Test func answersDoNotDependOnTheOrder() throws {
    let stack = try #require(EmbeddedCore.stack)
    let rows = try Self.cases().map(\.row)
    var forward = RowPlacer(stack: stack)
    var backward = RowPlacer(stack: stack)
    let first = rows.map { forward.place($0) }
    let second = rows.reversed().map { backward.place($0) }.reversed()
    for (one, other) in zip(first, second) {
      #expect(one.point == other.point)
      #expect(one.place?.id == other.place?.id)
      #expect(one.score == other.score)
    }
  }

  @Test func correctionsComeFirst() throws {
    let stack = try #require(EmbeddedCore.stack)
    var corrections = PlaceCorrections(stack: stack)
    let palmyra = try #require(stack.place(id: "geonames:163808"))
    let point = Coordinate(longitude: 40, latitude: 35)
    corrections.add(name: "Camp Seven", admin1: "", country: "Syria", target: .point(point))
    corrections.add(name: "Camp Seven", admin1: "Homs Governorate", country: "SY", target: .place(palmyra))
    var placer = RowPlacer(stack: stack, corrections: corrections)
    // Province and country may be written another way, and the narrower correction wins.
    let homs = placer.place(TableRow(place: "camp seven", admin1: "Homs", country: "Syria"))
    #expect(homs.place?.id == "geonames:163808")
    #expect(homs.method == .correction && homs.score == 1)
    let elsewhere = placer.place(TableRow(place: "Camp Seven", admin1: "Idlib", country: "SYR"))
    #expect(elsewhere.point == point)
    #expect(elsewhere.level == .point)
    // Another country is not meant.
    #expect(placer.place(TableRow(place: "Camp Seven", country: "Iraq")).method != .correction)
  }

  @Test func weakMatchesAreNotUsedBelowAScore() throws {
    let stack = try #require(EmbeddedCore.stack)
    let row = TableRow(place: "Deer Azzoor", admin1: "Deir ez Zor", country: "Syria")
    var open = RowPlacer(stack: stack)
    var strict = RowPlacer(stack: stack, minScore: 0.99)
    let weak = open.place(row)
    try #require(weak.level == .place && weak.score < 0.99)
    let none = strict.place(row)
    #expect(none.level == .admin1)
    #expect(none.isUnmatched)
    #expect(none.runnerUp?.id == weak.place?.id)
  }

  /// Texts of any length and shape are placed in bounded time and never outside the Earth.
  @Test func anyRowIsPlaced() throws {
    let stack = try #require(EmbeddedCore.stack)
    var placer = RowPlacer(stack: stack)
    let texts = [
      "", " ", ",", ", ,", "and", " and ", "5 km north of", "5 km north of 5 km north of", "of of of", "border",
      "/border",
      "between and border", "\u{0}", "🏔️", String(repeating: "north of ", count: 500),
      String(repeating: "a, ", count: 5_000), String(repeating: "1.5 ", count: 1_000), "1.5 1.5", "-999.9 999.9",
    ]
    let points: [TableRow.Given] = [
      .none, .unreadable("x"), .point(latitude: .nan, longitude: 1), .point(latitude: .infinity, longitude: 1),
      .point(latitude: -90, longitude: 180), .point(latitude: 90.0001, longitude: 0),
    ]
    for text in texts {
      for given in points {
        var row = TableRow(place: text, admin2: text, admin1: text, country: text, given: given)
        row.admin3 = text
        let found = placer.place(row)
        #expect(found.point?.isValid ?? true, "\(text.prefix(20))")
        #expect((found.point == nil) == (found.level == .none), "\(text.prefix(20))")
      }
    }
  }
}
