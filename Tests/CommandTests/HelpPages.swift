import Foundation

/// What `--help` says, asked of every command.
struct HelpPages {
  struct Page {
    /// Words behind `dateline`, none for the program itself.
    var command: [String]
    var options: [String]
    var subcommands: [String]

    var name: String { (["dateline"] + command).joined(separator: " ") }
  }

  var pages: [Page] = []

  /// Commands that do something, that is, have no commands below.
  var leaves: [Page] { pages.filter(\.subcommands.isEmpty) }

  static func read() async throws -> HelpPages {
    var all = HelpPages()
    var waiting: [[String]] = [[]]
    while let command = waiting.popLast() {
      let page = try await read(command)
      all.pages.append(page)
      waiting += page.subcommands.reversed().map { command + [$0] }
    }
    return all
  }

  private static func read(_ command: [String]) async throws -> Page {
    let result = try await Dateline.run(command + ["--help"])
    var page = Page(command: command, options: [], subcommands: [])
    var section = ""
    for line in result.stdout.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasSuffix(":"), !line.hasPrefix(" ") { section = String(line) }
      // Entries stand two columns in; what they mean stands further right.
      guard line.hasPrefix("  "), !line.hasPrefix("   ") else { continue }
      let words = line.split(separator: " ")
      switch section {
      case "OPTIONS:":
        // "--isolate/--no-isolate" are two.
        let option = words.prefix(3).first { $0.hasPrefix("--") }
        page.options += (option?.split(separator: "/") ?? []).map(String.init)
      case "SUBCOMMANDS:":
        // The section ends with "See 'dateline help ...'".
        if words.first != "See" { page.subcommands += words.prefix(1).map(String.init) }
      default: break
      }
    }
    return page
  }
}
