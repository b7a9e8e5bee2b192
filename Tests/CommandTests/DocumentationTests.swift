import Foundation
import Testing

/// What `--help` offers is written down, and what is written down is offered.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct DocumentationTests {
  private static let hasReadme = Checkout.exists("README.md")

  /// README.md and every page below Documentation, joined.
  private func documentation() throws -> String {
    var text = Self.hasReadme ? try Checkout.text("README.md") : ""
    let folder = FileManager.default.enumerator(atPath: Checkout.path("Documentation"))
    while let name = folder?.nextObject() as? String {
      if name.hasSuffix(".md") { text += try Checkout.text("Documentation/" + name) }
    }
    return text
  }

  @Test func helpIsRead() async throws {
    let help = try await HelpPages.read()
    let names = Set(help.leaves.map(\.name))
    for command in [
      "export", "annotate", "lookup", "eval", "gazetteer info", "gazetteer build", "gazetteer verify",
    ] {
      #expect(names.contains("dateline \(command)"), "\(names)")
    }
    let export = try #require(help.pages.first { $0.command == ["export"] })
    for option in ["--output", "--format", "--crs", "--min-confidence", "--jobs", "--help"] {
      #expect(export.options.contains(option), "\(export.options)")
    }
  }

  @Test(.enabled(if: hasReadme, "there is no README.md yet"))
  func everyCommandAndOptionIsDocumented() async throws {
    let words = Set(
      try documentation().split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init))
    for page in try await HelpPages.read().pages {
      for word in page.command { #expect(words.contains(word), "\(page.name)") }
      let missing = page.options.filter { !words.contains($0) }
      #expect(missing.isEmpty, "\(page.name): in no page of the documentation")
    }
  }

  /// Rows of README's tables whose first cell is a command: `dateline gazetteer build / info`.
  private func commandRows() throws -> [[String]] {
    try Checkout.text("README.md").split(separator: "\n").compactMap { line in
      guard line.hasPrefix("|"), let cell = line.split(separator: "|").first else { return nil }
      let words = cell.split { " `/,".contains($0) }.map(String.init)
      return words.first == "dateline" && words.count > 1 ? words : nil
    }
  }

  @Test(.enabled(if: hasReadme, "there is no README.md yet"))
  func readmeTableHasTheCommands() async throws {
    let help = try await HelpPages.read()
    let rows = try commandRows()
    #expect(!rows.isEmpty, "README has a table of commands, the command first in its row")
    for page in help.leaves {
      #expect(
        rows.contains { row in row[1] == page.command[0] && page.command.allSatisfy(row.contains) },
        "\(page.name) is in no row of README's table of commands")
    }
    let top = help.pages.first { $0.command.isEmpty }?.subcommands ?? []
    for row in rows {
      #expect(
        top.contains(row[1]), "README's table names 'dateline \(row[1])', which --help does not")
      guard let group = help.pages.first(where: { $0.command == [row[1]] }),
        !group.subcommands.isEmpty
      else { continue }
      for word in row.dropFirst(2) where word.allSatisfy(\.isLowercase) {
        #expect(group.subcommands.contains(word), "dateline \(row[1]) \(word)")
      }
    }
  }
}
