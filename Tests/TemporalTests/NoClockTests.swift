import Foundation
import Testing

/// The reader cannot know the time, the zone or the language of the machine: its sources call nothing that tells.
@Suite struct NoClockTests {
  @Test func temporalAndEvidenceImportNothingOfTheSystem() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources")
    var files = 0
    for module in ["Temporal", "Evidence"] {
      let folder = sources.appendingPathComponent(module)
      let walk = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
      for case let file as URL in walk where file.pathExtension == "swift" {
        files += 1
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
          let words = line.split(separator: " ")
          guard let word = words.firstIndex(of: "import"), word <= 1, words.count > word + 1 else { continue }
          #expect(["Evidence"].contains(words[word + 1]), "\(file.lastPathComponent): \(line)")
        }
      }
    }
    #expect(files > 40)
  }
}
