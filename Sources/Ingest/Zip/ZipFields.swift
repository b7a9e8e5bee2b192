/// The little-endian numbers of a zip record. Reading past the end gives nil, never a trap.
struct ZipFields {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  var count: Int { bytes.count }

  func uint16(_ offset: Int) -> UInt16? { number(offset, 2).map(UInt16.init(truncatingIfNeeded:)) }

  func uint32(_ offset: Int) -> UInt32? { number(offset, 4).map(UInt32.init(truncatingIfNeeded:)) }

  /// An offset or a size of 64 bits; nil too where it is more than any file has.
  func size64(_ offset: Int) -> Int? { number(offset, 8).flatMap { Int(exactly: $0) } }

  func slice(_ offset: Int, _ count: Int) -> ArraySlice<UInt8>? {
    guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else { return nil }
    return bytes[bytes.startIndex + offset..<bytes.startIndex + offset + count]
  }

  private func number(_ offset: Int, _ width: Int) -> UInt64? {
    guard let slice = slice(offset, width) else { return nil }
    return slice.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
