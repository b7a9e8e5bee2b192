/// The words and marks of a CQL2 text, read from the left; every fault says at which character of the filter.
///
/// - SeeAlso: OGC 21-065r2 Annex B
struct CQLTokens {
  enum Kind: Equatable {
    /// A name or a keyword, as written.
    case word(String)
    /// A name in double quotes, which is never a keyword.
    case name(String)
    case text(String)
    case number(SQLValue)
    /// `=`, `<>`, `<`, `<=`, `>`, `>=`, `(`, `)` or `,`.
    case mark(String)
    case end
  }

  struct Token {
    var kind: Kind
    /// Character of the filter, counted from 1.
    var character: Int
  }

  private var tokens: [Token] = []
  private var position = 0

  init(_ text: String) throws(ServerFault) {
    var scanner = CQLScanner(text)
    repeat { tokens.append(try scanner.next()) } while tokens.last?.kind != .end
  }

  var next: Token { tokens[position] }
  var nextButOne: Token { tokens[min(position + 1, tokens.count - 1)] }

  mutating func take() -> Token {
    defer { position = min(position + 1, tokens.count - 1) }
    return tokens[position]
  }

  /// Whether the next word is this keyword, in any case of letters.
  func isNext(_ keyword: String) -> Bool {
    if case .word(let word) = next.kind { return word.uppercased() == keyword }
    return false
  }

  /// Takes a keyword if it comes next.
  mutating func takes(_ keyword: String) -> Bool {
    guard isNext(keyword) else { return false }
    _ = take()
    return true
  }

  mutating func takes(mark: String) -> Bool {
    guard next.kind == .mark(mark) else { return false }
    _ = take()
    return true
  }

  mutating func want(mark: String) throws(ServerFault) {
    guard takes(mark: mark) else { throw fault("\"\(mark)\"") }
  }

  mutating func want(_ keyword: String) throws(ServerFault) {
    guard takes(keyword) else { throw fault(keyword) }
  }

  /// A keyword that begins a call, `DATE(`: the same word alone may be a column.
  mutating func takes(call keyword: String) -> Bool {
    guard isNext(keyword), nextButOne.kind == .mark("(") else { return false }
    _ = take()
    _ = take()
    return true
  }

  /// What stands where something else should.
  func fault(_ expected: String, at token: Token? = nil) -> ServerFault {
    let token = token ?? next
    return ServerFault(
      .badRequest, "filter, character \(token.character): found \(Self.shown(token.kind)), expected \(expected)")
  }

  private static func shown(_ kind: Kind) -> String {
    switch kind {
    case .word(let text): "\"\(text.prefix(60))\""
    case .name(let text): "the name \"\(text.prefix(60))\""
    case .text(let text): "the text '\(text.prefix(60))'"
    case .number(.integer(let number)): "\(number)"
    case .number(.real(let number)): "\(number)"
    case .number: "a number"
    case .mark(let mark): "\"\(mark)\""
    case .end: "the end"
    }
  }
}
