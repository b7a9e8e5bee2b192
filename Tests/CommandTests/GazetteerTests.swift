import Foundation
import TestSupport
import Testing

/// `dateline gazetteer build / info / verify`, and indexes in use.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct GazetteerTests {
  /// Invented places, so that only the index can know them.
  private static let table = """
    id,name,lat,lon,country,feature,population,names
    mine:1,Qarnabadia,35.5,41.25,SY,P.PPL,120000,"Karnabadia|Qarn Abadia"
    mine:2,,1,2,,,,
    mine:3,Badrowville,95,1,,,,

    """
  private static let dump = [
    "9000001", "Zubaytinahiya", "Zubaytinahiya", "Zoubaytinahia,Zubaitinahiya", "36.1", "42.2", "P",
    "PPL", "IQ", "", "15", "", "", "", "54000", "", "200", "Asia/Baghdad", "2020-01-01",
  ].joined(separator: "\t")

  private func build(_ folder: TemporaryFolder) async throws -> String {
    try folder.write(Self.table, to: "mine.csv")
    try folder.write(Self.dump + "\n9000002\tshort row\n", to: "XX.txt")
    let result = try await Dateline.run(
      ["gazetteer", "build", "mine.csv", "XX.txt", "-o", "mine.gaz"], workingDirectory: folder.path)
    #expect(result.exitCode == 0, "\(result.stderr)")
    #expect(result.stderr.contains("mine.csv:3: "))
    #expect(result.stderr.contains("mine.csv:4: "))
    #expect(result.stderr.contains("XX.txt:2: 2 columns, expected the 19"))
    #expect(result.stderr.contains("2 places"))
    #expect(result.stderr.contains("3 rows left out"))
    #expect(try folder.names() == ["XX.txt", "mine.csv", "mine.gaz"])
    return folder.file("mine.gaz")
  }

  @Test func coreTellsItsLicence() async throws {
    let result = try await Dateline.run(["gazetteer", "info"])
    #expect(result.exitCode == 0)
    #expect(result.stdout.contains("GeoNames (geonames.org), CC BY 4.0"))
    #expect(result.lines.contains { $0.hasPrefix("places: ") })
    let check = try await Dateline.run(["gazetteer", "verify"])
    #expect(check.exitCode == 0)
    #expect(check.stdout.hasSuffix("checksum right\n"))
  }

  @Test func builtIndexIsVerifiedAndDescribed() async throws {
    let folder = try TemporaryFolder()
    let index = try await build(folder)
    let check = try await Dateline.run(["gazetteer", "verify", index])
    #expect(check.exitCode == 0)
    #expect(check.stdout.hasPrefix("\(index): 2 places, "))
    let info = try await Dateline.run(["gazetteer", "info", index])
    #expect(info.exitCode == 0)
    #expect(info.lines.contains("places: 2"))
    #expect(info.stdout.contains("licence: "))
  }

  @Test func sameTablesGiveSameBytes() async throws {
    let one = try TemporaryFolder()
    let two = try TemporaryFolder()
    _ = try await build(one)
    _ = try await build(two)
    #expect(try one.bytes("mine.gaz") == two.bytes("mine.gaz"))
  }

  @Test func lookupUsesIt() async throws {
    let folder = try TemporaryFolder()
    let index = try await build(folder)
    for (name, id) in [
      ("Qarnabadia", "mine:1"), ("Karnabadia", "mine:1"), ("Zubaitinahiya", "geonames:9000001"),
    ] {
      let without = try await Dateline.run(["lookup", name, "--json"])
      #expect(!without.stdout.contains(id))
      let with = try await Dateline.run(["lookup", name, "--json", "--gazetteer", index])
      #expect(with.exitCode == 0)
      let place = try #require(try JSONText(with.stdout).array.first?["place"])
      #expect(place["id"]?.string == id)
    }
    let division = try await Dateline.run(
      ["lookup", "Zubaytinahiya", "--json", "--gazetteer", index])
    #expect(
      try JSONText(division.stdout).array.first?["place"]?["admin1"] == .string("Nineveh"),
      "the division code of the dump is read")
    // The core is still there below.
    let core = try await Dateline.run(["lookup", "Mosul", "--json", "--gazetteer", index])
    #expect(try JSONText(core.stdout).array.first?["place"]?["name"] == .string("Mosul"))
  }

  @Test func exportUsesIt() async throws {
    let folder = try TemporaryFolder()
    let index = try await build(folder)
    try folder.write(
      """
      A car bomb exploded in Qarnabadia, Syria, on Oct. 17, 2017, killing three people.
      A second bomb exploded in Zubaytinahiya, Iraq, on Oct. 19, 2017, police said.

      """, to: "report.txt")
    let (layers, result) = try await LayerSet.export([
      folder.file("report.txt"), "--gazetteer", index,
    ])
    #expect(result.exitCode == 0)
    let placed = Dictionary(
      layers.properties("events").map {
        ($0["date_start"]?.cell ?? "", $0["place_id"]?.cell ?? "")
      },
      uniquingKeysWith: { one, _ in one })
    #expect(placed["2017-10-17T00:00:00Z"] == "mine:1")
    #expect(placed["2017-10-19T00:00:00Z"] == "geonames:9000001")
    let listed = layers.manifest["gazetteer"]?.array.compactMap { $0["file"]?.string }
    #expect(listed?.contains(index) == true)
  }

  // MARK: Files that are no good index

  @Test(arguments: [
    "no-such.gaz", "empty.gaz", "foreign.gaz", "text.gaz", "head.gaz", "short.gaz", "one-less.gaz",
    "longer.gaz",
  ])
  func badIndexIsRefusedByEveryCommand(_ name: String) async throws {
    let folder = try TemporaryFolder()
    let good = try Data(contentsOf: URL(fileURLWithPath: try await build(folder)))
    try folder.write(Data(), to: "empty.gaz")
    try folder.write(
      Data((0..<5000).map { UInt8(truncatingIfNeeded: $0 * 131 + 7) }), to: "foreign.gaz")
    try folder.write("name,lat,lon\nMosul,36.3,43.1\n", to: "text.gaz")
    try folder.write(good.prefix(20), to: "head.gaz")
    try folder.write(good.prefix(good.count / 2), to: "short.gaz")
    try folder.write(good.dropLast(), to: "one-less.gaz")
    try folder.write(good + Data("more".utf8), to: "longer.gaz")
    try folder.write("Troops captured Raqqa on Oct. 17, 2017.\n", to: "report.txt")
    for command in [
      ["gazetteer", "info", name], ["gazetteer", "verify", name],
      ["lookup", "Mosul", "--gazetteer", name],
      ["export", "report.txt", "-o", "out", "--gazetteer", name],
      ["annotate", "--gazetteer", name],
    ] {
      let result = try await Dateline.run(command, workingDirectory: folder.path)
      #expect(result.exitCode == 2, "\(command): \(result.stderr)")
      #expect(result.stdout.isEmpty, "\(command)")
      #expect(result.stderr.hasPrefix("dateline: \(name): "), "\(command): \(result.stderr)")
      #expect(result.stderr.split(separator: "\n").count == 1)
    }
    #expect(try folder.names(in: "out").isEmpty)
  }

  /// `verify` finds every flipped bit; other commands do not look at all bytes, but never crash.
  @Test func flippedBitsAreFound() async throws {
    let folder = try TemporaryFolder()
    let good = try Data(contentsOf: URL(fileURLWithPath: try await build(folder)))
    for position in stride(from: 0, to: good.count, by: 41) {
      var bytes = good
      bytes[position] ^= 1 << UInt8(position % 8)
      try folder.write(bytes, to: "flipped.gaz")
      let check = try await Dateline.run(
        ["gazetteer", "verify", "flipped.gaz"], workingDirectory: folder.path)
      #expect(check.exitCode == 2, "byte \(position)")
      #expect(
        check.stderr.hasPrefix("dateline: flipped.gaz: "), "byte \(position): \(check.stderr)")
      let use = try await Dateline.run(
        ["lookup", "Qarnabadia", "--gazetteer", "flipped.gaz"], workingDirectory: folder.path)
      #expect([0, 1, 2].contains(use.exitCode), "byte \(position): \(use.exitCode)")
    }
  }

  @Test(arguments: [
    ("no-such.csv", "", "no such file"),
    ("a.csv", "title;a;b\nA;1;2\n", "Expected"),
    ("a.csv", "", "is empty"), ("a.csv", "name,lat,lon\nA,100,2\n", "no place was read"),
  ])
  func badTableIsToldAndLeavesNoIndex(_ name: String, _ text: String, _ says: String) async throws {
    let folder = try TemporaryFolder()
    if name != "no-such.csv" { try folder.write(text, to: name) }
    let result = try await Dateline.run(
      ["gazetteer", "build", name, "-o", "a.gaz"], workingDirectory: folder.path)
    #expect(result.exitCode == 2)
    #expect(result.stderr.contains(name) && result.stderr.contains(says), "\(result.stderr)")
    #expect(try folder.names().filter { $0.contains(".gaz") }.isEmpty)
  }

  @Test func oneBadTableDoesNotStopTheOther() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.table, to: "mine.csv")
    let result = try await Dateline.run(
      ["gazetteer", "build", "no-such.csv", "mine.csv", "-o", "a.gaz"],
      workingDirectory: folder.path)
    #expect(result.exitCode == 2)
    #expect(result.stderr.contains("no-such.csv: "))
    #expect(try folder.names().contains("a.gaz"))
  }
}
