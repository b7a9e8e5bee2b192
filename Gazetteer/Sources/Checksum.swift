/// The checksum of an index: 64-bit FNV-like over 8-byte words, the header's own checksum field left out.
enum Checksum {
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var state: UInt64 = 0xcbf2_9ce4_8422_2325
    var offset = 0
    while offset + 8 <= bytes.count {
      if offset != IndexLayout.Header.checksum {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        state = (state ^ word) &* 0x9e37_79b9_7f4a_7c15
        state ^= state >> 29
      }
      offset += 8
    }
    while offset < bytes.count {
      state = (state ^ UInt64(bytes[offset])) &* 0x100_0000_01b3
      offset += 1
    }
    return state
  }
}
