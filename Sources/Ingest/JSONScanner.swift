/// A checking walk over JSON bytes that makes no values: tokens are ranges, decoded only when they
/// are wanted.
///
/// Strict after RFC 8259 (escapes with their surrogate pairs, numbers, UTF-8, no trailing commas),
/// at most `maxDepth` levels deep. Valid only while the bytes are.
struct JSONScanner {
  static let maxDepth = 512

  /// A string without its quotes, already checked.
  struct StringToken {
    var range: Range<Int>
    var hasEscapes: Bool
  }

  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0
  private var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The byte at the cursor after white space; nil at the end.
  @inline(__always)
  mutating func peek() -> UInt8? {
    while index < bytes.count {
      let byte = bytes[index]
      if byte != 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 { return byte }
      index &+= 1
    }
    return nil
  }

  func error(_ message: String, at place: Int? = nil) -> JSONError {
    JSONError(byteOffset: place ?? index, message: message)
  }

  /// "'x'" or "the end", for messages.
  func found() -> String {
    guard index < bytes.count else { return "the end" }
    let byte = bytes[index]
    if byte > 0x20 && byte < 0x7F { return "'\(Character(UnicodeScalar(byte)))'" }
    if byte == 0x0A || byte == 0x0D { return "the end of the line" }
    return "byte 0x" + String(byte, radix: 16, uppercase: true)
  }

  /// Nothing but white space may follow.
  mutating func finish() throws(JSONError) {
    if peek() != nil { throw error("found \(found()) after the end of the value") }
  }

  mutating func enter() throws(JSONError) {
    depth += 1
    if depth > Self.maxDepth { throw error("nested more than \(Self.maxDepth) levels deep") }
    index += 1
  }

  mutating func leave() {
    depth -= 1
    index += 1
  }

  /// Reads the members of the object at the cursor. `body` gets each key with the cursor at its
  /// value and must pass over the value.
  mutating func object(
    _ body: (inout JSONScanner, StringToken) throws(JSONError) -> Void
  ) throws(JSONError) {
    try enter()
    if peek() == 0x7D { return leave() }
    while true {
      guard peek() == 0x22 else { throw error("expected a key in quotes, found \(found())") }
      let key = try string()
      guard peek() == 0x3A else { throw error("expected ':' after a key, found \(found())") }
      index += 1
      try body(&self, key)
      switch peek() {
      case 0x2C: index += 1
      case 0x7D: return leave()
      default: throw error("expected ',' or '}' after a value, found \(found())")
      }
    }
  }

  /// Reads the elements of the array at the cursor, as `object` does.
  mutating func array(
    _ body: (inout JSONScanner) throws(JSONError) -> Void
  ) throws(JSONError) {
    try enter()
    if peek() == 0x5D { return leave() }
    while true {
      try body(&self)
      switch peek() {
      case 0x2C: index += 1
      case 0x5D: return leave()
      default: throw error("expected ',' or ']' after a value, found \(found())")
      }
    }
  }

  /// Checks the value at the cursor and passes over it.
  mutating func skipValue() throws(JSONError) {
    switch peek() {
    case 0x22: _ = try string()
    case 0x7B: try object { (scanner, _) throws(JSONError) in try scanner.skipValue() }
    case 0x5B: try array { (scanner) throws(JSONError) in try scanner.skipValue() }
    default: _ = try literalOrNumber()
    }
  }

  enum Literal { case null, yes, no, number }

  /// Passes over `true`, `false`, `null` or a number.
  mutating func literalOrNumber() throws(JSONError) -> Literal {
    switch peek() {
    case 0x74: return try word("true", .yes)
    case 0x66: return try word("false", .no)
    case 0x6E: return try word("null", .null)
    case .some(0x2D), .some(0x30...0x39):
      try number()
      return .number
    default: throw error("expected a value, found \(found())")
    }
  }

  private mutating func word(_ word: StaticString, _ value: Literal) throws(JSONError) -> Literal {
    let length = word.utf8CodeUnitCount
    let fits = index + length <= bytes.count
    guard fits, (0..<length).allSatisfy({ bytes[index + $0] == word.utf8Start[$0] }) else {
      throw error("expected a value, found \(found())")
    }
    index += length
    return value
  }

  private mutating func number() throws(JSONError) {
    if bytes[index] == 0x2D { index += 1 }
    let first = index
    try digits("a digit")
    if bytes[first] == 0x30 && index > first + 1 {
      throw error("a number may not begin with 0", at: first)
    }
    if index < bytes.count, bytes[index] == 0x2E {
      index += 1
      try digits("a digit after '.'")
    }
    if index < bytes.count, bytes[index] | 0x20 == 0x65 {
      index += 1
      if index < bytes.count, bytes[index] == 0x2B || bytes[index] == 0x2D { index += 1 }
      try digits("a digit in the exponent")
    }
  }

  private mutating func digits(_ what: String) throws(JSONError) {
    guard index < bytes.count, isDigit(bytes[index]) else {
      throw error("expected \(what), found \(found())")
    }
    while index < bytes.count, isDigit(bytes[index]) { index += 1 }
  }
}
