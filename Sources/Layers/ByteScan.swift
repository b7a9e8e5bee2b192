/// Tests on eight bytes at once, one flag (the high bit) for each byte that passes.
///
/// The flag of the lowest passing byte is exact; those above it may be false alarms, because the
/// subtraction borrows upwards. So take only the first and look again behind it.
enum ByteScan {
  @inline(__always)
  static func load(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
  }

  @inline(__always)
  static func spread(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Bytes equal to `byte`.
  @inline(__always)
  static func flags(of byte: UInt8, in word: UInt64) -> UInt64 {
    let difference = word ^ spread(byte)
    return (difference &- spread(1)) & ~difference & spread(0x80)
  }

  /// Bytes below `limit`, which is at most 128.
  @inline(__always)
  static func flags(below limit: UInt8, in word: UInt64) -> UInt64 {
    (word &- spread(limit)) & ~word & spread(0x80)
  }

  /// The index of the lowest flag.
  @inline(__always)
  static func firstIndex(_ flags: UInt64) -> Int { flags.trailingZeroBitCount >> 3 }
}
