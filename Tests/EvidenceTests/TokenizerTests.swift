import Evidence
import Testing

/// What the tokeniser makes of a piece of text, token by token.
@Suite struct TokenizerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    /// The tokens, separated by one space.
    var tokens: String
    var testDescription: String { text }

    init(_ text: String, _ tokens: String) {
      self.text = text
      self.tokens = tokens
    }
  }

  static func cut(_ text: String) -> [String] {
    let tokenized = TokenizedText(text)
    return tokenized.tokens.map { tokenized.string($0) }
  }

  @Test(arguments: [
    Case("", ""), Case(" \t\r\n ", ""),
    Case("Mosul fell.", "Mosul fell ."),
    // Possessives.
    Case("Iraq's army", "Iraq 's army"), Case("Iraq’s army", "Iraq ’s army"),
    Case("IRAQ'S ARMY", "IRAQ 'S ARMY"), Case("the Joneses' car", "the Joneses ' car"),
    Case("Dara'a's suburbs", "Dara'a 's suburbs"), Case("Iraq's.", "Iraq 's ."),
    // Apostrophes inside words; every form of them.
    Case("Dara'a", "Dara'a"), Case("Dara’a", "Dara’a"), Case("Dara‘a", "Dara‘a"),
    Case("Daraʿa", "Daraʿa"), Case("Daraʾa", "Daraʾa"), Case("Daraʼa", "Daraʼa"),
    Case("Daraʻa", "Daraʻa"), Case("Dara`a", "Dara`a"), Case("Dara´a", "Dara´a"),
    Case("Sana'a, Ta'izz", "Sana'a , Ta'izz"), Case("don't", "don't"), Case("O'Brien", "O'Brien"),
    Case("'Ayn 'Isa", "' Ayn ' Isa"), Case("'quoted'", "' quoted '"), Case("“Mosul”", "“ Mosul ”"),
    // Dotted abbreviations are one token with their last dot.
    Case("the U.S. and U.K.", "the U.S. and U.K."), Case("U.S.A.", "U.S.A."),
    Case("in the U.S", "in the U.S"), Case("W.Va. police", "W.Va. police"),
    Case("at 5 p.m. on", "at 5 p.m. on"), Case("N.Y.-based", "N.Y. - based"),
    Case("B.C.", "B.C."), Case("Calif. voters", "Calif . voters"), Case("e.g. this", "e.g. this"),
    Case("U.S.-led", "U.S. - led"), Case("U.S.'s", "U.S. 's"), Case("J. Smith", "J . Smith"),
    Case("end.Start", "end . Start"),
    // Numbers.
    Case("1,200 men", "1,200 men"), Case("3.5 km", "3.5 km"), Case("10.", "10 ."),
    Case("1,2,3,", "1,2,3 ,"), Case("2014-06-10", "2014 - 06 - 10"),
    Case("06/10/14", "06 / 10 / 14"),
    Case("7th", "7th"), Case("5pm", "5pm"), Case("F16", "F16"), Case("MH17", "MH17"),
    Case("$5m", "$ 5m"), Case("50%", "50 %"), Case("10:30", "10 : 30"), Case("12ème", "12 ème"),
    // Hyphens and dashes always cut.
    Case("Deir ez-Zor", "Deir ez - Zor"), Case("al-Bab", "al - Bab"),
    Case("2014–2017", "2014 – 2017"), Case("war—over", "war — over"), Case("a‑b", "a ‑ b"),
    // Other scripts.
    Case("دير الزور", "دير الزور"), Case("الموصل، العراق", "الموصل ، العراق"),
    Case("Москва и Санкт-Петербург", "Москва и Санкт - Петербург"), Case("Ἀθῆναι", "Ἀθῆναι"),
    Case("東京都", "東 京 都"), Case("北京 Beijing", "北 京 Beijing"), Case("서울", "서울"),
    Case("São Tomé", "São Tomé"), Case("Şanlıurfa", "Şanlıurfa"), Case("Đà Nẵng", "Đà Nẵng"),
    Case("Sa\u{0303}o", "Sa\u{0303}o"), Case("ירושלים", "ירושלים"), Case("Երևան", "Երևան"),
    // Emoji, odd spaces, invisible marks, NUL.
    Case("fire 🔥 in", "fire 🔥 in"), Case("a\u{00A0}b", "a b"), Case("a\u{3000}b", "a b"),
    Case("a\u{2009}b", "a b"), Case("a\u{200B}b", "a b"), Case("\u{FEFF}Mosul", "Mosul"),
    Case("a\u{0}b", "a b"), Case("\u{200F}حلب\u{200F}", "حلب"),
    Case("(Mosul)", "( Mosul )"), Case("...", ". . ."), Case("…", "…"), Case("a_b", "a _ b"),
    Case("http://a.org/x", "http : / / a . org / x"),
  ])
  func tokens(_ item: Case) {
    let expected = item.tokens.split(separator: " ").map(String.init)
    #expect(Self.cut(item.text) == expected)
  }

  @Test func aFlagIsNoWord() {
    let tokens = TokenizedText("Mosul 🇮🇶 fell").tokens
    #expect(tokens.filter { $0.has(.word) }.count == 2)
  }

  /// Letters for the traits of form: Word, Number, Mark, Capitalised, aLl caps, Dotted, nOn-ASCII, alphanumeric (7),
  /// caseless (_).
  private static let letters: [(Character, Token.Traits)] = [
    ("W", .word), ("N", .number), ("M", .mark), ("C", .capitalized), ("L", .allCaps),
    ("D", .dotted), ("O", .nonASCII), ("7", .alphanumeric), ("_", .caseless),
  ]

  @Test(arguments: [
    Case("Mosul", "WC"), Case("mosul", "W"), Case("MOSUL", "WCL"), Case("A", "WC"),
    Case("U.S.", "WCD"), Case("p.m.", "WD"), Case("Élysée", "WCO"), Case("élysée", "WO"),
    Case("ÉLYSÉE", "WCLO"), Case("حلب", "WO_"), Case("東", "WO_"), Case("Москва", "WCO"),
    Case("москва", "WO"), Case("12", "N"), Case("1,200.5", "N"), Case("7th", "7"),
    Case("F16", "WC7"), Case("%", "M"), Case("—", "M"), Case("🔥", "M"), Case("Șoseaua", "WCO"),
    Case("Źródło", "WCO"), Case("ź", "WO"), Case("Ÿ", "WCO"), Case("ßen", "WO"),
  ])
  func traits(_ item: Case) throws {
    let token = try #require(TokenizedText(item.text).tokens.first)
    let found = Self.letters.filter { token.has($0.1) }.map { String($0.0) }.joined()
    #expect(found == item.tokens)
  }

  @Test func whatStandsBefore() {
    let tokens = TokenizedText("one two\nthree\n\nfour,five's").tokens
    let before = tokens.map {
      $0.traits.intersection([.afterSpace, .afterLineBreak, .afterBlankLine, .possessive])
    }
    #expect(
      before == [
        .afterBlankLine, .afterSpace, [.afterSpace, .afterLineBreak],
        [.afterSpace, .afterLineBreak, .afterBlankLine], [], [], .possessive,
      ])
  }

  @Test(arguments: [
    ("“", UInt8(0x22)), ("”", 0x22), ("«", 0x22), ("‘", 0x27), ("’", 0x27), ("`", 0x27),
    ("–", 0x2D), ("—", 0x2D), ("−", 0x2D), ("…", 0x2E), ("،", 0x2C), ("(", 0x28), ("%", 0x25),
    ("🔥", 0), ("€", 0),
  ])
  func typographicMarksStandForASCII(_ text: String, _ mark: UInt8) throws {
    let token = try #require(TokenizedText(text).tokens.first)
    #expect(token.has(.mark))
    #expect(token.mark == mark)
  }

  @Test(arguments: [
    ("Mosul", "MOSUL"), ("mosul", "Mosul"), ("U.S.", "u.s."), ("Dara'a", "daraa"),
    ("Dara’a", "DARA`A"), ("Daraʿa", "Daraʾa"), ("F16", "f16"), ("7TH", "7th"), ("U.S", "U.S."),
  ])
  func keysAreEqual(_ a: String, _ b: String) throws {
    let keys = try [a, b].map { try #require(TokenizedText($0).tokens.first).key }
    #expect(keys[0] == keys[1])
  }

  @Test(arguments: [("U.S.", "us"), ("Mosul", "Mosull"), ("p.m.", "pm"), ("it's", "its")])
  func keysDiffer(_ a: String, _ b: String) throws {
    let keys = try [a, b].map { try #require(TokenizedText($0).tokens.first).key }
    #expect(keys[0] != keys[1])
  }

  @Test(arguments: ["mosul", "Mosul", "us.", "O'Brien", "7th"])
  func lexiconKeysAreTokenKeys(_ word: String) throws {
    let text = word == "us." ? "U.S." : word
    #expect(WordKey(word) == (try #require(TokenizedText(text).tokens.first).key))
  }
}
