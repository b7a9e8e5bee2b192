import Foundation
import Ingest
import MapServer
import TestSupport
import Testing

/// The parameter `filter`: OGC 19-079r2 requirements class "filter", OGC 21-065r2 "Basic CQL2" and what is served beyond it.
@Suite struct FilterTests {
  let served: ServedFolder

  init() throws { served = try ServedFolder() }

  private func target(_ filter: String, _ more: String = "") -> String {
    let escaped = filter.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    return "/collections/events/items?f=json&limit=100&filter=\(escaped)\(more)"
  }

  private func found(_ filter: String, _ more: String = "") throws -> [Int] {
    let answer = try served.json(target(filter, more))
    let features = try #require(answer["features"]?.array, "\(filter)\(more)")
    #expect(answer["numberMatched"]?.integer == features.count)
    return features.compactMap { $0["id"]?.integer }
  }

  @Test(
    "filter-param, expression-construction, response, cql2-filter, property, binary-comparison-predicate, null-predicate, like-predicate, between-predicate, in-predicate, spatial-functions: rows of Tests/Specs/cql2.tsv"
  )
  func rowsOfTheTable() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Specs/cql2.tsv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .dropFirst()
    #expect(rows.count >= 110)
    for row in rows {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(cells.count == 2, "cql2.tsv: two columns, but \(cells.count): \(row)")
      if cells[1].hasPrefix("400 ") {
        let answer = served.get(target(cells[0]))
        #expect(answer.status == .badRequest, "\(cells[0])")
        let told = try JSONValue.parse(answer.body)["description"]?.string ?? ""
        #expect(told.hasPrefix("filter, ") && told.contains(cells[1].dropFirst(4)), "\(cells[0]): \(told)")
      } else {
        let expected = cells[1] == "-" ? [] : cells[1].split(separator: " ").compactMap { Int($0) }
        let ids = try found(cells[0])
        #expect(ids == expected, "\(cells[0])")
      }
    }
  }

  @Test("mixing-expressions: other conditions hold as well") func mixing() throws {
    #expect(try found("fatalities > 0", "&event_type=battle") == [3, 5, 6])
    #expect(try found("fatalities > 0", "&bbox=38,35,44,37") == [2, 3, 6])
    #expect(try found("fatalities > 0 OR fatalities = 0", "&bbox=38,35,44,37&datetime=2016-07-19") == [2])
  }

  @Test("filter-lang-param: CQL2 text alone is spoken") func language() throws {
    #expect(try found("fatalities = 3", "&filter-lang=cql2-text") == [4])
    #expect(served.get(target("fatalities = 3", "&filter-lang=cql2-json")).status == .badRequest)
  }

  @Test(
    "filter-crs-wgs84, filter-crs-param: coordinates of the filter in the system that it names",
    arguments: [
      ("", "BBOX(39,35,40,36)"), ("http://www.opengis.net/def/crs/OGC/1.3/CRS84", "POINT(39.0167 35.95)"),
      ("http://www.opengis.net/def/crs/EPSG/0/4326", "POINT(35.95 39.0167)"),
      ("http://www.opengis.net/def/crs/EPSG/0/4326", "BBOX(35,39,36,40)"),
      ("http://www.opengis.net/def/crs/EPSG/0/3857", "BBOX(4343000,4293000,4344000,4294000)"),
      (
        "http://www.opengis.net/def/crs/EPSG/0/3857",
        "POLYGON((4343000 4293000, 4344000 4294000, 4343000 4294000, 4343000 4293000))"
      ),
    ])
  func frames(crs: String, shape: String) throws {
    #expect(try found("S_INTERSECTS(geometry, \(shape))", crs.isEmpty ? "" : "&filter-crs=\(crs)") == [3])
  }

  @Test("filter-crs-param: a system that is not served is a fault of the client") func wrongFrame() {
    #expect(
      served.get(target("TRUE", "&filter-crs=http://www.opengis.net/def/crs/EPSG/0/2154")).status == .badRequest)
  }

  @Test("Nesting and the number of values are bounded") func bounds() throws {
    let deep = String(repeating: "(", count: 25) + "fatalities = 3" + String(repeating: ")", count: 25)
    #expect(try found(deep) == [4])
    for filter in [
      String(repeating: "(", count: 2000) + "fatalities = 3", String(repeating: "NOT ", count: 1000) + "TRUE",
      Array(repeating: "fatalities=3", count: 500).joined(separator: " AND "),
      Array(repeating: "TRUE", count: 1000).joined(separator: " OR "),
      "fatalities IN (" + Array(repeating: "3", count: 900).joined(separator: ",") + ")",
      "S_INTERSECTS(geometry, " + String(repeating: "GEOMETRYCOLLECTION(", count: 300) + "POINT(1 2)",
    ] {
      let answer = served.get(target(filter))
      #expect(answer.status == .badRequest, "\(filter.prefix(40))")
      #expect(String(decoding: answer.body, as: UTF8.self).contains("at most"), "\(filter.prefix(40))")
    }
    #expect(try found(Array(repeating: "fatalities=3", count: 300).joined(separator: " OR ")) == [4])
  }

  @Test("Hostile patterns end soon") func patterns() throws {
    let pattern = String(repeating: "%a", count: 1000) + "b"
    #expect(try found("event_id LIKE '\(pattern)'") == [])
  }

  /// Texts put together of the language's own words, and bytes at random: each is answered or refused, never with a
  /// fault of the service, and what can be answered keeps to the rules of logic.
  @Test("Filters at random") func fuzz() throws {
    let words = [
      "fatalities", "event_type", "geometry", "verified", "date_start", "\"confidence\"", "=", "<>", "<", "<=", ">",
      ">=",
      "(", ")", ",", "AND", "OR", "NOT", "IS", "NULL", "IN", "BETWEEN", "LIKE", "TRUE", "FALSE", "1", "-2.5", "'a'",
      "'b%'", "''", "DATE(", "'2016-07-18'", "TIMESTAMP(", "INTERVAL(", "'..'", "S_INTERSECTS(", "T_AFTER(", "POINT(",
      "BBOX(", "POLYGON((", "43.13 36.34", "é", "'", "\"", "\\", ";", "--", "\u{0}", "%", "1e", "x",
    ]
    let whole = [
      "fatalities > 2", "event_type LIKE '%t%'", "verified = TRUE", "S_INTERSECTS(geometry, BBOX(38,35,44,37))",
      "geometry IS NULL", "date_start > DATE('2016-08-01')", "fatalities IN (1, 3)",
    ]
    var random = SplitMix(seed: 21_065)
    for _ in 0..<FaultLength.choose(quick: 3000, full: 60_000) {
      let count = Int(random.next() % 12) + 1
      let text = (0..<count).map { _ in words[Int(random.next() % UInt64(words.count))] }.joined(separator: " ")
      let status = served.get(target(text)).status
      #expect(status == .ok || status == .badRequest, "\(text): \(status)")
    }
    for _ in 0..<FaultLength.choose(quick: 100, full: 2000) {
      let one = whole[Int(random.next() % UInt64(whole.count))]
      let other = whole[Int(random.next() % UInt64(whole.count))]
      let (ones, others) = (Set(try found(one)), Set(try found(other)))
      #expect(Set(try found("\(one) AND \(other)")) == ones.intersection(others))
      #expect(Set(try found("(\(one)) OR NOT NOT \(other)")) == ones.union(others))
      #expect(try found("NOT (NOT (\(one)) OR NOT (\(other)))") == found("\(other) AND \(one)"))
    }
  }
}
