/// The checksum of an index: 64-bit FNV-like over 8-byte words.
struct Checksum {
  private(set) var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds bytes whose number is a multiple of 8; sections begin and end at multiples of 64.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var state = state
    var offset = 0
    while offset + 8 <= bytes.count {
      state = (state ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9e37_79b9_7f4a_7c15
      state ^= state >> 29
      offset += 8
    }
    self.state = state
  }

  /// Of a header, its own field left out.
  static func ofHeader(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let field = IndexLayout.Header.headerChecksum
    var checksum = Checksum()
    checksum.add(UnsafeRawBufferPointer(rebasing: bytes[0..<field]))
    checksum.add(UnsafeRawBufferPointer(rebasing: bytes[field + 8..<IndexLayout.headerSize]))
    return checksum.state
  }
}
