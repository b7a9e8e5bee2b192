import Foundation
import TestSupport
import Testing

/// Lines of `annotate --records`: what a cluster, a shell or a database passes on, until layers are made of it.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct AnnotatedRecordsTests {
  private struct Annotated {
    var records: [String] = []
    var keys: [String] = []
  }

  private func annotated(_ archive: ArchiveFolder, _ option: String = "--records") async throws -> Annotated {
    let result = try await archive.run(["annotate", "archive", option])
    let members = (option == "--records" ? ["document_record"] : []) + ["event_records", "event_keys"]
    var annotated = Annotated()
    for line in result.lines {
      let line = try JSONText(line)
      #expect(line.names.drop { $0 != "events" }.dropFirst() == members[...])
      let records = (line["event_records"]?.array ?? []).compactMap(\.string)
      let keys = (line["event_keys"]?.array ?? []).compactMap(\.string)
      #expect(records.count == keys.count)
      annotated.records += records
      annotated.keys += keys
    }
    return annotated
  }

  /// A cluster assigns events by their keys and brings the records together itself: the same events as one machine's.
  @Test(arguments: ["--records", "--event-records"]) func assignedEventsAreThoseOfOneRun(option: String) async throws {
    let archive = try ArchiveFolder(copies: 30)
    _ = try await archive.run(["export", "archive", "--format", "geojsonl", "-o", "whole"])
    let expected =
      try archive.folder.text("whole/events.geojsonl").split(separator: "\n")
      + archive.folder.text("whole/events_undated.geojsonl").split(separator: "\n")
    let annotated = try await annotated(archive, option)
    let keys = annotated.keys.enumerated().map { "{\"n\":\($0),\"key\":\"\($1)\"}\n" }.shuffled()
    let assigned = try await Dateline.run(["merge", "--assign"], stdin: keys.joined())
    #expect(assigned.exitCode == 0, "\(assigned.stderr)")
    var groups: [Int: [Int: Int]] = [:]
    for line in assigned.lines {
      let line = try JSONText(line)
      groups[try #require(line["group"]?.int), default: [:]][try #require(line["rank"]?.int)] = line["n"]?.int
    }
    #expect(groups.values.reduce(0) { $0 + $1.count } == annotated.keys.count)
    let lines = try groups.values.map { members in
      let records = try members.sorted { $0.key < $1.key }.map { rank, number in
        try #require(members[rank] == number)
        return "\"\(annotated.records[number])\""
      }
      return "{\"records\":[\(records.joined(separator: ","))]}\n"
    }
    let features = try await Dateline.run(["merge", "--features"], stdin: lines.joined())
    #expect(features.exitCode == 0, "\(features.stderr)")
    #expect(features.lines.sorted() == expected.map(String.init).sorted())
    #expect(features.lines.count > 100 && features.lines.count < annotated.keys.count)
    // A line for each, those that are left out too.
    let filtered = try await Dateline.run(["merge", "--features", "--country", "EG"], stdin: lines.joined())
    #expect(filtered.lines.count == lines.count && filtered.lines.contains("null"))
    #expect(filtered.lines.contains { $0.contains("\"country\":\"EG\"") } && !filtered.stdout.contains("\"IQ\""))
  }

  @Test func linesOfPartsAreTheWhole() async throws {
    let archive = try ArchiveFolder(copies: 10)
    let names = ["whole", "joined"]
    _ = try await archive.run(["export", "archive"] + ArchiveFolder.layers + ["-o", names[0]])
    for number in 1...3 {
      let result = try await archive.run(["annotate", "archive", "--shard", "\(number)/3", "--jobs", "2"])
      try archive.folder.write(result.output, to: "\(number).jsonl")
    }
    let result = try await archive.run(
      ["merge", "2.jsonl", "3.jsonl", "1.jsonl"] + ArchiveFolder.layers + ["-o", names[1]])
    #expect(result.exitCode == 0, "\(result.stderr)")
    let folders = try names.map { try archive.folder.contents(of: $0) }
    // Of the inputs, which are the lines here, the manifest tells something else.
    #expect(ArchiveFolder.differences(folders[0], folders[1]) == ["manifest.json"])
    let manifest = try JSONText(archive.folder.text("joined/manifest.json"))
    #expect(manifest["inputs"]?.array.map { $0["path"]?.string } == ["1.jsonl", "2.jsonl", "3.jsonl"])
    #expect(manifest["inputs"]?.array.allSatisfy { $0["sha256"]?.string?.count == 64 } == true)
  }

  /// Whoever waits for the answer to one document before giving the next gets it.
  @Test func answersOneByOne() async throws {
    let session = try Session(["annotate"], workingDirectory: Checkout.root)
    for number in 1...3 {
      try session.write("{\"id\":\"\(number)\",\"text\":\"A bomb hit Mosul.\"}\n")
      #expect(try await eventually { try session.lineCount == number }, "document \(number)")
    }
    session.close()
    #expect(await session.end() == 0)
  }

  @Test func wrongLinesAreTold() async throws {
    for (filter, line, words) in [
      ("--assign", "{\"n\":1}", "(stdin):1: holds no number 'n' and Base64 text 'key'"),
      ("--assign", "{\"n\":1,\"key\":\"AAAA\"}", "ends too early"),
      ("--assign", "{\"n\":1,\"key\":\"?\"}", "is not Base64"), ("--features", "{", "(stdin):1: is no JSON object"),
      ("--features", "{\"records\":[]}", "holds no list 'records'"),
      ("--features", "{\"records\":[7]}", "is not Base64"),
    ] {
      let result = try await Dateline.run(["merge", filter], stdin: line + "\n")
      #expect(result.exitCode == 2 && result.stderr.contains(words), "\(line): \(result.stderr)")
    }
    #expect(try await Dateline.run(["merge", "--assign"], stdin: "").exitCode == 1)
  }

  @Test(arguments: [["--records"], ["--shard", "1/2"]]) func eventRecordsAloneAreNoPartOfMore(_ more: [String])
    async throws
  {
    let result = try await Dateline.run(["annotate", "seeds", "--event-records"] + more)
    #expect(result.exitCode == 64)
    #expect(result.stderr.contains("--event-records: \(more[0]) writes these and more"))
  }
}
