import Events
import Pipeline
import Testing

/// Runs `Tests/Specs/fatality-codes.tsv`.
struct DeathCodeTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var cells: [String: String]
    var testDescription: String { self["words"] }
    subscript(name: String) -> String { cells[name] ?? "" }
    func number(_ name: String) throws -> Int? {
      if self[name].isEmpty { return nil }
      let number: Int = try #require(Int(self[name]), "\(name)")
      return number
    }
  }

  private static let rows = SchemaSample.spec("fatality-codes.tsv").map(Row.init)

  private func toll(_ row: Row) throws -> Event.Toll? {
    guard let low = try row.number("low") else { return nil }
    return Event.Toll(
      low: low, best: try #require(try row.number("best")), high: try #require(try row.number("high")))
  }

  @Test(arguments: rows) func codes(_ row: Row) throws {
    let isOneSided = row["one-sided"] == "yes"
    let codes = DeathCodes(try toll(row), isOneSided: isOneSided)
    #expect(codes.acled == (try row.number("acled")))
    #expect(codes.best == (try row.number("ucdp_best")))
    #expect(codes.low == (try row.number("ucdp_low")))
    #expect(codes.high == (try row.number("ucdp_high")))
    #expect(codes.civilians == (try row.number("deaths_civilians")))
    #expect(codes.unknown == (try row.number("deaths_unknown")))
    #expect(codes.isLethal == (row["row"] == "yes"))
  }

  /// The same through the rows that are written.
  @Test(arguments: rows) func rowsThatAreWritten(_ row: Row) throws {
    var record = try SchemaSample.record()
    record.fatalities = try toll(row)
    record.initiators = ["ISIS"]
    record.targets = [row["one-sided"] == "yes" ? "civilians" : "Iraqi forces"]
    let acled = try SchemaCells(.acled, record)
    #expect(acled["fatalities"] == row["acled"])
    guard row["row"] == "yes" else {
      #expect(throws: NoCounterpart.noKnownDeath) { try ForeignSchema.ucdp.values(of: record) }
      return
    }
    let ucdp = try SchemaCells(.ucdp, record)
    #expect(ucdp["type_of_violence"] == (row["one-sided"] == "yes" ? "3" : "1"))
    #expect(ucdp["best"] == row["ucdp_best"])
    #expect(ucdp["low"] == row["ucdp_low"])
    #expect(ucdp["high"] == row["ucdp_high"])
    #expect(ucdp["deaths_civilians"] == row["deaths_civilians"])
    #expect(ucdp["deaths_unknown"] == row["deaths_unknown"])
    #expect(ucdp["deaths_a"].isEmpty && ucdp["deaths_b"].isEmpty)
  }
}
