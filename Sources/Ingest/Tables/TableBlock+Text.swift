/// The text of cells: unquoted and unescaped where it must be.
extension TableBlock {
  /// A cell as text; empty for one that the row does not have, and for `null`.
  public func text(_ row: Int, _ column: Int) -> String {
    let cell = cell(row, column)
    if cell.isEmpty { return "" }
    return bytes.withUnsafeBufferPointer { bytes in
      let slice = UnsafeBufferPointer(rebasing: bytes[cell.range])
      if cell.isVerbatim { return String(decoding: slice, as: UTF8.self) }
      // What is unescaped is never longer than it was.
      return String(unsafeUninitializedCapacity: slice.count) { out in unescape(slice, cell.form, into: out) }
    }
  }

  /// Appends the text of a cell to `out`, as UTF-8.
  public func append(_ row: Int, _ column: Int, to out: inout [UInt8]) {
    let cell = cell(row, column)
    if cell.isEmpty { return }
    bytes.withUnsafeBufferPointer { bytes in
      let slice = UnsafeBufferPointer(rebasing: bytes[cell.range])
      if cell.isVerbatim {
        out.append(contentsOf: slice)
        return
      }
      let piece = [UInt8](unsafeUninitializedCapacity: slice.count) { buffer, count in
        count = unescape(slice, cell.form, into: buffer)
      }
      out.append(contentsOf: piece)
    }
  }

  /// The cells of a row as text.
  public func texts(_ row: Int) -> [String] {
    (0..<cellCount(row)).map { text(row, $0) }
  }

  private func unescape(
    _ cell: UnsafeBufferPointer<UInt8>, _ form: TableCell.Form, into out: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    form == .escaped
      ? JSONScanner(cell).unescape(cell, into: out) : Self.unquote(cell, hasEscapes: escapes, into: out)
  }

  /// Takes the quotes off a cell as most programs do: the first quote opens, a doubled one is a letter, another one
  /// closes, and what follows it is kept as it is.
  static func unquote(
    _ cell: UnsafeBufferPointer<UInt8>, hasEscapes: Bool, into out: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var to = 0
    var at = 1
    while at < cell.count {
      let byte = cell[at]
      at += 1
      if byte == 0x5C, hasEscapes, at < cell.count, cell[at] == 0x22 || cell[at] == 0x5C {
        out[to] = cell[at]
        at += 1
        to += 1
        continue
      }
      if byte == 0x22 {
        guard at < cell.count, cell[at] == 0x22 else { break }
        at += 1
      }
      out[to] = byte
      to += 1
    }
    while at < cell.count {
      out[to] = cell[at]
      to += 1
      at += 1
    }
    return to
  }
}
