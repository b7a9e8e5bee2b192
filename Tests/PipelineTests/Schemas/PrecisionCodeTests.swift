import Pipeline
import Temporal
import Testing

/// Runs `Tests/Specs/precision-codes.tsv`.
struct PrecisionCodeTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var cells: [String: String]
    var testDescription: String { "\(self["what"]): \(self["example"])" }
    subscript(name: String) -> String { cells[name] ?? "" }
    /// A code, nil for "-".
    func code(_ name: String) throws -> Int? {
      if self[name] == "-" { return nil }
      let code: Int = try #require(Int(self[name]), "\(name)")
      return code
    }
  }

  private static let rows = SchemaSample.spec("precision-codes.tsv").map(Row.init)

  @Test func theTableHasBothKinds() {
    #expect(Self.rows.count { $0["what"] == "date" } >= 26)
    #expect(Self.rows.count { $0["what"] == "place" } >= 30)
    #expect(Self.rows.allSatisfy { ["date", "place"].contains($0["what"]) })
  }

  @Test(arguments: rows.filter { $0["what"] == "date" }) func dates(_ row: Row) throws {
    let precision = try #require(DatePrecision(rawValue: row["precision"]), "\(row["precision"])")
    let first = SchemaSample.day(row["first"])
    let last = SchemaSample.day(row["last"])
    let grain = DateGrain(first: first, last: last, precision: precision, words: row["words"])
    #expect(PrecisionCodes.acled(grain) == (try row.code("acled")))
    #expect(PrecisionCodes.ucdp(grain) == (try row.code("ucdp")))
    guard let first, let last else {
      #expect(grain == .none)
      return
    }
    let gdelt = GdeltDate(first: first, last: last)
    let filled = gdelt.day != nil ? "day" : gdelt.month != nil ? "month" : gdelt.year != nil ? "year" : "none"
    #expect(filled == row["gdelt"])
  }

  @Test(arguments: rows.filter { $0["what"] == "place" }) func places(_ row: Row) throws {
    let grain =
      row["precision"] == "none"
      ? PlaceGrain.none
      : PlaceGrain(
        precision: row["precision"], feature: row["feature"], hasRelation: !row["relation"].isEmpty,
        radiusKm: try #require(Double(row["radius_km"])), hasCountry: !row["country"].isEmpty)
    #expect(PrecisionCodes.acled(grain) == (try row.code("acled")))
    #expect(PrecisionCodes.ucdp(grain) == (try row.code("ucdp")))
    #expect(PrecisionCodes.gdelt(grain, country: row["country"]) == (try row.code("gdelt")))
  }

  /// The table tells every grain, so that a new one cannot be forgotten.
  @Test func everyGrainIsInTheTable() throws {
    var dates: Set<DateGrain> = []
    var places: Set<PlaceGrain> = [.none]
    for row in Self.rows {
      if row["what"] == "date" {
        let precision = try #require(DatePrecision(rawValue: row["precision"]))
        dates.insert(
          DateGrain(
            first: SchemaSample.day(row["first"]), last: SchemaSample.day(row["last"]), precision: precision,
            words: row["words"]))
      } else if let radius = Double(row["radius_km"]) {
        places.insert(
          PlaceGrain(
            precision: row["precision"], feature: row["feature"], hasRelation: !row["relation"].isEmpty,
            radiusKm: radius, hasCountry: !row["country"].isEmpty))
      }
    }
    #expect(dates == Set(DateGrain.allCases))
    #expect(places == Set(PlaceGrain.allCases))
  }
}
