import Ingest
import Temporal

/// Judges columns whose names say nothing by the cells of the first rows.
struct ColumnContent {
  typealias Hit = (column: Int, ground: PlannedColumn.Ground)

  let sample: TableBlock
  let isPlaceName: ((String) -> Bool)?
  let isCountry: ((String) -> Bool)?
  /// Rows that are looked at.
  private static let rows = 400
  /// Columns that are looked at: a table of thousands is not one of events.
  private static let columns = 200

  /// The filled cells of a column.
  private func cells(_ column: Int) -> [[UInt8]] {
    (0..<min(sample.rowCount, Self.rows)).compactMap { row in
      var cell: [UInt8] = []
      sample.append(row, column, to: &cell)
      return cell.allSatisfy { $0 <= 0x20 } ? nil : cell
    }
  }

  /// The first column with the highest share of cells that fit, if most do.
  private func best(
    _ columns: [Int], share: Double, _ what: String, distinct: Bool = false, _ fits: ([UInt8]) -> Bool
  ) -> Hit? {
    var best: (hit: Hit, share: Double)?
    for column in columns.prefix(Self.columns) {
      var cells = cells(column)
      if distinct { cells = Array(Set(cells)) }
      guard !cells.isEmpty else { continue }
      let count = cells.count(where: fits)
      let found = Double(count) / Double(cells.count)
      if found >= share, found > best?.share ?? 0 {
        best = ((column, .content(count, of: cells.count, what)), found)
      }
    }
    return best?.hit
  }

  func dates(in columns: [Int]) -> Hit? {
    best(columns, share: 0.8, "dates") { cell in
      // Figures alone are numbers of anything, and a clause is no date.
      guard cell.count >= 6, cell.count <= 40, cell.contains(where: { !isDigit($0) && $0 != 0x2E }) else {
        return false
      }
      return cell.withUnsafeBufferPointer { DateText.read($0, order: .dayFirst) } != nil
    }
  }

  func points(in columns: [Int]) -> Hit? {
    best(columns, share: 0.8, "pairs of coordinates") { cell in
      cell.withUnsafeBufferPointer { PointText.read($0) }.map { abs($0.latitude) <= 90 && abs($0.longitude) <= 180 }
        ?? false
    }
  }

  /// Two columns side by side of numbers with decimals that fit latitude and longitude.
  func coordinates(in columns: [Int]) -> (latitude: Hit, longitude: Hit)? {
    for column in columns.prefix(Self.columns) where columns.contains(column + 1) {
      guard let first = degrees(column), let second = degrees(column + 1) else { continue }
      let hits: [Hit] = [column, column + 1].map { index in
        let count = cells(index).count
        return (index, .content(count, of: count, "degrees"))
      }
      // Latitude comes first unless the numbers are too large for one.
      if first <= 90, second <= 180 { return (hits[0], hits[1]) }
      if first <= 180, second <= 90 { return (hits[1], hits[0]) }
    }
    return nil
  }

  /// The largest absolute value of a column of degrees; nil where it is none.
  private func degrees(_ column: Int) -> Double? {
    let cells = cells(column)
    guard cells.count >= 2 else { return nil }
    var largest = 0.0
    var fine = 0
    for cell in cells {
      guard let value = cell.withUnsafeBufferPointer({ DecimalNumber.read($0, comma: true) }), abs(value) <= 180
      else { return nil }
      largest = max(largest, abs(value))
      let point = cell.firstIndex { $0 == 0x2E || $0 == 0x2C }
      if let point, cell.count - point > 3 { fine += 1 }
    }
    return fine * 10 >= cells.count * 7 ? largest : nil
  }

  func countries(in columns: [Int]) -> Hit? {
    guard let isCountry else { return nil }
    return best(columns, share: 0.8, "countries", distinct: true) { cell in
      cell.count >= 2 && cell.count <= 60 && isCountry(trimmed(cell))
    }
  }

  func places(in columns: [Int]) -> Hit? {
    guard let isPlaceName else { return nil }
    return best(columns, share: 0.5, "names of places", distinct: true) { cell in
      cell.count >= 2 && cell.count <= 80 && cell.contains { !isDigit($0) && $0 > 0x40 } && isPlaceName(trimmed(cell))
    }
  }

  private func trimmed(_ cell: [UInt8]) -> String {
    let start = cell.firstIndex { $0 > 0x20 } ?? 0
    let end = (cell.lastIndex { $0 > 0x20 } ?? 0) + 1
    return String(decoding: cell[start..<end], as: UTF8.self)
  }

  /// Whether a column of coordinates has numbers with a comma, and none with a point.
  func hasDecimalCommas(_ columns: [Int]) -> Bool {
    var commas = 0
    for column in columns {
      for cell in cells(column) {
        let isNumber = cell.withUnsafeBufferPointer { DecimalNumber.read($0, comma: true) } != nil
        if isNumber && cell.contains(0x2E) { return false }
        if isNumber && cell.contains(0x2C) { commas += 1 }
      }
    }
    return commas > 0
  }
}
