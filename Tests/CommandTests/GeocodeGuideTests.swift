import Foundation
import TestSupport
import Testing

/// The commands of Documentation/geocode.md do what the page says, with the tables that it shows.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct GeocodeGuideTests {
  private struct Block {
    /// `csv attacks.csv`, `sh`, `expected`.
    var kind: String
    var lines: [String]
  }

  private func blocks() throws -> [Block] {
    var blocks: [Block] = []
    var open: Block?
    for line in try Checkout.text("Documentation/geocode.md").split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("```") else {
        open?.lines.append(String(line))
        continue
      }
      if let block = open {
        blocks.append(block)
        open = nil
      } else {
        open = Block(kind: String(line.dropFirst(3)), lines: [])
      }
    }
    return blocks
  }

  @Test func commandsDoWhatThePageSays() async throws {
    let folder = try TemporaryFolder()
    var output = ""
    var commands = 0
    var checks = 0
    for block in try blocks() {
      if block.kind.hasPrefix("csv ") {
        try folder.write(block.lines.joined(separator: "\n") + "\n", to: String(block.kind.dropFirst(4)))
      } else if block.kind == "sh" {
        for line in block.lines {
          try #require(line.hasPrefix("dateline "), "\(line)")
          let result = try await Dateline.shell("\"$DATELINE\" " + line.dropFirst(9), workingDirectory: folder.path)
          #expect(result.exitCode == 0, "\(line): \(result.stderr)")
          output = result.stdout + result.stderr
          commands += 1
        }
      } else if block.kind == "expected" {
        for line in block.lines {
          #expect(output.contains(line), "\(line) is not in: \(output)")
          checks += 1
        }
      }
    }
    #expect(commands == 3 && checks >= 6)
    // The corrected map holds the two rows where the corrections put them.
    let table = CSVText(try folder.text("layers/events.csv"))
    #expect(table.column("latitude").filter { $0 == "33.42" }.count == 2)
    #expect(table.column("relation").filter { $0 == "10 km south of" }.count == 1)
  }
}
