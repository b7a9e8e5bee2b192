/// The code page of old Western European Windows, which browsers also read for ISO-8859-1.
///
/// - SeeAlso: https://encoding.spec.whatwg.org/index-windows-1252.txt
enum Windows1252 {
  /// What 0x80 to 0x9F stand for; the five bytes without a letter stay control characters.
  private static let table: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D,
    0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A,
    0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// Appends bytes of this code page as UTF-8.
  static func append(_ bytes: some Sequence<UInt8>, to out: inout [UInt8]) {
    for byte in bytes {
      if byte < 0x80 {
        out.append(byte)
      } else {
        appendUTF8(byte < 0xA0 ? table[Int(byte - 0x80)] : UInt32(byte), to: &out)
      }
    }
  }

  /// Whether the code page gives the byte a meaning.
  static func isDefined(_ byte: UInt8) -> Bool {
    byte != 0x81 && byte != 0x8D && byte != 0x8F && byte != 0x90 && byte != 0x9D
  }
}
