import Foundation
import TestSupport
import Testing

/// A document that brings its analysis down costs itself only.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct IsolationTests {
  private static let poisoned = ["DATELINE_TEST_POISON": "1"]

  /// Records around one whose text does what `mark` says.
  private static func records(_ mark: String) -> String {
    let texts = (0..<12).map { number in
      number == 5
        ? "Here is it. dateline-test-poison: \(mark)"
        : "Troops captured Raqqa on Oct. \(number + 1), 2017. In Mosul, \(number + 2) people were killed."
    }
    return texts.enumerated().map { "{\"id\":\"d\($0.offset)\",\"text\":\"\($0.element)\"}\n" }.joined()
  }

  private static let reasons = [
    ("abort", "its analysis crashed (signal 6, SIGABRT)"), ("trap", "its analysis crashed (signal "),
    ("exit", "its analysis ended with exit code 3"), ("hang", "its analysis gave no answer in 2 s"),
    ("memory", "its analysis took more than 300 MB of memory"),
  ]

  @Test(arguments: reasons) func `export sets it aside and counts it`(mark: String, reason: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.records(mark), to: "a.jsonl")
    let options =
      ["--isolate", "--jobs", "2", "--document-memory", "300", "--progress", "none"]
      + (mark == "hang" ? ["--document-seconds", "2"] : [])
    let result = try await Dateline.run(
      ["export", "a.jsonl", "-o", "out"] + options, environment: Self.poisoned, workingDirectory: folder.path)
    #expect(result.exitCode == 2)
    #expect(result.stderr.hasPrefix("dateline: a.jsonl:6: \(reason)"), "\(result.stderr)")
    let layers = try LayerSet(folder.contents(of: "out"))
    let manifest = layers.manifest
    #expect(manifest["counts"]?["documents"]?.int == 11)
    #expect(manifest["counts"]?["documents_set_aside"]?.int == 1)
    #expect(manifest["inputs"]?.array.first?["documents"]?.int == 12)
    #expect(manifest["failure_count"]?.int == 1)
    #expect(manifest["failures"]?.array.first?.string?.hasPrefix("a.jsonl:6: \(reason)") == true)
    // All that the others say is there, as if the document had never been.
    try folder.write(
      Self.records(mark).split(separator: "\n").filter { !$0.contains("poison") }.joined(separator: "\n"), to: "b.jsonl"
    )
    let clean = try await Dateline.run(["export", "b.jsonl", "-o", "clean"], workingDirectory: folder.path)
    #expect(clean.exitCode == 0)
    #expect(try folder.bytes("out/events.geojson") == folder.bytes("clean/events.geojson"))
    #expect(try folder.bytes("out/mentions.csv") == folder.bytes("clean/mentions.csv"))
  }

  @Test(arguments: reasons) func `annotate sets it aside and goes on`(mark: String, reason: String) async throws {
    let options = ["--document-memory", "300"] + (mark == "hang" ? ["--document-seconds", "2"] : [])
    let result = try await Dateline.run(
      ["annotate", "--isolate", "--progress", "none"] + options, stdin: Self.records(mark), environment: Self.poisoned)
    #expect(result.exitCode == 2)
    #expect(result.stderr.hasPrefix("dateline: (stdin):6: \(reason)"), "\(result.stderr)")
    let clean = try await Dateline.run(
      ["annotate"],
      stdin: Self.records(mark).split(separator: "\n").filter { !$0.contains("poison") }.joined(separator: "\n"))
    #expect(result.output == clean.output)
    #expect(result.lines.count == 11)
  }

  /// A web archive, a zip archive and a file whose second page does what `mark` says before it is taken apart: the mark is
  /// in a comment, so that nothing of it would be left in a text.
  private static func pages(_ mark: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    func page(_ number: Int) -> [UInt8] {
      let comment = number == 1 ? "<!-- dateline-test-poison: \(mark) -->" : ""
      return Array("<html><body>\(comment)<p>Troops captured Raqqa on Oct. \(number + 1), 2017.</p></body></html>".utf8)
    }
    try folder.write((0..<3).flatMap { gzipStored(WebArchive.response("\($0)", page($0))) }, to: "in/a.warc.gz")
    try folder.write(ZipBytes.archive((0..<3).map { (name: "\($0).html", bytes: page($0)) }), to: "in/b.zip")
    for number in 0..<3 { try folder.write(page(number), to: "in/\(number).html") }
    return folder
  }

  @Test(arguments: reasons) func `a page that brings the parser down costs itself`(
    mark: String, reason: String
  ) async throws {
    let folder = try Self.pages(mark)
    let options =
      ["--isolate", "--jobs", "2", "--document-memory", "300", "--progress", "none"]
      + (mark == "hang" ? ["--document-seconds", "2"] : [])
    let result = try await Dateline.run(
      ["export", "in", "-o", "out"] + options, environment: Self.poisoned, workingDirectory: folder.path)
    #expect(result.exitCode == 2)
    let layers = try LayerSet(folder.contents(of: "out"))
    let failures = layers.manifest["failures"]?.array.compactMap(\.string) ?? []
    #expect(failures.count == 3)
    for (failure, place) in zip(failures, ["in/1.html: ", "in/a.warc.gz@", "in/b.zip/1.html: "]) {
      #expect(failure.hasPrefix(place) && failure.contains(reason), "\(failure)")
    }
    #expect(layers.manifest["counts"]?["documents"]?.int == 6)
    #expect(layers.manifest["counts"]?["documents_set_aside"]?.int == 3)
    #expect(layers.manifest["inputs"]?.array.compactMap { $0["documents"]?.int } == [1, 1, 1, 3, 3])
    // As if these pages had never been.
    let lines = try await Dateline.run(
      ["annotate", "in"] + options, environment: Self.poisoned, workingDirectory: folder.path)
    let all = try await Dateline.run(["annotate", "in"], workingDirectory: folder.path)
    #expect(all.lines.count == 9)
    #expect(lines.lines == all.lines.enumerated().filter { $0.offset % 3 != 1 }.map(\.element))
  }

  @Test(arguments: [1, 3]) func `what is wrong with pages is told alike by every way of reading them`(
    jobs: Int
  ) async throws {
    let folder = try TemporaryFolder()
    let broken = Array("<html><body><p>Shelling hit Aleppo, Syria on 5 May 2016.</p>".utf8) + [0xD2]
    let pages = [
      WebArchive.page("one", "Troops captured Raqqa, Syria on Oct. 17, 2017."), WebArchive.page("empty", ""),
      WebArchive.response("broken", broken, head: ["Content-Type: text/html; charset=windows-1253"]),
      WebArchive.response("cut", Array("900\r\n".utf8) + broken, head: ["Transfer-Encoding: chunked"]),
      WebArchive.response("packed", [0x8B, 0, 0x80, 0xFF, 0xFE], head: ["Content-Encoding: br"]),
      WebArchive.response("unread", Array("~{9zND~}<meta charset=hz-gb-2312>\u{1B}$".utf8) + [0xFF]),
      WebArchive.page("wordy", "No length.", length: "many"), WebArchive.page("last", "Fighters took Mosul in 2014."),
    ]
    try folder.write(pages.flatMap(gzipStored), to: "in/a.warc.gz")
    try folder.write("file,title,published,source\na.warc.gz,All,2018-01-01,Archive\n", to: "table.csv")
    let reading = ["annotate", "in", "--progress", "none"]
    let export = ["export", "in", "--manifest", "table.csv", "--progress", "none", "-o"]
    let plain = try await Dateline.run(reading, workingDirectory: folder.path)
    #expect(plain.exitCode == 2)
    #expect(plain.lines.count >= 4)
    #expect(plain.stderr.contains("broken windows-1253: 1 bad character was replaced"), "\(plain.stderr)")
    _ = try await Dateline.run(export + ["plain"], workingDirectory: folder.path)
    for more in [[], ["--isolate"]] {
      let options = more + ["--jobs", "\(jobs)"]
      let lines = try await Dateline.run(reading + options, workingDirectory: folder.path)
      #expect(lines.output == plain.output && lines.stderr == plain.stderr, "\(options): \(lines.stderr)")
      _ = try await Dateline.run(export + ["other"] + options, workingDirectory: folder.path)
      #expect(try folder.contents(of: "plain") == folder.contents(of: "other"), "\(options)")
    }
  }

  @Test func `a mark in a text does nothing where no test asks for it`() async throws {
    let result = try await Dateline.run(["annotate", "--isolate"], stdin: Self.records("abort"))
    #expect(result.exitCode == 0)
    #expect(result.lines.count == 12)
  }

  @Test(arguments: [1, 3]) func `healthy input gives the same bytes`(jobs: Int) async throws {
    let folder = try TemporaryFolder()
    let arguments = ["export", "seeds", "--manifest", "seeds/manifest.csv", "--jobs", "\(jobs)"]
    let plain = try await Dateline.run(arguments + ["-o", folder.file("plain")])
    let apart = try await Dateline.run(arguments + ["-o", folder.file("apart"), "--isolate"])
    #expect(plain.exitCode == 0)
    #expect(apart.exitCode == 0, "\(apart.stderr)")
    #expect(try folder.contents(of: "plain") == folder.contents(of: "apart"))
    for options in [[], ["--explain"], ["--records"], ["--event-records"]] {
      let arguments = ["annotate", "seeds", "--published", "2018-01-01"] + options
      let plain = try await Dateline.run(arguments)
      let apart = try await Dateline.run(arguments + ["--isolate", "--jobs", "\(jobs)"])
      #expect(!plain.output.isEmpty)
      #expect(plain.output == apart.output)
      #expect(plain.stderr == apart.stderr)
    }
  }

  @Test(arguments: [["--resume"], ["--shard", "1/1"]])
  func `archives are read apart, if not said otherwise`(options: [String]) async throws {
    let folder = try TemporaryFolder()
    let input = folder.file("in.jsonl")
    try Self.records("abort").write(toFile: input, atomically: true, encoding: .utf8)
    let arguments = ["export", input, "--progress", "none"] + options
    let apart = try await Dateline.run(arguments + ["-o", folder.file("apart")], environment: Self.poisoned)
    #expect(apart.exitCode == 2, "\(apart.stderr)")
    #expect(apart.stderr.contains("its analysis crashed"))
    // In the run's own process nothing looks at the mark.
    let together = try await Dateline.run(
      arguments + ["-o", folder.file("together"), "--no-isolate"], environment: Self.poisoned)
    #expect(together.exitCode == 0, "\(together.stderr)")
    let wrong = try await Dateline.run(arguments + ["-o", folder.path, "--no-isolate", "--document-seconds", "9"])
    #expect(wrong.exitCode == 64)
  }

  @Test func `a document is no worse off for those before it`() async throws {
    // Every third document crashes; all others are there.
    let texts = (0..<30).map { number in
      number % 3 == 1 ? "dateline-test-poison: abort" : "Troops captured Raqqa on Oct. \(number + 1), 2017."
    }
    let input = texts.enumerated().map { "{\"id\":\"d\($0.offset)\",\"text\":\"\($0.element)\"}\n" }.joined()
    let result = try await Dateline.run(
      ["annotate", "--isolate", "--jobs", "2"], stdin: input, environment: Self.poisoned)
    #expect(result.lines.count == 20)
    #expect(result.stderr.contains("(stdin):2: its analysis crashed"))
    #expect(result.exitCode == 2)
  }

  @Test func `its processes end with the run that started them`() async throws {
    let folder = try TemporaryFolder()
    let process = Command(
      path: Dateline.path ?? "", arguments: ["annotate", "--isolate", "--jobs", "2"],
      environment: Self.poisoned, workingDirectory: folder.path
    ).makeProcess()
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let code = try await Command.end(of: process, seconds: 60) {
      try process.run()
      // Half way in a document that takes for ever.
      let text = (0..<300).map { _ in "{\"text\":\"dateline-test-poison: hang\"}\n" }.joined()
      try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
      let parent = process.processIdentifier
      var children: [Int32] = []
      for _ in 0..<500 where children.isEmpty {
        usleep(20_000)
        children = Self.children(of: parent)
      }
      #expect(!children.isEmpty)
      kill(parent, SIGKILL)
      for _ in 0..<500 where children.contains(where: Self.isAlive) { usleep(20_000) }
      #expect(!children.contains(where: Self.isAlive))
    }
    #expect(code == 128 + SIGKILL)
  }

  private static func children(of parent: Int32) -> [Int32] {
    let path = "/proc/\(parent)/task"
    var found: [Int32] = []
    for task in FileManager.default.enumerator(atPath: path).map({ $0.allObjects.compactMap { $0 as? String } }) ?? [] {
      guard task.hasSuffix("/children"), let data = FileManager.default.contents(atPath: path + "/" + task) else {
        continue
      }
      found += String(decoding: data, as: UTF8.self).split(separator: " ").compactMap { Int32($0) }
    }
    return found
  }

  /// Neither gone nor waiting for somebody to ask how it ended.
  private static func isAlive(_ number: Int32) -> Bool {
    guard let data = FileManager.default.contents(atPath: "/proc/\(number)/stat") else { return false }
    return !String(decoding: data, as: UTF8.self).contains(") Z ")
  }

  @Test func `a run that was stopped for a while sets nothing aside`() async throws {
    let folder = try TemporaryFolder()
    let process = Command(
      path: Dateline.path ?? "", arguments: ["annotate", "--document-seconds", "3"], environment: Self.poisoned,
      workingDirectory: folder.path
    ).makeProcess()
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = try folder.newFile("stdout")
    process.standardError = try folder.newFile("stderr")
    let code = try await Command.end(of: process, seconds: 60) {
      try process.run()
      // Takes a second, in which all is stopped for longer than the limit.
      try input.fileHandleForWriting.write(contentsOf: Data("{\"text\":\"dateline-test-poison: nap\"}\n".utf8))
      input.fileHandleForWriting.closeFile()
      let parent = process.processIdentifier
      var children: [Int32] = []
      for _ in 0..<500 where children.isEmpty {
        usleep(20_000)
        children = Self.children(of: parent)
      }
      for number in [parent] + children { kill(number, SIGSTOP) }
      usleep(5_000_000)
      for number in children + [parent] { kill(number, SIGCONT) }
    }
    #expect(code == 0)
    #expect(try folder.text("stderr") == "")
    #expect(try folder.text("stdout").hasPrefix("{\"id\":\"stdin#1\""))
  }

  @Test func `limits are checked`() async throws {
    for options in [["--document-seconds", "0"], ["--document-memory", "5"]] {
      let result = try await Dateline.run(["export", "seeds", "-o", "-", "--format", "geojson"] + options)
      #expect(result.exitCode == 64)
      #expect(result.stderr.contains(options[0]))
    }
  }
}
