/// Cuts a CQL2 text into tokens, byte by byte.
struct CQLScanner {
  private let bytes: [UInt8]
  private var position = 0
  /// Of the filter, counted from 1.
  private var character = 1

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func next() throws(ServerFault) -> CQLTokens.Token {
    while let byte = peek(), byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { step() }
    let start = character
    guard let byte = peek() else { return .init(kind: .end, character: start) }
    let kind: CQLTokens.Kind
    switch byte {
    case UInt8(ascii: "'"): kind = .text(try quoted(by: byte, from: start))
    case UInt8(ascii: "\""): kind = .name(try quoted(by: byte, from: start))
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: "<"),
      UInt8(ascii: ">"):
      kind = mark(byte)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"):
      kind = .number(try number(from: start))
    case _ where Self.startsName(byte):
      var word: [UInt8] = []
      while let byte = peek(), Self.startsName(byte) || Self.isDigit(byte) || byte == UInt8(ascii: ".") {
        word.append(byte)
        step()
      }
      kind = .word(String(decoding: word, as: UTF8.self))
    default:
      throw ServerFault(
        .badRequest,
        "filter, character \(start): found \"\(Character(UnicodeScalar(byte)))\", expected a name, a value or an operator"
      )
    }
    return .init(kind: kind, character: start)
  }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  private mutating func step() {
    position += 1
    // The following bytes of a character are not counted.
    if let byte = peek(), byte & 0xC0 == 0x80 { return }
    character += 1
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func startsName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
      || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }

  private mutating func mark(_ byte: UInt8) -> CQLTokens.Kind {
    step()
    let isPair =
      peek().map { second in
        byte == UInt8(ascii: "<")
          ? second == UInt8(ascii: ">") || second == UInt8(ascii: "=")
          : byte == UInt8(ascii: ">") && second == UInt8(ascii: "=")
      } ?? false
    defer { if isPair { step() } }
    return .mark(String(decoding: isPair ? [byte, bytes[position]] : [byte], as: UTF8.self))
  }

  /// A quote inside is doubled, or has a backslash before it.
  private mutating func quoted(by quote: UInt8, from start: Int) throws(ServerFault) -> String {
    step()
    var text: [UInt8] = []
    while let byte = peek() {
      step()
      if byte == quote {
        guard peek() == quote else { return String(decoding: text, as: UTF8.self) }
        step()
      } else if byte == UInt8(ascii: "\\"), peek() == quote {
        step()
        text.append(quote)
        continue
      }
      text.append(byte)
    }
    throw ServerFault(
      .badRequest, "filter, character \(start): found a quote that is never closed, expected another one after it")
  }

  private mutating func number(from start: Int) throws(ServerFault) -> SQLValue {
    var digits: [UInt8] = []
    while let byte = peek() {
      let isSign = byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      let isInPlace = digits.isEmpty || digits.last.map { $0 | 0x20 == UInt8(ascii: "e") } == true
      guard
        Self.isDigit(byte) || byte == UInt8(ascii: ".") || (byte | 0x20 == UInt8(ascii: "e") && !digits.isEmpty)
          || (isSign && isInPlace)
      else { break }
      digits.append(byte)
      step()
    }
    let text = String(decoding: digits, as: UTF8.self)
    if let integer = Int(text) { return .integer(integer) }
    // "5." and ".5" are numbers too.
    guard let real = Double(text.hasSuffix(".") ? text + "0" : text), real.isFinite else {
      throw ServerFault(.badRequest, "filter, character \(start): found \"\(text.prefix(60))\", expected a number")
    }
    return .real(real)
  }
}
