/// The bytes of an index while it is written: a header to be filled in, then sections at multiples of 16.
struct IndexBytes {
  private var bytes = [UInt8](repeating: 0, count: IndexLayout.headerSize)

  mutating func add(_ section: IndexLayout.Section, _ content: [UInt8]) {
    while bytes.count % 16 != 0 { bytes.append(0) }
    let entry = IndexLayout.Header.sections + section.rawValue * 16
    set(UInt64(bytes.count), at: entry)
    set(UInt64(content.count), at: entry + 8)
    bytes.append(contentsOf: content)
  }

  mutating func add(_ section: IndexLayout.Section, bytes words: [UInt32]) {
    add(section, words.withUnsafeBytes { Array($0) })
  }

  consuming func finish(placeCount: Int, keyCount: Int, directoryBits: Int) -> [UInt8] {
    set(IndexLayout.magic, at: IndexLayout.Header.magic)
    set(IndexLayout.version, at: IndexLayout.Header.version)
    set(IndexLayout.byteOrderMark, at: IndexLayout.Header.byteOrderMark)
    set(FoldTable.version, at: IndexLayout.Header.foldTable)
    set(UInt32(placeCount), at: IndexLayout.Header.placeCount)
    set(UInt32(keyCount), at: IndexLayout.Header.keyCount)
    set(UInt32(directoryBits), at: IndexLayout.Header.directoryBits)
    set(UInt64(bytes.count), at: IndexLayout.Header.fileSize)
    let checksum = bytes.withUnsafeBytes { Checksum.of($0) }
    set(checksum, at: IndexLayout.Header.checksum)
    return bytes
  }

  private mutating func set<T: FixedWidthInteger>(_ value: T, at offset: Int) {
    withUnsafeBytes(of: value.littleEndian) { source in
      for (index, byte) in source.enumerated() { bytes[offset + index] = byte }
    }
  }
}

extension [UInt8] {
  mutating func append(little value: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) { append(UInt8(value >> shift & 0xFF)) }
  }

  mutating func append(record: PlaceRecord) {
    append(little: UInt32(bitPattern: record.latitudeE6))
    append(little: UInt32(bitPattern: record.longitudeE6))
    append(little: record.population)
    append(little: record.name)
    append(little: record.admin1)
    append(little: record.admin2)
    append(little: record.idValue)
    append(little: record.radiusMeters)
    append(little: UInt32(record.country) | UInt32(record.feature) << 16)
    append(
      little: UInt32(record.idKind) | UInt32(record.level) << 8 | UInt32(record.nameCount) << 16)
  }
}
