import Ingest
import TestSupport
import Testing
import Training

struct RecordFileTests {
  @Test func brokenLinesAreToldAndLeftOut() throws {
    let folder = try TemporaryFolder()
    try folder.write("{\"id\":\"a\"}\n\n[1]\n{\"id\":\"bé\" \"x\"}\r\n{\"id\":\"c\"}", to: "gold.jsonl")
    let file = try RecordFile(path: folder.file("gold.jsonl"))
    #expect(file.records.map(\.line) == [1, 5])
    #expect(file.records.map { $0.value["id"]?.string } == ["a", "c"])
    let path = folder.file("gold.jsonl")
    #expect(
      file.issues.map(\.description) == [
        "\(path):3: is no JSON object. Line left out.",
        "\(path):4:12: no JSON: expected ',' or '}' after a value, found '\"'. Line left out.",
      ])
  }

  @Test func missingFileIsNamed() throws {
    let path = try TemporaryFolder().file("none.jsonl")
    let issue = #expect(throws: InputIssue.self) { try RecordFile(path: path) }
    #expect(issue?.path == path)
  }

  @Test func emptyFileHasNoRecords() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "gold.jsonl")
    let file = try RecordFile(path: folder.file("gold.jsonl"))
    #expect(file.records.isEmpty)
    #expect(file.issues.isEmpty)
  }
}
