/// Counts how quotes are used in the first bytes of a table: as quotes, with backslashes, or as plain letters.
struct QuoteCensus {
  /// Cells in quotes whose closing quote ends the cell.
  private(set) var regular = 0
  /// Cells that begin with a quote, whose next single quote does not end the cell.
  private(set) var irregular = 0
  /// Irregular ones with a backslash before that quote.
  private(set) var escaped = 0

  init(_ bytes: [UInt8], delimiter: UInt8) {
    var at = 0
    var isStart = true
    while at < bytes.count {
      let byte = bytes[at]
      if byte == delimiter || byte == 0x0A || byte == 0x0D {
        isStart = true
      } else if byte == 0x22, isStart {
        isStart = false
        guard let close = Self.closingQuote(bytes, from: at + 1) else { return }
        at = close + 1
        if at == bytes.count || bytes[at] == delimiter || bytes[at] == 0x0A || bytes[at] == 0x0D {
          regular += 1
          continue
        }
        irregular += 1
        if bytes[close - 1] == 0x5C { escaped += 1 }
        continue
      } else {
        isStart = false
      }
      at += 1
    }
  }

  private static func closingQuote(_ bytes: [UInt8], from start: Int) -> Int? {
    var at = start
    while at < bytes.count {
      if bytes[at] == 0x22 {
        guard at + 1 < bytes.count, bytes[at + 1] == 0x22 else { return at }
        at += 1
      }
      at += 1
    }
    return nil
  }

  /// A few irregular cells are mistakes; as many as regular ones are another way of writing.
  func settle(_ dialect: inout TableDialect) {
    guard irregular > 0 else { return }
    if escaped * 2 > irregular {
      dialect.hasEscapes = true
    } else if irregular >= 3 && irregular > regular {
      dialect.isQuoted = false
    }
  }
}
