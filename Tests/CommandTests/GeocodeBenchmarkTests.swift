import Foundation
import TestSupport
import Testing

/// UCDP GED Syria without its coordinates, through the command and the scorer that comes with the table.
@Suite(
  .enabled(if: Dateline.isBuilt && BenchmarkCorpora.areThere, "\(Dateline.absence); \(BenchmarkCorpora.absence)"))
struct GeocodeBenchmarkTests {
  private static let gold = BenchmarkCorpora.folder + "/tables/ged-syria.csv"

  private static func goldTable() throws -> CSVText {
    CSVText(String(decoding: try Data(contentsOf: URL(fileURLWithPath: gold)), as: UTF8.self))
  }

  /// The table without the columns that would give its places away.
  private static func bare(_ table: CSVText) -> String {
    let kept = table.header.indices.filter { !["latitude", "longitude"].contains(table.header[$0]) }
    func line(_ cells: [String]) -> String {
      kept.map { "\"" + cells[$0].replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
    }
    return line(table.header) + table.rows.map(line).joined()
  }

  @Test func pointsAndAreasLieWhereTheMakersPutThem() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.bare(try Self.goldTable()), to: "ged.csv")
    let result = try await Dateline.run(
      ["geocode", "ged.csv", "-o", "out", "--format", "csv"], workingDirectory: folder.path)
    #expect(result.exitCode == 0, "\(result.stderr)")
    let score = try await BenchmarkCorpora.score("score_table.py", Self.gold, folder.file("out/events.csv"), [])
    // Just below what is reached; issue 7 asks for 0.50, 0.82, 0.985 and 0.97.
    #expect(score["within_5km"]?.double ?? 0 >= 0.75)
    #expect(score["within_25km"]?.double ?? 0 >= 0.91)
    #expect(score["within_161km"]?.double ?? 0 >= 0.995)
    #expect(score["area_within_161km"]?.double ?? 0 >= 0.975)
  }

  /// A fifth of the rows brings its unknown villages as a gazetteer of the user's own: the other rows gain by it, and none
  /// moves away from where it should lie.
  @Test func villagesOfTheUsersOwnHelpTheRest() async throws {
    let gold = try Self.goldTable()
    let folder = try TemporaryFolder()
    try folder.write(Self.bare(gold), to: "ged.csv")
    let before = try await Dateline.run(
      ["geocode", "ged.csv", "-o", "before", "--format", "csv"], workingDirectory: folder.path)
    #expect(before.exitCode == 0)
    let found = CSVText(try folder.text("before/events.csv"))
    let methods = found.column("match_method")
    let precisions = gold.column("where_prec").map { Double($0) ?? 9 }
    let (names, provinces) = (gold.column("where_coordinates"), gold.column("adm_1"))
    let (latitudes, longitudes) = (gold.column("latitude"), gold.column("longitude"))
    try #require(methods.count == names.count)
    var table = "name,latitude,longitude,admin1,country,feature\n"
    var seen: Set<String> = []
    for row in stride(from: 0, to: names.count, by: 5)
    where methods[row] == "fallback" && precisions[row] <= 2 && seen.insert(names[row] + provinces[row]).inserted {
      let name = names[row].replacingOccurrences(of: " village", with: "").replacingOccurrences(of: " town", with: "")
      table += "\"\(name)\",\(latitudes[row]),\(longitudes[row]),\"\(provinces[row])\",SY,P.PPL\n"
    }
    #expect(seen.count > 50)
    try folder.write(table, to: "mine.csv")
    let after = try await Dateline.run(
      ["geocode", "ged.csv", "-o", "after", "--format", "csv", "--gazetteer", "mine.csv"],
      workingDirectory: folder.path)
    #expect(after.exitCode == 0, "\(after.stderr)")
    let helped = CSVText(try folder.text("after/events.csv"))
    var better = 0
    var worse: [String] = []
    for row in names.indices where row % 5 != 0 {
      let truth = (latitudes[row], longitudes[row])
      let old = Self.km(truth, (found.column("latitude", row), found.column("longitude", row)))
      let new = Self.km(truth, (helped.column("latitude", row), helped.column("longitude", row)))
      if new < old - 1 { better += 1 }
      if new > old + 1 { worse.append("\(names[row]): \(old) to \(new) km") }
    }
    #expect(better > 100)
    #expect(worse.isEmpty, "\(worse.prefix(5))")
  }

  private static func km(_ a: (String, String), _ b: (String, String)) -> Double {
    guard let latitude = Double(a.0), let longitude = Double(a.1), let otherLatitude = Double(b.0),
      let otherLongitude = Double(b.1)
    else { return 99_999 }
    let radians = Double.pi / 180
    let x = (longitude - otherLongitude) * radians * cos((latitude + otherLatitude) / 2 * radians)
    let y = (latitude - otherLatitude) * radians
    return 6371 * (x * x + y * y).squareRoot()
  }
}

extension CSVText {
  /// One cell.
  fileprivate func column(_ name: String, _ row: Int) -> String {
    header.firstIndex(of: name).map { rows[row][$0] } ?? ""
  }
}
