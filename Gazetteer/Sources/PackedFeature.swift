/// A GeoNames class and code, `P.PPLA`, as eight bytes, low byte first; longer codes are cut.
package enum PackedFeature {
  package static let adm1 = packed("A.ADM1")
  package static let adm2 = packed("A.ADM2")
  static let capital = packed("P.PPLC")
  /// Codes that an index may have; GeoNames has under 700. Others become `locality`.
  static let most = 60_000
  static let locality = packed("L.LCTY")

  package static func packed(_ feature: String) -> UInt64 {
    var value: UInt64 = 0
    for (index, byte) in feature.utf8.prefix(8).enumerated() { value |= UInt64(byte) << UInt64(8 * index) }
    return value
  }

  /// From the two columns of a dump.
  @inline(__always)
  package static func packed(_ class: UnsafeBufferPointer<UInt8>, _ code: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var value = UInt64(`class`.first ?? 0x53) | 0x2E00  // class S where it is empty
    for index in 0..<min(code.count, 6) { value |= UInt64(code[index]) << UInt64(16 + 8 * index) }
    return value
  }

  /// The text of up to eight bytes, low byte first; languages are packed so too.
  static func text(_ packed: UInt64) -> String {
    var bytes: [UInt8] = []
    var rest = packed
    while rest != 0 {
      bytes.append(UInt8(rest & 0xFF))
      rest >>= 8
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
