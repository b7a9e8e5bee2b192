/// The bytes of an index, read and changed by its layout as `Documentation/index-format.md` tells it: a second opinion on
/// the code under test, and a way to damage one field and leave the checksums right.
struct IndexBytes {
  static let headerSize = 512
  static let headerChecksum = 56
  static let sections = [
    "places", "names", "postings", "strings", "features", "boxes", "countries", "divisionCodes", "about", "soundKeys",
    "sounds", "parents", "spellings", "languages",
  ]
  /// Where sections begin.
  static let alignment = 64
  /// Offsets of the numbers in the header: checksum, counts, lines, capital, size; then the sections.
  static let headerFields = [16, 24, 28, 32, 36, 40, 48, 52] + (0..<2 * sections.count).map { 64 + 8 * $0 }
  private static let fileSize = 40
  private static let checksum = 16

  var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func number<T: FixedWidthInteger>(at offset: Int, as type: T.Type) -> T {
    bytes.withUnsafeBytes { T(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: type)) }
  }

  mutating func set<T: FixedWidthInteger>(_ value: T, at offset: Int) {
    bytes.withUnsafeMutableBytes { $0.storeBytes(of: value.littleEndian, toByteOffset: offset, as: T.self) }
  }

  /// Where a section lies.
  func range(_ name: String) -> Range<Int> {
    guard let number = Self.sections.firstIndex(of: name) else { return 0..<0 }
    let start = Int(self.number(at: 64 + number * 16, as: UInt64.self))
    return start..<start + Int(self.number(at: 72 + number * 16, as: UInt64.self))
  }

  /// Makes the header agree with the file again: its size, that of these bytes if none is given, and its own checksum.
  mutating func mendHeader(size: UInt64? = nil) {
    set(size ?? UInt64(bytes.count), at: Self.fileSize)
    let covered = Array(bytes[..<Self.headerChecksum]) + bytes[(Self.headerChecksum + 8)..<Self.headerSize]
    set(Self.checksum(covered), at: Self.headerChecksum)
  }

  /// The same, and the checksum of everything behind the header.
  mutating func mendChecksums() {
    set(Self.checksum(Array(bytes[Self.headerSize...])), at: Self.checksum)
    mendHeader()
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt64 {
    var state: UInt64 = 0xcbf2_9ce4_8422_2325
    for word in 0..<bytes.count / 8 {
      var value: UInt64 = 0
      for byte in 0..<8 { value |= UInt64(bytes[word * 8 + byte]) << UInt64(8 * byte) }
      state = (state ^ value) &* 0x9e37_79b9_7f4a_7c15
      state ^= state >> 29
    }
    return state
  }
}
