/// Numbers in tables, read from bytes; nil for anything else than plain decimal digits.
enum ByteNumber {
  /// 0 to about 9e17.
  static func whole(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte &- 0x30)
    }
    return value
  }

  /// "36.3354" in millionths, rounded half away from zero.
  static func microdegrees(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count <= 24 else { return nil }
    var position = 0
    let isNegative = bytes.first == 0x2D
    if isNegative || bytes.first == 0x2B { position = 1 }
    var value = 0
    var digits = 0
    while position < bytes.count, bytes[position] &- 0x30 < 10 {
      if digits >= 6 { return nil }
      value = value * 10 + Int(bytes[position] &- 0x30)
      position += 1
      digits += 1
    }
    var decimals = 0
    if position < bytes.count, bytes[position] == 0x2E {
      position += 1
      while position < bytes.count, bytes[position] &- 0x30 < 10 {
        if decimals < 6 {
          value = value * 10 + Int(bytes[position] &- 0x30)
        } else if decimals == 6, bytes[position] >= 0x35 {
          value += 1
        }
        decimals += 1
        position += 1
      }
    }
    guard position == bytes.count, digits + decimals > 0 else { return nil }
    for _ in min(decimals, 6)..<6 { value *= 10 }
    return isNegative ? -value : value
  }
}
