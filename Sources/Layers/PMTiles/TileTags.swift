/// The values of a feature as vector tiles hold them, while they wait for their tiles.
enum TileTags {
  /// Appends the values that are not null: number of the field, length, bytes.
  static func append(_ values: [Value], _ schema: LayerSchema, to buffer: inout ByteBuffer) {
    for (field, value) in values.enumerated() {
      guard let bytes = VectorTile.encoded(schema.fields[field].isReal ? value.asWritten : value) else { continue }
      buffer.append(little: UInt16(field))
      buffer.append(little: UInt32(bytes.count))
      buffer.append(bytes)
    }
  }

  /// Reads what `append` wrote, from a place to the end.
  static func read(_ bytes: borrowing ByteBuffer, from start: Int = 0) -> [(field: Int, value: [UInt8])] {
    var tags: [(field: Int, value: [UInt8])] = []
    var position = start
    while position < bytes.count {
      let raw = UnsafeRawPointer(bytes.base + position)
      let field = Int(UInt16(littleEndian: raw.loadUnaligned(as: UInt16.self)))
      let length = Int(UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 2, as: UInt32.self)))
      tags.append((field, Array(bytes.bytes[position + 6..<position + 6 + length])))
      position += 6 + length
    }
    return tags
  }
}
