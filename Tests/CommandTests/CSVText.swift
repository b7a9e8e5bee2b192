import Foundation

/// Reads CSV as RFC 4180 has it.
struct CSVText {
  var header: [String]
  var rows: [[String]]

  init(_ text: String) {
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    let bytes = Array(text.utf8)
    var offset = 0
    func endField() {
      record.append(String(decoding: field, as: UTF8.self))
      field = []
    }
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          field.append(byte)
        } else if offset < bytes.count, bytes[offset] == byte {
          field.append(byte)
          offset += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isQuoted = true
      case UInt8(ascii: ","): endField()
      case 0x0D: break
      case 0x0A:
        endField()
        records.append(record)
        record = []
      default: field.append(byte)
      }
    }
    header = records.first ?? []
    rows = Array(records.dropFirst())
  }

  /// The cells of a column, by its name.
  func column(_ name: String) -> [String] {
    guard let index = header.firstIndex(of: name) else { return [] }
    return rows.map { $0[index] }
  }
}
