/// Puts JSON text together value by value, into bytes, with the commas where they belong.
///
/// The caller keeps the shape right (a key before each value in an object, an end for each begin).
/// Made for lines of results and small files such as a manifest; a layer has its own writer.
public struct JSONBuilder: ~Copyable, Sendable {
  private var buffer: ByteBuffer
  private let isIndented: Bool
  private var depth = 0
  // Whether a value stands before the next one in its container: only the last step decides, so no
  // stack.
  private var needsComma = false
  private var followsKey = false
  private var base64 = Base64Text()

  /// - Parameter indented: one value a line and two spaces a level, for files that people read.
  public init(indented: Bool = false) {
    buffer = ByteBuffer(capacity: 4096)
    isIndented = indented
  }

  /// Bytes so far.
  public var count: Int { buffer.count }

  public mutating func beginObject() { begin(UInt8(ascii: "{")) }
  public mutating func endObject() { end(UInt8(ascii: "}")) }
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// The name of the value that comes next.
  public mutating func key(_ name: String) {
    separate()
    buffer.append(jsonString: name)
    buffer.append(UInt8(ascii: ":"))
    if isIndented { buffer.append(UInt8(ascii: " ")) }
    needsComma = false
    followsKey = true
  }

  public mutating func string(_ text: String) {
    separate()
    buffer.append(jsonString: text)
  }

  public mutating func integer(_ integer: Int) {
    separate()
    buffer.append(integer: integer)
  }

  /// At most `decimals` (0 to 6) digits after the point, never an exponent; null when not finite.
  public mutating func number(_ number: Double, decimals: Int) {
    separate()
    buffer.append(jsonValue: .number(number, decimals: decimals))
  }

  public mutating func boolean(_ boolean: Bool) {
    separate()
    buffer.append(boolean ? "true" : "false")
  }

  /// `"2017-07-10"`, from a count of days since 1970-01-01.
  public mutating func day(daysSinceEpoch days: Int) {
    separate()
    buffer.append(UInt8(ascii: "\""))
    buffer.append(day: days)
    buffer.append(UInt8(ascii: "\""))
  }

  /// `"2017-07-10T23:59:59Z"`.
  public mutating func dateTime(secondsSinceEpoch seconds: Int) {
    separate()
    buffer.append(jsonValue: .dateTime(secondsSinceEpoch: seconds))
  }

  public mutating func value(_ value: Value) {
    separate()
    buffer.append(jsonValue: value)
  }

  public mutating func null() {
    separate()
    buffer.append("null")
  }

  /// A string of bytes that come in pieces, as Base64: `appendBase64` puts them in, `endBase64` closes it.
  public mutating func beginBase64() {
    separate()
    buffer.append(UInt8(ascii: "\""))
  }

  public mutating func appendBase64(_ bytes: [UInt8]) { base64.append(bytes, to: &buffer) }

  public mutating func endBase64() {
    base64.finish(&buffer)
    buffer.append(UInt8(ascii: "\""))
  }

  /// Ends a line: the next value starts a new JSON text.
  public mutating func endLine() {
    buffer.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// The bytes so far, which the builder forgets; its memory is used again.
  public mutating func takeBytes() -> [UInt8] {
    let bytes = [UInt8](buffer.bytes)
    buffer.removeAll()
    return bytes
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    buffer.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    depth -= 1
    if needsComma { indent() }  // Not after an empty container.
    buffer.append(bracket)
    needsComma = true
  }

  /// Comma and new line before a key or a value that needs them; marks that one now stands there.
  private mutating func separate() {
    if needsComma { buffer.append(UInt8(ascii: ",")) }
    if !followsKey && depth > 0 { indent() }
    needsComma = true
    followsKey = false
  }

  private mutating func indent() {
    guard isIndented else { return }
    buffer.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { buffer.append("  ") }
  }
}

// Key and value in one call; a missing value is null.
extension JSONBuilder {
  public mutating func field(_ name: String, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  public mutating func field(_ name: String, _ value: Int?) {
    key(name)
    if let value { integer(value) } else { null() }
  }

  public mutating func field(_ name: String, _ value: Bool?) {
    key(name)
    if let value { boolean(value) } else { null() }
  }

  public mutating func field(_ name: String, _ value: Double?, decimals: Int) {
    key(name)
    if let value { number(value, decimals: decimals) } else { null() }
  }

  public mutating func base64(_ bytes: [UInt8]) {
    beginBase64()
    appendBase64(bytes)
    endBase64()
  }

  public mutating func field(_ name: String, _ texts: [String]) {
    key(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }
}
