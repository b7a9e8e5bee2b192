import Ingest
import Tables

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Measures the table reader, and shows what it reads; Benchmarks/tables.py compares both with Python's csv.
///
/// usage: tables-measure speed TABLE   rows and cells, with the seconds of processor time
///        tables-measure dates TABLE   the same with the dates and coordinates of each row
///        tables-measure rows TABLE    the rows as JSON arrays, a row a line
///        tables-measure plan TABLE    which column says what
struct TableMeasure {
  let path: String

  static func seconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  func speed(withDates: Bool) throws {
    let start = Self.seconds()
    var reader = try TableReader(path: path)
    let plan =
      withDates ? try ColumnPlan(header: reader.header, sample: reader.sample, path: path) : nil
    var block = TableBlock()
    var rows = 0
    var cells = 0
    var bytes = 0
    var faults = 0
    var dates = 0
    var points = 0
    while try reader.read(into: &block) {
      rows += block.rowCount
      bytes += block.bytes.count
      faults += block.faults.count
      for row in 0..<block.rowCount {
        cells += block.cellCount(row)
        guard let plan else { continue }
        if plan.dates.read(block, row).span != nil { dates += 1 }
        if case .point = plan.coordinate(block, row) { points += 1 }
      }
    }
    let seconds = Self.seconds() - start
    print(
      "rows \(rows) cells \(cells) faults \(faults) dates \(dates) points \(points) seconds \(seconds) "
        + "MB/s \(Int(Double(bytes) / seconds / 1e6))")
  }

  func rows() throws {
    var reader = try TableReader(path: path)
    show(reader.header.names)
    while let block = try reader.next() {
      for row in 0..<block.rowCount { show(block.texts(row)) }
    }
  }

  private func show(_ cells: [String]) {
    print("[" + cells.map(Self.quoted).joined(separator: ",") + "]")
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" {
        out += "\\" + String(scalar)
      } else if scalar.value < 0x20 {
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  func plan() throws {
    let reader = try TableReader(path: path)
    print(reader.dialect)
    for remark in reader.header.remarks { print(remark) }
    for line in try ColumnPlan(header: reader.header, sample: reader.sample, path: path).lines() { print(line) }
  }
}

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  print("usage: tables-measure speed|dates|rows|plan TABLE")
  exit(64)
}
let measure = TableMeasure(path: arguments[2])
do {
  switch arguments[1] {
  case "speed": try measure.speed(withDates: false)
  case "dates": try measure.speed(withDates: true)
  case "rows": try measure.rows()
  case "plan": try measure.plan()
  default:
    print("usage: tables-measure speed|dates|rows|plan TABLE")
    exit(64)
  }
} catch {
  print("\(error)")
  exit(2)
}
