import Foundation
import TestSupport

/// Tables of `Tests/Specs` with tabs between the columns and a line of headings.
enum SpecTable {
  static func rows(_ name: String, columns: Int) -> [[String]] {
    let file = SpecFile.url(name)
    let text: String
    do {
      text = try String(contentsOf: file, encoding: .utf8)
    } catch {
      fatalError("\(file.path): \(error). The table belongs in Tests/Specs.")
    }
    return text.split(separator: "\n").enumerated().dropFirst().map { number, line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == columns else {
        fatalError("\(file.path):\(number + 1): \(cells.count) columns, expected \(columns). Part them with tabs.")
      }
      return cells
    }
  }
}
