package import Gazetteer
import Geo
package import Ingest

/// A table of events placed by its names alone, against the coordinates that its makers gave: UCDP GED.
package struct TableScore: DocumentScore {
  private struct Row {
    /// Precision 1 to 3; 4 to 6 are provinces, lines and countries.
    var isPoint: Bool
    /// nil for no answer.
    var km: Double?
  }

  private var rows: [Row] = []
  package private(set) var failures: [InputIssue] = []
  package var documentCount: Int { rows.count }
  package var pointCount: Int { rows.count(where: \.isPoint) }

  private static let columns = [
    "where_coordinates", "adm_2", "adm_1", "country", "latitude", "longitude", "where_prec",
  ]

  /// - Throws: where the table cannot be read, or lacks a column.
  package init(path: String, stack: PlaceStack) throws(InputIssue) {
    var table = TableCursor(try TableReader(path: path))
    var columns: [Int] = []
    for name in Self.columns {
      guard let column = table.header.names.firstIndex(of: name) else {
        throw InputIssue(
          path: path, line: 1, message: "no column \(name). Expected \(Self.columns.joined(separator: ", ")).")
      }
      columns.append(column)
    }
    var matcher = PlaceMatcher(stack: stack)
    while try table.next() {
      failures += table.faults.map(\.issue)
      if !table.isUsable { continue }
      var cells: [String] = []
      for column in columns { cells.append(table[column]) }
      guard let latitude = Double(cells[4]), let longitude = Double(cells[5]), let precision = Double(cells[6]) else {
        failures.append(
          InputIssue(
            path: path, line: table.line, message: "latitude, longitude or where_prec is no number. Row left out."))
        continue
      }
      let gold = Coordinate(longitude: longitude, latitude: latitude)
      let match = matcher.match(name: cells[0], admin2: cells[1], admin1: cells[2], country: cells[3])
      rows.append(Row(isPoint: precision < 4, km: match.coordinate.map { distanceKm(gold, $0) }))
    }
  }

  package func measures(weights: [Int]) -> [Measure] {
    var point = 0
    var area = 0
    var answered = 0
    var within = [0, 0, 0]
    var areaNear = 0
    for (row, weight) in zip(rows, weights) {
      let km = row.km ?? .infinity
      if row.isPoint {
        point += weight
        if row.km != nil { answered += weight }
        for (index, limit) in [5, 25, ResolutionScore.nearKm].enumerated() where km <= limit { within[index] += weight }
      } else {
        area += weight
        if km <= ResolutionScore.nearKm { areaNear += weight }
      }
    }
    let points = Double(point)
    return [
      .share("answered", Double(answered), of: points), .share("within_5km", Double(within[0]), of: points),
      .share("within_25km", Double(within[1]), of: points), .share("within_161km", Double(within[2]), of: points),
      .share("area_within_161km", Double(areaNear), of: Double(area)),
    ]
  }
}
