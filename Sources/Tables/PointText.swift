/// Reads two coordinates of one cell: `36.34, 43.12`, `36,34; 43,12`, `POINT (43.12 36.34)`, `[43.12, 36.34]`.
enum PointText {
  /// Latitude and longitude; nil for anything else.
  ///
  /// Plain pairs have the latitude first, well-known text and JSON the longitude.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> (latitude: Double, longitude: Double)? {
    var at = 0
    var end = bytes.count
    func passSpace() { while at < end, bytes[at] <= 0x20 { at += 1 } }
    passSpace()
    while end > at, bytes[end - 1] <= 0x20 { end -= 1 }
    var isLongitudeFirst = false
    if isPoint(bytes, at, end) {
      isLongitudeFirst = true
      at += 5
      passSpace()
    }
    if at < end, bytes[at] == 0x28 || bytes[at] == 0x5B {
      isLongitudeFirst = isLongitudeFirst || bytes[at] == 0x5B
      guard bytes[end - 1] == bytes[at] + (bytes[at] == 0x28 ? 1 : 2) else { return nil }
      at += 1
      end -= 1
      passSpace()
    }
    // A comma is of the numbers only where something else parts them.
    let rest = bytes[at..<end]
    let commas = rest.count { $0 == 0x2C }
    let hasComma = commas > 1 || (commas == 1 && rest.contains(0x3B))
    guard let first = DecimalNumber.read(bytes, &at, end, comma: hasComma) else { return nil }
    let before = at
    while at < end, bytes[at] <= 0x20 || bytes[at] == 0x2C || bytes[at] == 0x3B { at += 1 }
    guard at > before, let second = DecimalNumber.read(bytes, &at, end, comma: hasComma) else { return nil }
    passSpace()
    guard at == end else { return nil }
    return isLongitudeFirst ? (second, first) : (first, second)
  }

  private static func isPoint(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Bool {
    guard at + 5 < end else { return false }
    return zip(0..<5, "point".utf8).allSatisfy { bytes[at + $0] | 0x20 == $1 }
  }
}
