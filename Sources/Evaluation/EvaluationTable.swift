/// A table of figures as a person reads it: Markdown with aligned columns, the protocol below.
package struct EvaluationTable {
  package var title: String
  package var columns: [String]
  package var rows: [[String]]
  /// In sentences.
  package var protocolText: [String]

  package init(title: String, columns: [String], rows: [[String]], protocolText: [String]) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.protocolText = protocolText
  }

  package var text: String {
    let widths = columns.indices.map { index in ([columns] + rows).map { $0[index].count }.max() ?? 0 }
    func line(_ cells: [String]) -> String {
      "| "
        + zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: " | ") + " |\n"
    }
    var text = "## \(title)\n\n" + line(columns)
    text += "|" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "|") + "|\n"
    for row in rows { text += line(row) }
    text += "\n"
    for sentence in protocolText { text += "- \(sentence)\n" }
    return text + "\n"
  }
}
