/// A JSON value, with object members in the order of the bytes.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// As written, so that no digit is lost.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  public struct Member: Hashable, Sendable {
    public var key: String
    public var value: JSONValue

    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// Parses one value and nothing else, strictly: UTF-8, escapes, numbers, at most 512 levels.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    try bytes.withUnsafeBufferPointer { (pointer) throws(JSONError) in try parse(pointer) }
  }

  /// The same on bytes that someone else owns.
  public static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSONValue {
    var scanner = JSONScanner(bytes)
    let value = try JSONValue(from: &scanner)
    try scanner.finish()
    return value
  }

  /// The last member with this key; nil for other kinds of value.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  public var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  public var array: [JSONValue]? {
    if case .array(let values) = self { return values }
    return nil
  }

  public var double: Double? {
    if case .number(let text) = self { return Double(text) }
    return nil
  }

  /// A number without fraction that fits; nil otherwise.
  public var integer: Int? {
    guard case .number(let text) = self else { return nil }
    return Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
  }

  init(from scanner: inout JSONScanner) throws(JSONError) {
    switch scanner.peek() {
    case 0x22:
      let token = try scanner.string()
      self = .string(scanner.text(token))
    case 0x7B:
      var members: [Member] = []
      try scanner.object { (inner, key) throws(JSONError) in
        let name = inner.text(key)
        members.append(Member(key: name, value: try JSONValue(from: &inner)))
      }
      self = .object(members)
    case 0x5B:
      var values: [JSONValue] = []
      try scanner.array { (inner) throws(JSONError) in values.append(try JSONValue(from: &inner)) }
      self = .array(values)
    default:
      let start = scanner.index
      switch try scanner.literalOrNumber() {
      case .null: self = .null
      case .yes: self = .bool(true)
      case .no: self = .bool(false)
      case .number:
        let digits = UnsafeBufferPointer(rebasing: scanner.bytes[start..<scanner.index])
        self = .number(String(decoding: digits, as: UTF8.self))
      }
    }
  }
}
