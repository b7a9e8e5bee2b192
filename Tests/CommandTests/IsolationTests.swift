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
    for options in [[], ["--explain"], ["--records"]] {
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
