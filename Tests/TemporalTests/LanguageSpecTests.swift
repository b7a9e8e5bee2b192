import Evidence
import Temporal
import Testing

/// Runs `Tests/Specs/dates.<language>.json` for every language that has a word table. The reader is
/// not told the language: it must find that too.
@Suite struct LanguageSpecTests {
  @Test(arguments: Language.allCases)
  func readsItsSpec(_ language: Language) throws {
    let cases = try DateSpecTests.cases(language.rawValue)
    #expect(cases.count >= 40)
    for item in cases {
      let published = try DateSpecTests.published(item.published)
      let found = DateSpecTests.found(item.text, published)
      #expect(
        found == item.expect,
        "\"\(item.text)\" (\(item.published ?? "no date")): got \(found), expected \(item.expect)")
    }
  }

  /// A language that is given wins over what the words say.
  @Test func takesTheLanguageThatIsGiven() {
    let text = TokenizedText("23 mai")
    let published = PublishedDate(year: 2017, month: 7, day: 12, origin: .field)
    let french = DateReader().dates(in: text, published: published, language: .french)
    #expect(french.map(\.value) == ["2017-05-23"])
    #expect(DateReader().dates(in: text, published: published).isEmpty)
  }

  /// Names of other languages do not make an English text one of them.
  @Test(arguments: [
    "The mayor of La Paz met El País editors on Friday in Rio de Janeiro.",
    "Erdoğan and Davutoğlu flew to Şanlıurfa on Friday after the talks.",
    "Le Monde and Die Zeit said on Friday that the war was over.",
  ])
  func staysEnglish(_ text: String) {
    let published = PublishedDate(year: 2017, month: 7, day: 12, origin: .field)
    let found = DateReader().dates(in: TokenizedText(text), published: published)
    #expect(found.map(\.value) == ["2017-07-07"])
  }

  /// Spans are the words of the date alone, though a token may hold more.
  @Test func cutsParticlesOff() {
    let text = TokenizedText("La ville est tombée avant l'été 2014, au mois d'août.")
    let found = DateReader().dates(in: text, published: nil, language: .french)
    #expect(found.map { text.string($0.span) } == ["été 2014", "mois d'août"])
  }

  /// Digits of Arabic and Persian, Hijri and Persian months by computation.
  @Test func readsOtherCalendarsAndDigits() {
    func values(_ text: String, _ language: Language) -> [String] {
      DateReader().dates(in: TokenizedText(text), published: nil, language: language).map(\.value)
    }
    #expect(values("في ٢٩/٦/٢٠١٤ أعلنت الخلافة", .arabic) == ["2014-06-29"])
    #expect(values("في ٢ رمضان ١٤٣٥ هـ", .arabic) == ["2014-06-30"])
    #expect(values("در ۸ تیر ۱۳۹۳", .persian) == ["2014-06-29"])
    #expect(values("در ۱۳۹۳/۴/۸", .persian) == ["2014-06-29"])
    #expect(values("در سال ۱۳۹۳", .persian) == ["2014-03-21/2015-03-20"])
  }

  /// Whatever the bytes, the reader ends and its spans lie within the text, in order.
  @Test(arguments: Language.allCases)
  func standsAnyText(_ language: Language) throws {
    let words = try DateSpecTests.cases(language.rawValue).map(\.text).joined(separator: " ")
    var pieces = words.split(separator: " ").map(String.init)
    pieces += ["-", "/", ".", "'", "\n\n", "10", "2014", "31.12.", ":", "ʼ", "é", "١", "\u{200C}"]
    var state: UInt64 = 7
    for _ in 0..<200 {
      var text = ""
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
        if state >> 60 != 0 { text += " " }
      }
      let tokenized = TokenizedText(text)
      let published = PublishedDate(year: 2017, month: 7, day: 12, origin: .field)
      let found = DateReader().dates(in: tokenized, published: published, language: language)
      var end = 0
      for expression in found {
        #expect(expression.span.start >= end && expression.span.end <= tokenized.bytes.count)
        end = expression.span.end
      }
    }
  }
}
