/// Base64 (RFC 4648, section 4), of bytes that come in pieces.
public struct Base64Text: Sendable {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")

  /// One or two bytes that wait for the third.
  private var rest: [UInt8] = []

  public init() {}

  mutating func append(_ bytes: [UInt8], to buffer: inout ByteBuffer) {
    var index = 0
    while !rest.isEmpty, rest.count < 3, index < bytes.count {
      rest.append(bytes[index])
      index += 1
    }
    if rest.count == 3 {
      Self.append(rest[0], rest[1], rest[2], to: &buffer)
      rest.removeAll()
    }
    buffer.reserve((bytes.count - index + 2) / 3 * 4)
    while index + 3 <= bytes.count {
      Self.append(bytes[index], bytes[index + 1], bytes[index + 2], to: &buffer)
      index += 3
    }
    rest += bytes[index...]
  }

  mutating func finish(_ buffer: inout ByteBuffer) {
    guard !rest.isEmpty else { return }
    let isPair = rest.count == 2
    Self.append(rest[0], isPair ? rest[1] : 0, 0, to: &buffer)
    buffer.setCount(buffer.count - (isPair ? 1 : 2))
    buffer.append(Self.padding)
    if !isPair { buffer.append(Self.padding) }
    rest.removeAll()
  }

  @inline(__always)
  private static func append(_ first: UInt8, _ second: UInt8, _ third: UInt8, to buffer: inout ByteBuffer) {
    let bits = UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
    buffer.append(letters[Int(bits >> 18)])
    buffer.append(letters[Int(bits >> 12 & 63)])
    buffer.append(letters[Int(bits >> 6 & 63)])
    buffer.append(letters[Int(bits & 63)])
  }

  // MARK: Reading

  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, letter) in letters.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

  /// - Returns: nil where the text is not Base64, with its padding.
  public static func bytes(_ text: String) -> [UInt8]? {
    var letters = Array(text.utf8)
    guard letters.count % 4 == 0 else { return nil }
    while letters.last == padding, letters.count > text.utf8.count - 2 { letters.removeLast() }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.count * 3 / 4)
    var bits: UInt32 = 0
    var bitCount = 0
    for letter in letters {
      let value = values[Int(letter)]
      guard value < 64 else { return nil }
      bits = bits << 6 | UInt32(value)
      bitCount += 6
      if bitCount >= 8 {
        bitCount -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(bitCount)))
      }
    }
    return bytes
  }
}
