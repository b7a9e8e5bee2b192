import TestSupport

/// A well-formed table with awkward cells, and what its cells say.
struct RandomTable {
  var bytes: [UInt8] = []
  var names: [String] = []
  var rows: [[String]] = []
  var delimiter: UInt8

  private static let pieces = [
    "Mosul", "a", "", " ", "\"", "\"\"", "\n", "\r\n", ",", ";", "\t", "|", "é", "الموصل", "😀", "=1", "0", "2017-07-10",
    "x y", "\u{200F}", "long word that fills more than a chunk of sixty-four bytes, if it is put behind others",
  ]

  init(_ random: inout SplitMix) {
    delimiter = [0x2C, 0x3B, 0x09, 0x7C][random.below(4)]
    let columns = 2 + random.below(6)
    let lineEnd = random.below(2) == 0 ? "\n" : "\r\n"
    let quotesAll = random.below(4) == 0
    names = (0..<columns).map { "name\($0)" }
    append(names, lineEnd, quotesAll: quotesAll)
    for _ in 0..<(1 + random.below(30)) {
      let row = (0..<columns).map { _ in
        (0..<random.below(4)).map { _ in Self.pieces[random.below(Self.pieces.count)] }.joined()
      }
      rows.append(row)
      append(row, lineEnd, quotesAll: quotesAll)
    }
    // A byte order mark, and a last line without an end.
    if random.below(3) == 0 { bytes.insert(contentsOf: [0xEF, 0xBB, 0xBF], at: 0) }
    if random.below(3) == 0 { bytes.removeLast(lineEnd.utf8.count) }
  }

  private mutating func append(_ cells: [String], _ lineEnd: String, quotesAll: Bool) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      let text = Array(cell.utf8)
      if quotesAll || text.contains(where: { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) {
        bytes.append(0x22)
        for byte in text { bytes += byte == 0x22 ? [0x22, 0x22] : [byte] }
        bytes.append(0x22)
      } else {
        bytes += text
      }
    }
    bytes += Array(lineEnd.utf8)
  }

  /// The table as objects: lines, or the features of a collection.
  func json(isCollection: Bool) -> [UInt8] {
    let objects = rows.map { row in
      "{" + zip(names, row).map { "\"\($0)\": \(Self.quoted($1))" }.joined(separator: ", ") + "}"
    }
    if !isCollection { return Array((objects.joined(separator: "\n") + "\n").utf8) }
    let features = objects.enumerated().map { number, object in
      "{\"type\":\"Feature\",\"id\":\(number),\"geometry\":{\"type\":\"Point\",\"coordinates\":[43.1,36]},"
        + "\"properties\":\(object)}"
    }
    return Array("{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ",\n"))]}".utf8)
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": out += "\\" + String(scalar)
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
