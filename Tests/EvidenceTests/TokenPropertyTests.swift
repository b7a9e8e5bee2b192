import Evidence
import TestSupport
import Testing

/// What must hold of the tokens of any bytes whatever.
@Suite struct TokenPropertyTests {
  /// Ascending, inside the text, not overlapping; sentences cover the tokens in order.
  static func check(_ bytes: [UInt8], coversAll: Bool) {
    let text = TokenizedText(bytes: bytes)
    var last = 0
    var isCovered = true
    for token in text.tokens {
      let (start, end) = (Int(token.start), Int(token.end))
      guard start >= last, end > start, end <= bytes.count else {
        Issue.record("token \(start)..<\(end) after \(last) of \(bytes.count): \(bytes)")
        return
      }
      if coversAll { isCovered = isCovered && isSpace(bytes[last..<start]) }
      last = end
    }
    if coversAll {
      isCovered = isCovered && isSpace(bytes[last...])
      #expect(isCovered, "\(bytes)")
    }
    var next = 0
    for sentence in text.sentences {
      guard sentence.lowerBound == next, !sentence.isEmpty else {
        Issue.record("sentence \(sentence) after token \(next): \(bytes)")
        return
      }
      #expect(text.tokens[next].has(.sentenceStart))
      next = sentence.upperBound
    }
    #expect(next == text.tokens.count)
  }

  /// Valid UTF-8 between tokens is white space, controls or invisible marks of direction and width.
  private static func isSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
      $0.value <= 0x20 || $0.properties.isWhitespace || $0.properties.generalCategory == .format
    }
  }

  private static let pieces = [
    "Mosul", "the", "U.S.", "W.Va.", "p.m.", "'s", "’s", "'", "’", "ʿ", "`", "-", "—", ".", "...",
    "!", "?", "\"", "”", ")", "(", "1", "1,200", "3.5", "7th", "F16", " ", " ", " ", "\n", "\n\n",
    "\r\n", "\t", "\u{0}", "é", "Ş", "ß", "e\u{301}", "دير", "،", "Москва", "東京", "서울", "🔥",
    "👩‍👩‍👧", "🇮🇶", "\u{200F}", "\u{FEFF}", "\u{A0}", "\u{2028}", "a", "A", "s", "S", "Gen", "Jan",
    "St", "x.y", "A.B", ",", "\u{7F}", "\u{10FFFF}", "\u{E000}",
  ]

  @Test func randomTexts() {
    var random = SplitMix(seed: 2)
    for _ in 0..<4000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? ""
      }
      Self.check(Array(text.utf8), coversAll: true)
    }
  }

  @Test func randomScalars() {
    var random = SplitMix(seed: 3)
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...24, using: &random) {
        let limit: UInt32 = [0x80, 0x800, 0x3000, 0x10FFFF].randomElement(using: &random) ?? 0x80
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...limit, using: &random)) {
          text.unicodeScalars.append(scalar)
        }
      }
      Self.check(Array(text.utf8), coversAll: true)
    }
  }

  /// Broken UTF-8: no crash, and spans that still ascend.
  @Test func randomBytes() {
    var random = SplitMix(seed: 4)
    for round in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ -> UInt8 in
        round % 2 == 0
          ? UInt8.random(in: 0...255, using: &random)
          : [0x41, 0x73, 0x27, 0x2E, 0x20, 0xE2, 0x80, 0x99, 0xD8, 0xF0, 0xFF, 0xC2, 0x31]
            .randomElement(using: &random) ?? 0
      }
      Self.check(bytes, coversAll: false)
    }
  }

  @Test func everyTextCutShort() {
    let whole = Array("Dara’a’s “U.S.” — 東京 🔥 دير، W.Va.’s e\u{301}".utf8)
    for length in 0...whole.count {
      Self.check(Array(whole[..<length]), coversAll: false)
      Self.check(Array(whole[(whole.count - length)...]), coversAll: false)
    }
  }

  @Test func keysAreEqualAcrossCase() {
    var random = SplitMix(seed: 5)
    for _ in 0..<2000 {
      let word = String(
        (0..<Int.random(in: 1...12, using: &random)).map { _ in
          "abcdefghijklmnopqrstuvwxyz".randomElement(using: &random) ?? "a"
        })
      let forms = [word, word.uppercased(), word.prefix(1).uppercased() + word.dropFirst()]
      let keys = Set(forms.flatMap { TokenizedText($0).tokens.map(\.key) })
      #expect(keys == [WordKey(word)], "\(word)")
    }
  }
}
