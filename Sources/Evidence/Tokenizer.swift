/// Cuts UTF-8 into words, numbers and marks.
///
/// Hyphens always cut ("ez-Zor" is three tokens). An apostrophe between letters does not ("Dara'a"), but the
/// possessive `'s` is a token of its own. Two or more short letter groups with dots are one token ("U.S.",
/// "W.Va.", "p.m."). Scripts without spaces (Chinese, Japanese) are cut at each character.
package enum Tokenizer {
  package static func tokens(in bytes: [UInt8]) -> [Token] {
    bytes.withUnsafeBufferPointer { text in
      var cutter = TokenCutter(text: text)
      // Prose has six bytes a token; what has more tokens than room gets them in further steps.
      var tokens = [Token](unsafeUninitializedCapacity: text.count / 5 + 16) { buffer, count in
        count = cutter.fill(buffer)
      }
      while cutter.position < text.count {
        tokens += [Token](unsafeUninitializedCapacity: tokens.count / 2 + 16) { buffer, count in
          count = cutter.fill(buffer)
        }
      }
      return tokens
    }
  }

  /// Appends the tokens of valid UTF-8 to `tokens`, offsets counted from the start of `text`.
  package static func append(tokensOf text: UnsafeBufferPointer<UInt8>, to tokens: inout [Token]) {
    var cutter = TokenCutter(text: text)
    while let token = cutter.next() { tokens.append(token) }
  }
}
