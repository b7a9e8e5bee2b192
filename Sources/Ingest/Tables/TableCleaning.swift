/// Makes the cells of a block good UTF-8 and tells of NUL bytes.
enum TableCleaning {
  static func clean(_ block: inout TableBlock, _ dialect: TableDialect, hasHighBytes: Bool) {
    let faultCount = block.faults.count
    if hasHighBytes {
      let convertsAll = dialect.encoding == .windows1252
      if convertsAll || !block.bytes.withUnsafeBufferPointer({ UTF8Check($0).isValid }) {
        convert(&block, all: convertsAll)
      }
    }
    if block.bytes.withUnsafeBufferPointer({ firstIndex(of: 0, in: $0, from: 0) }) != nil { tellNULs(&block) }
    if block.faults.count > faultCount { block.faults.sort { ($0.line, $0.column) < ($1.line, $1.column) } }
  }

  private static func tellNULs(_ block: inout TableBlock) {
    for row in 0..<block.rowCount {
      let raw = block.raw(row)
      if let place = block.bytes[raw].firstIndex(of: 0) { block.addFault(.nul, row: row, at: place) }
    }
  }

  /// Writes the block anew with the cells that are not UTF-8, or all, taken as Windows-1252.
  private static func convert(_ block: inout TableBlock, all: Bool) {
    let old = block
    var bytes: [UInt8] = []
    bytes.reserveCapacity(old.bytes.count + old.bytes.count / 8)
    var copied = 0
    for row in 0..<old.rowCount {
      var start = Int(old.rows[row].start)
      appendAs1252(old.bytes[copied..<start], all, to: &bytes)
      block.rows[row].start = UInt32(bytes.count)
      var isConverted = false
      let cells = old.cells(of: row)
      for index in cells {
        let flags = old.ends[index] & ~TableBlock.offsetMask
        let end = Int(old.ends[index] & TableBlock.offsetMask)
        if index > cells.lowerBound { bytes.append(old.bytes[start - 1]) }
        if appendAs1252(old.bytes[start..<end], all, to: &bytes), !isConverted, !all {
          isConverted = true
          block.faults.append(old.fault(.notUTF8, row: row, at: start))
        }
        block.ends[index] = UInt32(bytes.count) | flags
        start = end + 1
      }
      copied = Int(old.ends[cells.upperBound - 1] & TableBlock.offsetMask)
    }
    appendAs1252(old.bytes[copied...], all, to: &bytes)
    block.bytes = bytes
  }

  @discardableResult
  private static func appendAs1252(_ piece: ArraySlice<UInt8>, _ all: Bool, to bytes: inout [UInt8]) -> Bool {
    let isRight = piece.withUnsafeBufferPointer {
      asciiEnd($0, from: 0, to: $0.count) == $0.count || (!all && UTF8Check($0).isValid)
    }
    if isRight { bytes.append(contentsOf: piece) } else { Windows1252.append(piece, to: &bytes) }
    return !isRight
  }
}

extension TableBlock {
  /// Lines between `start`, where a row begins, and `place`, and the character of `place` in its line, from 1.
  func position(of place: Int, from start: Int) -> (lines: Int, column: Int) {
    var lines = 0
    var column = 1
    for byte in bytes[min(start, place)..<min(place, bytes.count)] {
      if byte == 0x0A {
        lines += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (lines, column)
  }

  func fault(_ kind: TableFault.Kind, row: Int, at place: Int, text: String = "") -> TableFault {
    let (lines, column) = position(of: place, from: Int(rows[row].start))
    return TableFault(kind: kind, row: row, path: path, line: line(of: row) + lines, column: column, text: text)
  }

  mutating func addFault(_ kind: TableFault.Kind, row: Int, at place: Int, text: String = "") {
    faults.append(fault(kind, row: row, at: place, text: text))
  }
}
