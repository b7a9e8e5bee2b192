import Foundation
import TestSupport
import Testing

/// An archive read in parts and joined gives the layers of one run, byte for byte.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct ShardTests {
  private func shard(
    _ archive: ArchiveFolder, _ number: Int, of count: Int, _ more: [String] = []
  ) async throws -> Dateline.Result {
    try await archive.run(
      ["export"] + ArchiveFolder.reading + ["--shard", "\(number)/\(count)", "-o", "part\(number)"] + more)
  }

  @Test func eightPartsAreTheWhole() async throws {
    let archive = try ArchiveFolder()
    let whole = try await archive.whole()
    var documents = 0
    for number in 1...8 {
      // One part is read with a journal, another by several workers.
      let result = try await shard(archive, number, of: 8, number == 3 ? ["--resume"] : ["--jobs", "\(number)"])
      #expect([0, 2].contains(result.exitCode), "\(result.stderr)")
      #expect(try archive.folder.names(in: "part\(number)") == ["manifest.json", "records.dlr"])
      let manifest = try JSONText(archive.folder.text("part\(number)/manifest.json"))
      #expect(manifest["options"]?["shard"]?.string == "\(number)/8")
      documents += manifest["counts"]?["documents"]?.int ?? 0
    }
    let manifest = try JSONText(String(decoding: try #require(whole["manifest.json"]), as: UTF8.self))
    #expect(documents == manifest["counts"]?["documents"]?.int && documents > 350)
    #expect(manifest["failure_count"]?.int ?? 0 >= 4 && manifest["warning_count"]?.int ?? 0 >= 2)
    // In any order, and by any number of workers.
    for (jobs, order) in [("1", [3, 1, 8, 2, 7, 5, 4, 6]), ("3", Array(1...8))] {
      let result = try await archive.run(
        ["merge"] + order.map { "part\($0)" } + ArchiveFolder.layers + ["--jobs", jobs, "-o", "joined" + jobs])
      #expect(result.exitCode == 2, "the failures of the parts are those of the whole: \(result.stderr)")
      let joined = try archive.folder.contents(of: "joined" + jobs)
      #expect(ArchiveFolder.differences(whole, joined).isEmpty, "--jobs \(jobs)")
    }
  }

  @Test func theSeedsInPartsAreTheSeeds() async throws {
    let (whole, _) = try await LayerSet.seeds()
    let folder = try TemporaryFolder()
    let inputs = ["seeds", "--manifest", "seeds/manifest.csv"]
    for number in 1...3 {
      let result = try await Dateline.run(
        ["export"] + inputs + ["--shard", "\(number)/3", "-o", folder.file("part\(number)")])
      #expect(result.exitCode == 0, "\(result.stderr)")
    }
    let result = try await Dateline.run(
      ["merge"] + (1...3).map { folder.file("part\($0)") } + ["-o", folder.file("joined")])
    #expect(result.exitCode == 0, "\(result.stderr)")
    #expect(ArchiveFolder.differences(whole.files, try folder.contents(of: "joined")).isEmpty)
  }

  @Test func filtersAndOrderAreThoseOfTheWhole() async throws {
    let archive = try ArchiveFolder(copies: 10)
    for number in 1...2 { _ = try await shard(archive, number, of: 2) }
    for more in [["--no-merge", "--no-map"], ["--country", "IQ", "--min-confidence", "0.5"], ["--spread", "300"]] {
      _ = try await archive.run(["export"] + ArchiveFolder.reading + more + ["-o", "whole"])
      let result = try await archive.run(["merge", "part2", "part1"] + more + ["-o", "joined"])
      #expect(result.exitCode == 2)
      let (whole, joined) = (try archive.folder.contents(of: "whole"), try archive.folder.contents(of: "joined"))
      #expect(ArchiveFolder.differences(whole, joined).isEmpty, "\(more)")
    }
  }

  /// What was put right in events is laid over the layers, by whoever makes them; parts only say so.
  @Test func correctionsOfEventsAreThoseOfTheWhole() async throws {
    let archive = try ArchiveFolder(copies: 3)
    let id = try #require(
      try LayerSet(try await archive.whole()).properties("events").first?["event_id"]?.string)
    try archive.folder.write("action,event_id\nnot_event,\(id)\n", to: "corrections.csv")
    let corrections = ["--corrections", "corrections.csv"]
    for number in 1...2 {
      let part = try await shard(archive, number, of: 2, corrections)
      #expect(part.stderr.contains("Give that file to dateline merge too."))
    }
    _ = try await archive.run(["export"] + ArchiveFolder.reading + corrections + ["-o", "right"])
    let result = try await archive.run(["merge", "part1", "part2"] + corrections + ["-o", "joined"])
    #expect(result.stderr.contains("1 left out by corrections") && !result.stderr.contains("too."), "\(result.stderr)")
    let (right, joined) = (try archive.folder.contents(of: "right"), try archive.folder.contents(of: "joined"))
    #expect(ArchiveFolder.differences(right, joined).isEmpty)
  }

  @Test func missingAndDoublePartsAreRefused() async throws {
    let archive = try ArchiveFolder(copies: 1)
    for number in 1...3 { _ = try await shard(archive, number, of: 3) }
    let missing = try await archive.run(["merge", "part3", "part1", "-o", "out"])
    #expect(missing.exitCode == 2)
    #expect(
      missing.stderr == "dateline: part1/records.dlr: is one of 3 parts; missing: 2. "
        + "Give them too, or --partial to join without them.\n")
    let double = try await archive.run(["merge", "part1", "part2", "part3", "part2/records.dlr", "-o", "out"])
    #expect(double.exitCode == 2)
    #expect(double.stderr.contains("is part 2 of 3, and so is part2/records.dlr. Give each part once."))
    #expect(try archive.folder.names(in: "out").isEmpty)
    let partial = try await archive.run(["merge", "part3", "part1", "--partial", "-o", "out"])
    #expect(partial.stderr.contains("joined without the parts 2 of 3"))
    #expect(try archive.folder.names(in: "out").contains("events.geojson"))
    // However many parts there are said to be, no list is made of them all.
    _ = try await shard(archive, 2, of: 9_000_000_000_000_000_000)
    let many = try await archive.run(["merge", "part2", "-o", "many"])
    #expect(many.exitCode == 2 && many.stderr.contains("missing: 1, 3, 4, "), "\(many.stderr)")
    #expect(many.stderr.contains(", 21 and 8999999999999999979 more. Give them too"), "\(many.stderr)")
  }

  @Test func recordsOfSomethingElseAreTold() async throws {
    let archive = try ArchiveFolder(copies: 1)
    _ = try await shard(archive, 1, of: 1)
    let records = try archive.folder.bytes("part1/records.dlr")
    try archive.folder.write(records.prefix(records.count - 1), to: "cut.dlr")
    var damaged = records
    damaged[damaged.count / 2] ^= 1
    try archive.folder.write(damaged, to: "damaged.dlr")
    try archive.folder.write("{\"id\":\"a\",\"places\":[]}\n", to: "plain.jsonl")
    for (file, words) in [
      ("cut.dlr", "ends too early"), ("damaged.dlr", "checksum"),
      ("plain.jsonl", "plain.jsonl:1: holds no document_record"),
      ("nothing.jsonl", "no such file"),
      ("archive", "archive: is a folder without records.dlr. Give folders that export --shard wrote"),
    ] {
      let result = try await archive.run(["merge", file, "-o", "out"])
      #expect(result.exitCode == 2 && result.stderr.contains(words), "\(file): \(result.stderr)")
    }
    let shown = try await archive.run(["export", "archive", "--shard", "1/2", "--format", "kml", "-o", "out"])
    #expect(shown.exitCode == 64 && shown.stderr.contains("--format: --shard writes no layers"))
    let stream = try await archive.run(["export", "archive", "--shard", "1/2", "-o", "-"])
    #expect(stream.exitCode == 64 && stream.stderr.contains("-o -: --shard keeps files beside its output."))
    let wrong = try await archive.run(["export", "archive", "--shard", "3/2", "-o", "out"])
    #expect(wrong.exitCode == 64 && wrong.stderr.contains("--shard 3/2: expected a part and how many there are"))
  }

  /// Parts that were made with another gazetteer than the one at hand would give layers that fit no gazetteer.
  @Test func anotherGazetteerIsRefused() async throws {
    let archive = try ArchiveFolder(copies: 1)
    _ = try await shard(archive, 1, of: 1)
    try archive.folder.write("name,latitude,longitude\nNewville,36.1,43.2\n", to: "places.csv")
    let result = try await archive.run(["merge", "part1", "--gazetteer", "places.csv", "-o", "out"])
    #expect(result.exitCode == 2 && result.stderr.contains("was made with another gazetteer"), "\(result.stderr)")
    // Those that the records name are opened without being asked for.
    _ = try await shard(archive, 1, of: 1, ["--gazetteer", "places.csv"])
    let joined = try await archive.run(["merge", "part1", "-o", "out"])
    #expect(!joined.stderr.contains("gazetteer"), "\(joined.stderr)")
    #expect(try archive.folder.text("out/manifest.json").contains("\"places.csv\""))
  }
}
