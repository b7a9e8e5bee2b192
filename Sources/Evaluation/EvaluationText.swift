/// The results of one part as tables with their protocols.
package enum EvaluationText {
  package static func tables(of results: [EvaluationResult]) -> [EvaluationTable] {
    var tables: [EvaluationTable] = []
    for layout in EvaluationLayout.all {
      let rows = results.filter { $0.subject == layout.subject }.compactMap { row(of: $0, layout) }
      if rows.isEmpty { continue }
      let models = results.filter { $0.subject == layout.subject }.map(\.models)
      tables.append(
        EvaluationTable(
          title: layout.title, columns: [layout.first, "models"] + layout.columns.map(\.title), rows: rows,
          protocolText: layout.protocolText + EvaluationLayout.modelText(models) + [EvaluationLayout.intervalText]))
    }
    return tables
  }

  private static func row(of result: EvaluationResult, _ layout: EvaluationLayout) -> [String]? {
    let cells = layout.columns.map { column -> String in
      if let count = result.counts.first(where: { $0.name == column.figure }) { return String(count.value) }
      for reading in column.readings {
        if let figure = result.reading(reading)?[column.figure] { return cell(figure, column.decimals) }
      }
      return ""
    }
    // A file of answers has no other reading, so tables of given spans would stand empty.
    return cells.allSatisfy(\.isEmpty) ? nil : [result.corpus, result.models] + cells
  }

  private static func cell(_ figure: Figure, _ decimals: Int) -> String {
    let value = FixedDecimal.text(figure.value, decimals)
    guard let low = figure.low, let high = figure.high else { return value }
    return "\(value) [\(FixedDecimal.text(low, decimals)), \(FixedDecimal.text(high, decimals))]"
  }
}
