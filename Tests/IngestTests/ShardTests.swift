import Evidence
import Ingest
import TestSupport
import Testing

/// The parts of an input hold together what the whole holds, in its order.
struct ShardTests {
  private struct Step: Equatable {
    var position: DocumentPosition
    var text: String
  }

  private static func steps(_ folder: TemporaryFolder, _ shard: InputShard?) -> ([Step], [InputFile]) {
    var options = IngestOptions()
    options.shard = shard
    var reader = DocumentReader(inputs: [folder.path, folder.path + "/none-*"], options: options)
    var steps: [Step] = []
    while let outcome = reader.next() {
      let text =
        switch outcome {
        case .document(let document): "\(document.id) \(document.text)"
        case .warning(let issue): "warning \(folder.local(issue))"
        case .failure(let issue): "failure \(folder.local(issue))"
        }
      steps.append(Step(position: reader.position, text: text))
    }
    return (steps, reader.files)
  }

  private static func mixedFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "One text.")
    try folder.write(
      "b.jsonl", "{\"text\":\"1\"}\n\n{broken\n{\"text\":\"2\",\"published\":\"x\"}\n{\"no\":1}\n{\"text\":\"3\"}\n")
    try folder.write("c.json", "[{\"text\":\"4\"},{\"text\":5},{\"text\":\"6\",\"title\":7},{\"text\":")
    try folder.write("d.md", "# Title\n\nA text.")
    try folder.write("e.txt", "")
    try folder.write("f.html", "<html><body><p>Some page.</p></body></html>")
    try folder.write("g.jsonl.gz", "no gzip")
    try folder.write("h.json", "{\"text\":\"alone\"}")
    let pages = (0..<7).map { WebArchive.page("\($0)", "Page \($0).") }
    var damaged = gzipStored(WebArchive.page("damaged", "Not readable."))
    damaged[10] = 0x07
    let web = [WebArchive.record("request")] + pages[..<3] + [WebArchive.page("x", "Cut.", length: "900")] + pages[3...]
    try folder.write(
      "i.warc.gz", gzipStored(web[0]) + web[1..<6].flatMap(gzipStored) + damaged + web[6...].flatMap(gzipStored))
    try folder.write("j.csv", "id,text,published\n1,One,x\n2,Two,2,2\n3,Three,\n4,Four,2017\n")
    try folder.write(
      "k.zip",
      ZipBytes.archive([
        ("1.txt", Array("In zip.".utf8)), ("2.jsonl", Array("{\"text\":\"a\"}\n{\n{\"text\":\"b\"}\n".utf8)),
        ("3.txt", []), ("4.html", Array("<p>Page in zip, of some length.</p>".utf8)), ("5.png", []),
        ("6.csv", Array("text\nIn row\nIn another\n".utf8)), ("7.txt", Array("End.".utf8)),
      ]))
    return folder
  }

  @Test(arguments: [1, 2, 3, 5, 8])
  func `parts hold together what the whole holds`(count: Int) throws {
    let folder = try Self.mixedFolder()
    let whole = Self.steps(folder, nil)
    #expect(whole.0.map(\.position) == whole.0.map(\.position).sorted())
    #expect(whole.0.count { $0.text.hasPrefix("failure") } == 12)
    var parts: [Step] = []
    var counts = whole.1.map { _ in [0, 0, 0] }
    for number in 1...count {
      let shard = try #require(InputShard(number: number, of: count))
      let (steps, files) = Self.steps(folder, shard)
      #expect(steps.allSatisfy { shard.holds($0.position) })
      parts += steps
      for (index, file) in files.enumerated() {
        for (field, value) in [file.documents, file.failures, file.warnings].enumerated() {
          counts[index][field] += value
        }
      }
    }
    // What stands at one position stands in one part, in order; sorting keeps equal ones as they are.
    let merged = parts.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }.map(\.element)
    #expect(merged == whole.0)
    #expect(counts == whole.1.map { [$0.documents, $0.failures, $0.warnings] })
  }

  @Test func `a file of one document that belongs to another part is not opened`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "One text.")
    try folder.write("b.txt", "Another text.")
    var seen: [Int] = []
    var options = IngestOptions()
    options.shard = InputShard(number: 2, of: 2)
    var reader = DocumentReader(inputs: [folder.path], options: options) { file, _ in seen.append(file) }
    var ids: [String] = []
    while let outcome = reader.next() { if case .document(let document) = outcome { ids.append(document.id) } }
    #expect(ids == ["b.txt"])
    #expect(Set(seen) == [1])
  }

  @Test func `a part must lie between one and their number`() {
    #expect(InputShard(number: 0, of: 3) == nil)
    #expect(InputShard(number: 4, of: 3) == nil)
    #expect(InputShard(number: 1, of: 0) == nil)
    #expect(InputShard(number: 3, of: 3) != nil)
  }
}
