import Foundation
import TestSupport
import Testing

/// `dateline geocode`: a table in, layers out, with every row and column accounted for.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct GeocodeTests {
  /// A run over a table in a folder of its own.
  private struct Run {
    let folder: TemporaryFolder
    let result: Dateline.Result

    init(_ table: String, named name: String = "table.csv", _ options: String..., files: [String: String] = [:])
      async throws
    {
      folder = try TemporaryFolder()
      try folder.write(Data(table.utf8), to: name)
      for (name, text) in files { try folder.write(Data(text.utf8), to: name) }
      result = try await Dateline.run(
        ["geocode", name, "-o", "out"] + options, workingDirectory: folder.path)
    }

    func csv(_ name: String = "events") throws -> CSVText { CSVText(try folder.text("out/\(name).csv")) }
    func json(_ name: String) throws -> JSONText { try JSONText(try folder.text("out/\(name)")) }
    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder.file("out/" + name)) }
  }

  private static let added = [
    "place", "place_id", "feature", "admin2", "admin1", "country", "country_name", "latitude", "longitude", "radius_km",
    "match_level", "match_method", "match_score", "relation", "runner_up", "runner_up_id", "runner_up_score",
    "conflict",
    "source_row",
  ]
  private static let dates = ["date_start", "date_end", "date_precision"]

  @Test func columnsAreKeptAndOursStandBehind() async throws {
    let run = try await Run(
      """
      town,when,remark
      Palmyra,2017-03-02,"a ""b"", c"
      "Mosul, Iraq",2017-07-10,
      """, "--place", "town", "--date", "when")
    #expect(run.result.exitCode == 0, "\(run.result.stderr)")
    let table = try run.csv()
    #expect(table.header == ["town", "when", "remark"] + Self.added + Self.dates)
    #expect(table.column("remark") == ["a \"b\", c", ""])
    #expect(table.column("place_id") == ["geonames:163808", "geonames:99072"])
    #expect(table.column("date_start") == ["2017-03-02T00:00:00Z", "2017-07-10T00:00:00Z"])
    #expect(table.column("date_end") == ["2017-03-02T23:59:59Z", "2017-07-10T23:59:59Z"])
    #expect(table.column("source_row") == ["1", "2"])
    let collection = try run.json("events.geojson")
    let first = try #require(collection["features"]?.array.first)
    #expect(first["properties"]?.names == ["town", "when", "remark"] + Self.added + Self.dates)
    #expect(first["properties"]?["remark"]?.string == "a \"b\", c")
    #expect(first["geometry"]?["type"]?.string == "Point")
    #expect(first["time"]?["date"]?.string == "2017-03-02")
  }

  @Test func namesThatTheTableUsesAreLeftToIt() async throws {
    let run = try await Run("place,Country,latitude,longitude\nMosul,Iraq,36.34,43.13\n")
    let table = try run.csv()
    #expect(Array(table.header.prefix(4)) == ["place", "Country", "latitude", "longitude"])
    for name in ["dl_place", "dl_country", "dl_latitude", "dl_longitude"] { #expect(table.header.contains(name)) }
    #expect(table.column("dl_country") == ["IQ"])
    #expect(table.column("match_method") == ["given"])
    // Our own output can be read again; nothing is overwritten.
    let again = try await Run(try run.folder.text("out/events.csv"), "--place", "place", "--country", "Country")
    #expect(again.result.exitCode == 0, "\(again.result.stderr)")
    #expect(try again.csv().header.contains("dl_place_2"))
  }

  @Test func rowsWithoutADateStandInALayerOfTheirOwn() async throws {
    let run = try await Run("place,country,date\nMosul,Iraq,2017-07-10\nHit,Iraq,\nTikrit,Iraq,soon\n")
    #expect(try run.csv().column("place") == ["Mosul"])
    let undated = try run.csv("events_undated")
    #expect(undated.column("place") == ["Hit", "Tikrit"])
    #expect(undated.column("source_row") == ["2", "3"])
    #expect(!undated.header.contains("date_start"))
    // What is no date is told with its line, and is no failure.
    #expect(run.result.stderr.contains("table.csv:4: date \"soon\" is no date"))
    #expect(run.result.exitCode == 0)
    // A table without dates has one layer.
    let plain = try await Run("place,country\nMosul,Iraq\n")
    #expect(!plain.exists("events_undated.csv"))
    #expect(try !plain.csv().header.contains("date_start"))
  }

  @Test func countsAddUp() async throws {
    let run = try await Run(
      """
      place,country,date
      Mosul,Iraq,2017-07-10
      Nowherabad,Iraq,2017-07-11
      Nowherabad,Atlantis,2017-07-12
      Hit,Iraq,
      Tikrit,Iraq,2017-07-10,one too many
      """)
    #expect(run.result.exitCode == 2, "a row was rejected")
    let counts = try #require(try run.json("manifest.json")["counts"])
    #expect(counts["rows"]?.int == 5)
    #expect(counts["rows_dated"]?.int == 3)
    #expect(counts["rows_undated"]?.int == 1)
    #expect(counts["rows_rejected"]?.int == 1)
    #expect(counts["rows_written"]?.int == 4)
    #expect(counts["rows_placed"]?.int == 3)
    #expect(counts["rows_not_placed"]?.int == 1)
    #expect(counts["names_unmatched"]?.int == 2)
    #expect(counts["match_levels"]?["place"]?.int == 2)
    #expect(counts["match_levels"]?["country"]?.int == 1)
    #expect(counts["conflicts"]?["country_unknown"]?.int == 1)
    // The rejected row can be mended: it stands under the names of the columns.
    #expect(try run.folder.text("out/rejected.csv") == "place,country,date\nTikrit,Iraq,2017-07-10,one too many\n")
    // A row without a place keeps its feature, with no geometry.
    let nowhere = try #require(try run.json("events.geojson")["features"]?.array[2])
    #expect(nowhere["geometry"] == .null)
    #expect(nowhere["properties"]?["match_level"]?.string == "none")
  }

  @Test func unmatchedNamesComeBackAsCorrections() async throws {
    let table = """
      place,province,country
      Nowherabad,Anbar,Iraq
      Nowherabad,Anbar,Iraq
      Qayarra West Airfeild Camp Twelve,Ninawa,Iraq
      Mosul,Ninawa,Iraq
      """
    let run = try await Run(table)
    let unmatched = try run.csv("unmatched")
    #expect(Array(unmatched.header.prefix(6)) == ["name", "admin1", "country", "place_id", "latitude", "longitude"])
    #expect(unmatched.header.filter { $0.hasSuffix("_id") && $0.hasPrefix("suggestion_") }.count == 3)
    // Those of most rows first.
    #expect(unmatched.column("name").first == "Nowherabad")
    #expect(unmatched.column("rows").first == "2")
    #expect(!unmatched.column("name").contains("Mosul"))
    // As it is, it changes nothing.
    let open = try await Run(
      table, "--corrections", "fix.csv", files: ["fix.csv": try run.folder.text("out/unmatched.csv")])
    #expect(open.result.exitCode == 0, "\(open.result.stderr)")
    #expect(try open.csv().rows == run.csv().rows)
    // Filled in, it decides.
    let text = try run.folder.text("out/unmatched.csv")
    let filled = text.replacingOccurrences(of: "Nowherabad,Anbar,Iraq,,,", with: "Nowherabad,Anbar,Iraq,,33.5,42.5")
    #expect(filled != text)
    let fixed = try await Run(table, "--corrections", "fix.csv", files: ["fix.csv": filled])
    let rows = try fixed.csv()
    #expect(Array(rows.column("match_method").prefix(2)) == ["correction", "correction"])
    #expect(Array(rows.column("latitude").prefix(2)) == ["33.5", "33.5"])
    #expect(!(try fixed.csv("unmatched").column("name").contains("Nowherabad")))
  }

  @Test func wrongCorrectionsAreTold() async throws {
    let table = "place,country\nMosul,Iraq\n"
    let bad = try await Run(
      table, "--corrections", "fix.csv", files: ["fix.csv": "name,country,place_id\nMosul,Iraq,geonames:999999999\n"])
    #expect(bad.result.exitCode == 0)
    #expect(bad.result.stderr.contains("fix.csv:2: place_id geonames:999999999 is in no gazetteer."))
    #expect(try bad.csv().column("match_method") == ["exact"])
    let wrong = try await Run(table, "--corrections", "fix.csv", files: ["fix.csv": "a,b\n1,2\n"])
    #expect(wrong.result.exitCode == 2)
    #expect(wrong.result.stderr.contains("no table of corrections"))
    let missing = try await Run(table, "--corrections", "none.csv")
    #expect(missing.result.exitCode == 2)
  }

  /// A whole table whose columns are swapped: rows that tell nothing themselves are put right with the others.
  @Test func swappedColumnsArePutRight() async throws {
    let run = try await Run(
      """
      place,country,latitude,longitude
      Mosul,Iraq,43.13,36.34
      Hit,Iraq,42.83,33.64
      Tikrit,Iraq,43.68,34.61
      Nowherabad,,43.2,35.2
      Rutbah,Iraq,0,0
      """)
    let table = try run.csv()
    #expect(table.column("dl_latitude").prefix(4) == ["36.34", "33.64", "34.61", "35.2"])
    #expect(table.column("dl_longitude").prefix(4) == ["43.13", "42.83", "43.68", "43.2"])
    #expect(table.column("latitude").first == "43.13", "the table's own cells stay as they are")
    #expect(table.column("conflict").prefix(4).allSatisfy { $0.hasPrefix("swapped_coordinates") })
    #expect(table.column("conflict")[4].hasPrefix("zero_coordinates"))
    #expect(table.column("match_method")[4] != "given")
    #expect(run.result.stderr.contains("stand in each other's columns"))
  }

  @Test func samplesOfTheKnownDataSetsNeedNoOptions() async throws {
    let acled = try await Run(
      """
      event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,country,iso,admin1,admin2,admin3,location,latitude,longitude,geo_precision,notes,fatalities
      SYR1,02 March 2017,2017,1,Battles,Armed clash,A,Syria,760,Homs,Tadmor,,Palmyra,34.55,38.27,1,Some text,0
      """)
    let row = try acled.csv()
    #expect(row.column("match_method") == ["given"])
    #expect(row.column("place_id") == ["geonames:163808"])
    #expect(row.column("date_start") == ["2017-03-02T00:00:00Z"])
    #expect(row.column("conflict") == [""])
  }

  @Test func otherKindsOfTables() async throws {
    let lines = try await Run(
      """
      {"place":"Mosul","country":"IQ","n":12,"ok":true,"more":{"a":[1,2]},"none":null}
      {"place":"تدمر","country":"SY","n":1.50,"ok":false,"more":{},"none":null}
      """, named: "table.jsonl")
    #expect(lines.result.exitCode == 0, "\(lines.result.stderr)")
    let first = try #require(try lines.json("events.geojson")["features"]?.array.first?["properties"])
    #expect(first["n"]?.int == 12)
    #expect(first["more"]?["a"]?.array[1].int == 2)
    #expect(first["none"] == .null)
    #expect(try lines.csv().column("n") == ["12", "1.50"])
    #expect(
      try lines.csv().column("place_id")[1] == "geonames:163808" || lines.csv().column("dl_place")[1] == "Palmyra")
    let semicolon = try await Run("place;country;lat;lon\nMosul;Iraq;36,34;43,13\n")
    #expect(try semicolon.csv().column("latitude") == ["36.34"])
    #expect(try semicolon.csv().column("lat") == ["36,34"])
  }

  @Test func sameBytesForAnyNumberOfWorkers() async throws {
    var table = "id,place,country,date\n"
    let names = ["Mosul", "Hit", "Nowherabad", "Palmyra", "Tikrit", "Kirkuk"]
    for number in 0..<30_000 {
      table +=
        "\(number),\(names[number % 6]) \(number % 97 == 0 ? "x\(number)" : ""),\(number % 5 == 0 ? "SY" : "Iraq"),"
      table += "2017-0\(1 + number % 9)-11\n"
    }
    let one = try await Run(table, "--jobs", "1")
    let four = try await Run(table, "--jobs", "4")
    for name in ["events.csv", "events.geojson", "unmatched.csv", "manifest.json"] {
      #expect(try one.folder.bytes("out/" + name) == four.folder.bytes("out/" + name), "\(name)")
    }
  }

  @Test func dryRunWritesNothing() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Data("place,country,date\nMosul,Iraq,2017-07-10\nNowherabad,Iraq,\n".utf8), to: "t.csv")
    let result = try await Dateline.run(["geocode", "t.csv", "--dry-run"], workingDirectory: folder.path)
    #expect(result.exitCode == 0)
    #expect(result.stdout.contains("Mosul, Iraq -> Mosul (geonames:99072)"))
    #expect(result.stdout.contains("column 1 \"place\""))
    #expect(result.stdout.contains("2017-07-10"))
    #expect(result.stdout.contains("country by fallback"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["t.csv"])
  }

  @Test func wrongUsageAndMissingFiles() async throws {
    for arguments in [
      ["t.csv"], ["t.csv", "-o", "out", "--min-score", "2"], ["t.csv", "-o", "out", "--format", "papyrus"],
      ["t.csv", "-o", "-"], ["t.csv", "-o", "out", "--day-first", "--month-first"],
      ["t.csv", "-o", "out", "--delimiter", "ab"], ["t.csv", "-o", "out", "--encoding", "klingon"],
    ] {
      #expect(try await Dateline.run(["geocode"] + arguments).exitCode == 64, "\(arguments)")
    }
    #expect(try await Dateline.run(["geocode", "/nonexistent/t.csv", "--dry-run"]).exitCode == 2)
    let unplaced = try await Run("place,country\nNowherabad,Atlantis\n")
    #expect(unplaced.result.exitCode == 1)
    let column = try await Run("place,country\nMosul,Iraq\n", "--place", "town")
    #expect(column.result.exitCode == 2)
    #expect(column.result.stderr.contains("--place town: no such column"))
  }

  @Test func streamsToStandardOutput() async throws {
    let result = try await Dateline.run(
      ["geocode", "-", "-o", "-", "--format", "csv"], stdin: "place,country\nMosul,Iraq\n")
    #expect(result.exitCode == 0, "\(result.stderr)")
    #expect(CSVText(result.stdout).column("place_id") == ["geonames:99072"])
  }

  /// A row says what was found, how surely, and what else it might be.
  @Test func rowsSayHowSureTheyAre() async throws {
    let run = try await Run("place,country\nParis,US\nParis,France\nMosul,Syria\n")
    let table = try run.csv()
    let scores = table.column("match_score").compactMap(Double.init)
    #expect(scores[0] < scores[1])
    #expect(table.column("runner_up")[0] == "Paris")
    #expect(table.column("conflict")[2].contains("Mosul is in IQ, the row says SY"))
    #expect(table.column("match_level")[2] == "country")
  }
}
