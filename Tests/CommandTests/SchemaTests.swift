import Foundation
import TestSupport
import Testing

/// `dateline export --schema`: the events in the columns of other data sets.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct SchemaTests {
  private static let columns = ["acled": 31, "ucdp": 49, "gdelt": 61, "plover": 40]
  private static let all = "acled,ucdp,gdelt,plover"

  @Test func standBesideTheLayersAndChangeNoneOfThem() async throws {
    let (plain, _) = try await LayerSet.seeds()
    let (layers, result) = try await LayerSet.seeds("--schema", "acled")
    #expect(result.exitCode == 0)
    #expect(result.stdout.isEmpty)
    let table = layers.table("events_acled")
    #expect(table.header.count == 31)
    #expect(result.stderr.contains("\nacled: \(table.rows.count) rows, "), "\(result.stderr)")
    let added = Set(layers.files.keys).subtracting(plain.files.keys)
    #expect(
      added == ["events_acled.csv", "events_acled.csvt", "events_acled.prj", "events_acled.csv-metadata.json"])
    for (name, bytes) in plain.files where name != "manifest.json" { #expect(layers.files[name] == bytes, "\(name)") }
    #expect(plain.manifest["schemas"] == nil)
  }

  /// Every event of the layers has a row, or a reason why it has none.
  @Test func countsAddUp() async throws {
    let (layers, _) = try await LayerSet.seeds("--schema", Self.all)
    let counts = try #require(layers.manifest["counts"])
    let events = try #require(counts["features_dated"]?.int) + #require(counts["features_undated"]?.int)
    let schemas = layers.manifest["schemas"]?.array ?? []
    #expect(schemas.compactMap { $0["schema"]?.string } == ["acled", "ucdp", "gdelt", "plover"])
    for schema in schemas {
      let name = try #require(schema["schema"]?.string)
      let table = layers.table("events_\(name)")
      #expect(table.header.count == Self.columns[name])
      #expect(table.rows.allSatisfy { $0.count == table.header.count })
      #expect(schema["rows"]?.int == table.rows.count && !table.rows.isEmpty)
      let leftOut = try #require(schema["left_out"])
      #expect(table.rows.count + leftOut.names.compactMap { leftOut[$0]?.int }.reduce(0, +) == events, "\(name)")
      #expect(leftOut["no date"]?.int == counts["features_undated"]?.int || name == "ucdp" || name == "acled")
    }
    let files = Set(layers.manifest["outputs"]?.array.compactMap { $0["file"]?.string } ?? [])
    #expect(files.isSuperset(of: Self.columns.keys.map { "events_\($0).csv" }))
  }

  /// The id of each schema leads back to the event of the house layers.
  @Test func idsLeadBack() async throws {
    let (layers, _) = try await LayerSet.seeds("--schema", Self.all)
    let ids = Set(layers.table("events").column("event_id"))
    let numbers = Set(ids.compactMap { Int($0.dropFirst(3).prefix(13), radix: 16) })
    #expect(numbers.count == ids.count)
    let acled = layers.table("events_acled").column("event_id_cnty").compactMap { Int($0.dropFirst(3)) }
    let gdelt = layers.table("events_gdelt").column("GLOBALEVENTID").compactMap { Int($0) }
    #expect(!acled.isEmpty && numbers.isSuperset(of: acled))
    #expect(!gdelt.isEmpty && numbers.isSuperset(of: gdelt))
    #expect(ids.isSuperset(of: layers.table("events_ucdp").column("relid")))
    #expect(ids.isSuperset(of: layers.table("events_plover").column("Event ID")))
  }

  @Test func listsAndRepeatedOptionsAreTheSame() async throws {
    let (list, _) = try await LayerSet.seeds("--schema", "plover,acled", "--jobs", "4")
    let (options, _) = try await LayerSet.seeds("--schema", "acled", "--schema", "plover", "--jobs", "1")
    #expect(list.files == options.files)
  }

  /// Their columns are a promise, so a reference system for the layers adds none.
  @Test func referenceSystemsLeaveThemAlone() async throws {
    let (plain, _) = try await LayerSet.seeds("--schema", "acled")
    let (utm, _) = try await LayerSet.seeds("--schema", "acled", "--crs", "EPSG:32638")
    #expect(utm.files["events_acled.csv"] == plain.files["events_acled.csv"])
    #expect(utm.files["events_acled.prj"] == plain.files["events_acled.prj"])
    #expect(utm.table("events").header.contains("x"))
  }

  @Test(arguments: ["acled", "ucdp", "gdelt", "plover"]) func streamsOneTable(_ schema: String) async throws {
    let (layers, _) = try await LayerSet.seeds("--schema", schema)
    let result = try await Dateline.run(
      ["export", "seeds", "--manifest", "seeds/manifest.csv", "-o", "-", "--schema", schema, "--progress", "none"])
    #expect(result.exitCode == 0)
    #expect(result.stderr.isEmpty, "\(result.stderr)")
    #expect(result.output == layers.files["events_\(schema).csv"])
  }

  @Test func filtersHoldForSchemasToo() async throws {
    let (layers, _) = try await LayerSet.seeds("--schema", "acled", "--country", "IQ")
    let countries = layers.table("events_acled").column("country")
    #expect(!countries.isEmpty && countries.allSatisfy { $0 == "Iraq" })
  }

  @Test(arguments: [
    (["-o", "out", "--schema", "icews"], "--schema icews: is not known. Expected one of: acled, ucdp, gdelt, plover."),
    (["-o", "out", "--schema", "acled,gted"], "--schema gted: is not known."),
    (["-o", "-", "--schema", "acled,ucdp"], "-o -: streams one table."),
    (["-o", "-", "--schema", "acled", "--format", "csv"], "-o -: streams one table."),
  ])
  func wrongUse(_ options: [String], _ message: String) async throws {
    let folder = try TemporaryFolder()
    let result = try await Dateline.run(
      ["export", Checkout.path("seeds")] + options, workingDirectory: folder.path)
    #expect(result.exitCode == 64)
    #expect(result.stdout.isEmpty)
    #expect(result.stderr.contains(message), "\(result.stderr)")
    #expect(try folder.names().isEmpty)
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/ogrinfo"), "there is no ogrinfo"),
    arguments: ["acled", "ucdp", "gdelt", "plover"])
  func gdalReadsPoints(_ schema: String) async throws {
    let folder = try TemporaryFolder()
    _ = try await Dateline.run(
      [
        "export", "seeds", "--manifest", "seeds/manifest.csv", "-o", folder.file("out"), "--schema", schema,
      ])
    let layers = try LayerSet(folder.contents(of: "out"))
    let result = try await Dateline.shell(
      "ogrinfo -ro -al -so out/events_\(schema).csv", workingDirectory: folder.path)
    #expect(result.exitCode == 0)
    #expect(result.stderr.isEmpty, "\(result.stderr)")
    #expect(result.stdout.contains("Geometry: Point"))
    #expect(result.stdout.contains("ID[\"EPSG\",4326]"), "\(result.stdout)")
    #expect(result.stdout.contains("Feature Count: \(layers.table("events_\(schema)").rows.count)\n"))
    let types = [
      "acled": ["event_id_cnty: String", "fatalities: Integer64", "notes: String"],
      "ucdp": ["id: Integer64", "geom_wkt: String", "best: Integer64"],
      "gdelt": ["EventCode: String", "GoldsteinScale: Real", "SQLDATE: Integer64"],
      "plover": ["Event ID: String", "GeoNames ID: Integer64"],
    ]
    for type in types[schema] ?? [] { #expect(result.stdout.contains("\n\(type)"), "\(type)\n\(result.stdout)") }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/env"), "there is no env"))
  func pandasReadsThem() async throws {
    let folder = try TemporaryFolder()
    _ = try await Dateline.run(
      [
        "export", "seeds", "--manifest", "seeds/manifest.csv", "-o", folder.file("out"), "--schema", Self.all,
      ])
    let result = try await Dateline.shell(
      "python3 \(Checkout.path("Tests/Scripts/check_schemas.py")) \(folder.file("out"))")
    if [77, 127].contains(result.exitCode) {
      try Test.cancel("there is no python3 with pandas: \(result.stdout)\(result.stderr)")
    }
    #expect(result.exitCode == 0, "\(result.stdout)\(result.stderr)")
    #expect(result.lines.count == 4)
  }
}
