import Ingest

/// Countries, divisions and types of one file that are not known. Each kind is told once, with its first text, for a
/// table may have the same one in every row.
struct UnknownTexts {
  enum Kind: Int, CaseIterable {
    case country, division, type, population, name
  }

  private struct Tally {
    var rows = 0
    var firstText = ""
    var firstLine = 0
  }

  private var tallies = [Tally](repeating: Tally(), count: Kind.allCases.count)

  mutating func note(_ kind: Kind, _ text: String, line: Int) {
    if tallies[kind.rawValue].rows == 0 {
      tallies[kind.rawValue].firstText = text
      tallies[kind.rawValue].firstLine = line
    }
    tallies[kind.rawValue].rows += 1
  }

  func report(path: String, _ report: (InputIssue) -> Void) {
    for kind in Kind.allCases {
      let tally = tallies[kind.rawValue]
      guard tally.rows > 0 else { continue }
      let others = tally.rows > 1 ? ", and \(tally.rows - 1) more like it" : ""
      let text = quotedText(tally.firstText)
      let message =
        switch kind {
        case .country: "country \(text)\(others), expected a code or a name that is known. Kept without a country."
        case .division: "division \(text)\(others), expected a code or a name that is known. Kept without a division."
        case .type:
          "type \(text)\(others), expected a feature code such as P.PPL or a usual word. Taken as a populated place."
        case .population: "population \(text)\(others), expected a number. Taken as unknown."
        case .name: "further name \(text)\(others), expected text of at most \(NameFault.maxBytes) bytes. Left out."
        }
      report(InputIssue(path: path, line: tally.firstLine, message: message))
    }
  }
}
