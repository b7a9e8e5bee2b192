import Ingest

/// A whole table, read.
struct ReadTable {
  var header: TableHeader
  var dialect: TableDialect
  var rows: [[String]] = []
  var lines: [Int] = []
  var raw: [String] = []
  /// Messages.
  var faults: [String] = []
  var kinds: [TableFault.Kind] = []
  /// Numbers, from 0, of rows whose cells do not stand in their columns.
  var unusable: [Int] = []

  init(_ bytes: [UInt8], name: String = "t.csv", options: TableOptions = TableOptions()) throws {
    var reader = try TableReader(bytes: bytes, path: name, options: options)
    header = reader.header
    dialect = reader.dialect
    while let block = try reader.next() {
      for fault in block.faults {
        faults.append(fault.issue.description)
        kinds.append(fault.kind)
        if let row = fault.row, !fault.isRowUsable { unusable.append(rows.count + row) }
      }
      for row in 0..<block.rowCount {
        rows.append(block.texts(row))
        lines.append(block.line(of: row))
        raw.append(String(decoding: block.bytes[block.raw(row)], as: UTF8.self))
      }
    }
  }
}
