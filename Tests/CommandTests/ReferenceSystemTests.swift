import Foundation
import TestSupport
import Testing

/// `export --crs`: CSV in another reference system, GeoJSON never.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct ReferenceSystemTests {
  private func report() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      Iraqi troops captured Mosul on July 10, 2017.
      A truck hit a crowd in Nice on July 14, 2016.

      """, to: "report.txt")
    return folder
  }

  @Test func csvHasPlaneColumns() async throws {
    let folder = try report()
    let result = try await Dateline.run(
      ["export", "report.txt", "-o", "out", "--format", "csv", "--crs", "EPSG:32638"],
      workingDirectory: folder.path)
    #expect(result.exitCode == 0, "\(result.stderr)")
    let table = try LayerSet(folder.contents(of: "out")).table("events")
    #expect(table.header.suffix(2) == ["x", "y"])
    let row = try #require(table.column("place").firstIndex(of: "Mosul"))
    let x = try #require(Double(table.column("x")[row]))
    let y = try #require(Double(table.column("y")[row]))
    #expect((331_000..<332_000).contains(x) && (4_022_000..<4_023_000).contains(y), "\(x) \(y)")
    // Degrees stay as they are.
    #expect(table.column("latitude")[row].hasPrefix("36.3"))
    #expect(try folder.text("out/events.prj").contains("UTM"))
    // Nice lies far outside zone 38.
    #expect(result.stderr.contains("outside its area of use"))
  }

  @Test func latitudeFirstSystemsAreNormalised() async throws {
    let folder = try report()
    let result = try await Dateline.run(
      ["export", "report.txt", "-o", "out", "--format", "csv", "--crs", "EPSG:4326"],
      workingDirectory: folder.path)
    #expect(result.exitCode == 0, "\(result.stderr)")
    let table = try LayerSet(folder.contents(of: "out")).table("events")
    for column in [("x", "longitude"), ("y", "latitude")] {
      #expect(
        table.column(column.0).compactMap(Double.init)
          == table.column(column.1).compactMap(Double.init))
    }
  }

  @Test func defaultFormatsLeaveGeoJSONOutAloud() async throws {
    let folder = try report()
    let result = try await Dateline.run(
      ["export", "report.txt", "-o", "out", "--crs", "EPSG:32638"], workingDirectory: folder.path)
    #expect(result.exitCode == 0)
    #expect(result.stderr.contains("RFC 7946"))
    #expect(try folder.names(in: "out").filter { $0.hasSuffix(".geojson") }.isEmpty)
    #expect(try folder.names(in: "out").contains("events.csv"))
  }

  @Test(arguments: ["geojson", "csv,geojson"])
  func geoJSONIsRefused(_ formats: String) async throws {
    let folder = try report()
    let result = try await Dateline.run(
      ["export", "report.txt", "-o", "out", "--crs", "EPSG:32638", "--format", formats],
      workingDirectory: folder.path)
    #expect(result.exitCode == 64)
    #expect(result.stderr.contains("GeoJSON is always WGS 84") && result.stderr.contains("--format csv"))
    #expect(try folder.names() == ["report.txt"])
  }

  @Test(arguments: ["EPSG:999999", "nonsense", "EPSG:"])
  func unknownSystemIsTold(_ code: String) async throws {
    let folder = try report()
    let result = try await Dateline.run(
      ["export", "report.txt", "-o", "out", "--format", "csv", "--crs", code],
      workingDirectory: folder.path)
    #expect(result.exitCode == 64)
    #expect(
      result.stderr.contains("--crs \(code): unknown reference system"), "\(result.stderr)")
    #expect(try folder.names(in: "out").isEmpty)
  }
}
