/// A value of a FlatBuffers table, enough for the header of FlatGeobuf and its areas.
///
/// - SeeAlso: FlatBuffers internals, https://flatbuffers.dev/internals/
indirect enum FlatValue {
  /// The field is left out: readers take its default.
  case absent
  case byte(UInt8)
  case short(UInt16)
  case int(Int32)
  case long(UInt64)
  case string(String)
  case bytes([UInt8])
  case doubles([Double])
  case table([FlatValue])
  case tables([[FlatValue]])

  /// Bytes inside the table; 4 for what stands elsewhere and is pointed at.
  fileprivate var inlineSize: Int {
    switch self {
    case .absent: 0
    case .byte: 1
    case .short: 2
    case .long: 8
    case .int, .string, .bytes, .doubles, .table, .tables: 4
    }
  }
}

/// Writes one size-prefixed FlatBuffer front to back: parents before their children.
struct FlatBuffer {
  /// The bytes, with the size before them; a multiple of 8 long.
  private(set) var bytes: [UInt8] = []

  init(root: [FlatValue]) {
    bytes = [UInt8](repeating: 0, count: 8)
    let table = append(table: root)
    patch(at: 4, with: table - 4)
    align(to: 8)
    patch(at: 0, with: bytes.count - 4)
  }

  /// - Returns: where the table stands.
  private mutating func append(table fields: [FlatValue]) -> Int {
    // Large fields first, so that each is aligned when the first is.
    let order = fields.indices.filter { fields[$0].inlineSize > 0 }
      .sorted { (-fields[$0].inlineSize, $0) < (-fields[$1].inlineSize, $1) }
    let vtableSize = 4 + 2 * fields.count
    // The table's first field, 4 bytes in, falls on a multiple of 8.
    while (bytes.count + vtableSize + 4) % 8 != 0 { bytes.append(0) }
    let vtable = bytes.count
    let table = vtable + vtableSize
    var offsets = [Int](repeating: 0, count: fields.count)
    var size = 4
    for field in order {
      offsets[field] = size
      size += fields[field].inlineSize
    }
    append(UInt16(vtableSize))
    append(UInt16(size))
    for offset in offsets { append(UInt16(offset)) }
    append(UInt32(table - vtable))
    for field in order {
      switch fields[field] {
      case .byte(let value): bytes.append(value)
      case .short(let value): append(value)
      case .int(let value): append(value)
      case .long(let value): append(value)
      case .absent: break
      case .string, .bytes, .doubles, .table, .tables: append(UInt32(0))
      }
    }
    for field in order { appendChild(fields[field], pointedAtFrom: table + offsets[field]) }
    return table
  }

  private mutating func appendChild(_ value: FlatValue, pointedAtFrom pointer: Int) {
    let position: Int
    switch value {
    case .absent, .byte, .short, .int, .long: return
    case .string(let text):
      align(to: 4)
      position = bytes.count
      append(UInt32(text.utf8.count))
      bytes += text.utf8
      bytes.append(0)
    case .bytes(let content):
      align(to: 4)
      position = bytes.count
      append(UInt32(content.count))
      bytes += content
    case .doubles(let numbers):
      while (bytes.count + 4) % 8 != 0 { bytes.append(0) }
      position = bytes.count
      append(UInt32(numbers.count))
      for number in numbers { append(number.bitPattern) }
    case .table(let fields):
      position = append(table: fields)
    case .tables(let tables):
      align(to: 4)
      position = bytes.count
      append(UInt32(tables.count))
      bytes += [UInt8](repeating: 0, count: 4 * tables.count)
      for (index, fields) in tables.enumerated() {
        let slot = position + 4 + 4 * index
        let table = append(table: fields)
        patch(at: slot, with: table - slot)
      }
    }
    patch(at: pointer, with: position - pointer)
  }

  private mutating func align(to size: Int) {
    while bytes.count % size != 0 { bytes.append(0) }
  }

  private mutating func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }

  private mutating func patch(at position: Int, with offset: Int) {
    withUnsafeBytes(of: UInt32(offset).littleEndian) { raw in
      for (index, byte) in raw.enumerated() { bytes[position + index] = byte }
    }
  }
}
