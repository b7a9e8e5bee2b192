import Gazetteer
import Geo
import Ingest
import Tables
import Temporal
import Toponyms

/// The first rows of a table as they would be placed, for `--dry-run`.
enum GeocodePreview {
  private static let rowCount = 10

  static func rows(_ sample: TableBlock, _ plan: GeocodePlan, _ placer: inout RowPlacer) -> [String] {
    let count = min(rowCount, sample.rowCount)
    var lines = [count == 1 ? "The first row:" : "The first \(count) rows:"]
    for row in 0..<count {
      let said = plan.row(sample, row)
      let found = placer.place(said)
      let names = [said.place, said.admin2, said.admin1, said.country].filter { !$0.isEmpty }.joined(separator: ", ")
      var text = "  \(names.isEmpty ? "(no name)" : names) -> "
      if let point = found.point {
        let place = found.place.map { "\($0.name) (\($0.id)) " } ?? ""
        text += "\(place)\(degrees(point.latitude)), \(degrees(point.longitude)); \(found.level.rawValue)"
        text += " by \(found.method.rawValue), score \(degrees(found.score, decimals: 2))"
      } else {
        text += "not placed"
      }
      if plan.hasDates {
        let span = plan.columns.dates.read(sample, row).span
        text +=
          span.map { $0.earliest == $0.latest ? "; \($0.earliest)" : "; \($0.earliest) to \($0.latest)" } ?? "; no date"
      }
      if !found.conflicts.isEmpty { text += "; " + found.conflicts.map(\.text).joined(separator: "; ") }
      lines.append(text)
    }
    return lines
  }

  private static func degrees(_ value: Double, decimals: Int = 4) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    return String((value * scale).rounded() / scale)
  }
}
