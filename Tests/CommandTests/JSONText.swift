import Foundation

/// JSON as it is written: members in order and numbers as text, which Foundation forgets.
indirect enum JSONText: Equatable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONText])
  case object([Member])

  struct Member: Equatable {
    var name: String
    var value: JSONText
  }

  init(_ text: String) throws {
    var scanner = Scanner(bytes: Array(text.utf8))
    self = try scanner.value()
    scanner.skipSpace()
    guard scanner.offset == scanner.bytes.count else { throw scanner.fault("nothing more") }
  }

  /// The member of an object, nil where there is none.
  subscript(_ name: String) -> JSONText? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  var names: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.name)
  }

  var array: [JSONText] {
    guard case .array(let values) = self else { return [] }
    return values
  }

  var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var double: Double? {
    guard case .number(let text) = self else { return nil }
    return Double(text)
  }

  var int: Int? {
    guard case .number(let text) = self else { return nil }
    return Int(text)
  }

  /// What a CSV cell says for this value: nothing for null.
  var cell: String {
    switch self {
    case .null: ""
    case .bool(let value): String(value)
    case .number(let text), .string(let text): text
    case .array, .object: "(nested)"
    }
  }

  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  private struct Scanner {
    let bytes: [UInt8]
    var offset = 0

    func fault(_ expected: String) -> Fault {
      Fault(description: "JSON: expected \(expected) at byte \(offset)")
    }

    var peek: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

    mutating func skipSpace() { while [0x20, 0x0A, 0x0D, 0x09].contains(peek) { offset += 1 } }

    mutating func take(_ text: String) throws {
      guard bytes[offset...].starts(with: text.utf8) else { throw fault(text) }
      offset += text.utf8.count
    }

    mutating func value() throws -> JSONText {
      skipSpace()
      switch peek {
      case UInt8(ascii: "{"): return try object()
      case UInt8(ascii: "["): return try array()
      case UInt8(ascii: "\""): return .string(try string())
      case UInt8(ascii: "t"):
        try take("true")
        return .bool(true)
      case UInt8(ascii: "f"):
        try take("false")
        return .bool(false)
      case UInt8(ascii: "n"):
        try take("null")
        return .null
      default: return .number(try number())
      }
    }

    mutating func object() throws -> JSONText {
      try take("{")
      var members: [Member] = []
      skipSpace()
      while peek != UInt8(ascii: "}") {
        if !members.isEmpty { try take(",") }
        skipSpace()
        let name = try string()
        guard !members.contains(where: { $0.name == name }) else { throw fault("a new name") }
        skipSpace()
        try take(":")
        members.append(Member(name: name, value: try value()))
        skipSpace()
      }
      try take("}")
      return .object(members)
    }

    mutating func array() throws -> JSONText {
      try take("[")
      var values: [JSONText] = []
      skipSpace()
      while peek != UInt8(ascii: "]") {
        if !values.isEmpty { try take(",") }
        values.append(try value())
        skipSpace()
      }
      try take("]")
      return .array(values)
    }

    mutating func string() throws -> String {
      let start = offset
      try take("\"")
      while peek != UInt8(ascii: "\"") {
        guard peek >= 0x20 else { throw fault("no control character") }
        offset += peek == UInt8(ascii: "\\") ? 2 : 1
      }
      try take("\"")
      // Foundation reads the escapes, and refuses what is not UTF-8.
      let text = try JSONSerialization.jsonObject(
        with: Data(bytes[start..<offset]), options: .fragmentsAllowed)
      guard let text = text as? String else { throw fault("a string") }
      return text
    }

    mutating func number() throws -> String {
      let start = offset
      while "+-.0123456789eE".utf8.contains(peek) { offset += 1 }
      let text = String(decoding: bytes[start..<offset], as: UTF8.self)
      guard Double(text) != nil else { throw fault("a value") }
      return text
    }
  }
}
