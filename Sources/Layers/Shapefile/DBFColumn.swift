/// A column of a dBASE table: fixed width, ten bytes of name.
///
/// - SeeAlso: dBASE III, as the shapefile description refers to it
struct DBFColumn {
  let name: String
  private let type: UInt8
  private let width: Int
  private let decimals: Int

  /// One column for each field, with names cut to ten bytes and kept apart by a number at the end.
  static func columns(of schema: LayerSchema) -> [DBFColumn] {
    var taken: Set<String> = []
    return schema.fields.map { field in
      var name = cut(field.name, to: 10)
      var number = 1
      while !taken.insert(name.lowercased()).inserted {
        let ending = "_\(number)"
        name = cut(field.name, to: 10 - ending.utf8.count) + ending
        number += 1
      }
      return DBFColumn(name: name, kind: field.kind)
    }
  }

  private init(name: String, kind: Field.Kind) {
    self.name = name
    switch kind {
    case .text: (type, width, decimals) = (UInt8(ascii: "C"), 254, 0)
    case .integer: (type, width, decimals) = (UInt8(ascii: "N"), 18, 0)
    case .number, .longitude, .latitude: (type, width, decimals) = (UInt8(ascii: "N"), 24, 6)
    case .dateTime: (type, width, decimals) = (UInt8(ascii: "D"), 8, 0)
    case .boolean: (type, width, decimals) = (UInt8(ascii: "L"), 1, 0)
    }
  }

  /// At most `count` bytes, whole characters only.
  private static func cut(_ text: String, to count: Int) -> String {
    var result = ""
    for character in text {
      guard result.utf8.count + String(character).utf8.count <= count else { break }
      result.append(character)
    }
    return result
  }

  /// The head of the table: its date is the first that dBASE can say, so that the same rows give the same bytes.
  static func appendHead(_ columns: [DBFColumn], rowCount: Int, to buffer: inout ByteBuffer) {
    buffer.append(3)
    for byte: UInt8 in [80, 1, 1] { buffer.append(byte) }
    buffer.append(little: UInt32(truncatingIfNeeded: rowCount))
    buffer.append(little: UInt16(33 + 32 * columns.count))
    buffer.append(little: UInt16(truncatingIfNeeded: 1 + columns.reduce(0) { $0 + $1.width }))
    for _ in 0..<20 { buffer.append(0) }
    for column in columns {
      buffer.append(text: column.name)
      for _ in column.name.utf8.count..<11 { buffer.append(0) }
      buffer.append(column.type)
      buffer.append(little: UInt32(0))
      buffer.append(UInt8(column.width))
      buffer.append(UInt8(column.decimals))
      for _ in 0..<14 { buffer.append(0) }
    }
    buffer.append(0x0D)
  }

  /// Appends a cell of the column's width.
  func append(_ value: Value, to buffer: inout ByteBuffer) {
    let start = buffer.count
    switch value {
    case .null: break
    case .text(let text): buffer.append(text: Self.cut(text, to: width))
    case .integer(let integer):
      buffer.append(integer: integer)
      alignRight(from: start, &buffer)
    case .number(let number, let decimals):
      if number.isFinite { buffer.append(number: number, decimals: decimals) }
      alignRight(from: start, &buffer)
    case .dateTime(let seconds):
      let day = CalendarDay(daysSinceEpoch: (seconds - (seconds < 0 ? 86_399 : 0)) / 86_400)
      if (1...9999).contains(day.year) {
        buffer.append(digits: UInt64(day.year * 10_000 + day.month * 100 + day.day), width: 8)
      }
    case .boolean(let boolean): buffer.append(boolean ? UInt8(ascii: "T") : UInt8(ascii: "F"))
    }
    if buffer.count - start > width {
      // A number too long for its column: dBASE marks it.
      buffer.setCount(start)
      for _ in 0..<width { buffer.append(UInt8(ascii: "*")) }
    }
    while buffer.count - start < width { buffer.append(value == .null && type == UInt8(ascii: "L") ? 0x3F : 0x20) }
  }

  private func alignRight(from start: Int, _ buffer: inout ByteBuffer) {
    let length = buffer.count - start
    guard length < width else { return }
    let digits = Array(buffer.bytes[start..<buffer.count])
    buffer.setCount(start)
    for _ in 0..<width - length { buffer.append(0x20) }
    buffer.append(digits)
  }
}
