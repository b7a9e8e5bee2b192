/// Where and why bytes are not JSON (RFC 8259).
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Bytes before the fault.
  public var byteOffset: Int
  /// What was found or expected: "expected ',' or '}' after a value".
  public var message: String

  public init(byteOffset: Int, message: String) {
    self.byteOffset = byteOffset
    self.message = message
  }

  public var description: String { "byte \(byteOffset): \(message)" }

  /// Line and character of the fault in the bytes that were parsed, both from 1.
  func position(in bytes: some Collection<UInt8>) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for byte in bytes.prefix(byteOffset) {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}
