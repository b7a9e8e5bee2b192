import Evidence
import Testing

@Suite struct SentenceSplitterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    /// The first words of each sentence that must be found, in order.
    var sentences: [String]
    var testDescription: String { text }

    init(_ sentences: String...) {
      text = sentences.joined(separator: " ")
      self.sentences = sentences
    }

    init(text: String, _ sentences: String...) {
      self.text = text
      self.sentences = sentences
    }
  }

  static func cut(_ text: String) -> [String] {
    let tokenized = TokenizedText(text)
    return tokenized.sentences.map { tokenized.string(tokenized.span(ofTokens: $0)) }
  }

  @Test(arguments: [
    Case("Mosul fell.", "Raqqa did not."),
    Case("Did it fall?", "It did!", "Nobody said so."),
    // Abbreviations, initials and titles.
    Case("Gen. Smith met Lt. Col. Jones on Jan. 5 in St. Louis.", "He left."),
    Case("Mr. and Mrs. Brown of Portland, Ore. Monday."),
    Case("J. R. R. Smith spoke.", "We heard."),
    Case("Sen. John F. Kerry voted.", "Others did not."), Case("It has Lt. Gen. Jones in it."),
    Case("The Acme Corp. Building burned."), Case("No. 5 won.", "It was close."),
    // Dotted abbreviations.
    Case("He moved to the U.S. Army base.", "It closed."),
    Case("He lives in the U.S.", "The army left."), Case("It began at 5 p.m.", "He was late."),
    Case("U.S. forces and U.K. forces met."), Case("It began at 5 p.m. Monday."),
    // Quotes and brackets.
    Case("\"It fell.\"", "She wept."), Case("“It fell.”", "“When?” he asked."),
    Case("(It fell.)", "Then it rose."), Case("He said: \"Go!\"", "They went."),
    // Numbers.
    Case("It cost 3.5 million.", "It was 2014."), Case("It was cheap.", "50 people bought it."),
    // In other scripts.
    Case("سقطت الموصل.", "لم تسقط الرقة."), Case("Москва горела.", "Это было давно."),
    // No capital, no new sentence.
    Case("It sold for approx. nothing at all."), Case("Visit example.com for more."),
    Case("Wait... what?", "Nothing."),
    // Blank lines and lines of their own.
    Case(
      text: "Headline without stop\n\nThe text begins.", "Headline without stop", "The text begins."
    ),
    Case(
      text: "MOSUL FALLS\nThe city fell.\nIt was June.", "MOSUL FALLS", "The city fell.",
      "It was June."),
    Case(text: "Items:\n- one\n- two\n* three", "Items:", "- one", "- two", "* three"),
    Case(text: "Items:\n• one\n• two", "Items:", "• one", "• two"),
    Case(text: "One.\r\n\r\nTwo.", "One.", "Two."),
  ])
  func sentences(_ item: Case) {
    #expect(Self.cut(item.text) == item.sentences)
  }

  @Test func hardWrappedTextIsJoined() {
    let text = """
      The city of Mosul was taken by the army after a battle that had lasted for
      nine months and had left large parts of the old town in ruins. Hundreds of
      thousands of people had fled from their homes since the fighting began, and
      the United Nations said that it would take years to build the place again.
      """
    #expect(Self.cut(text).count == 2)
  }

  @Test func hardWrappedCapitalsAreJoined() {
    let line = "THE CITY OF MOSUL WAS TAKEN BY THE ARMY AFTER A LONG BATTLE OF MONTHS"
    #expect(Self.cut([line, line, line, line].joined(separator: "\n")).count == 1)
  }

  @Test func sentenceStartsAreMarked() {
    let text = TokenizedText("One two. Three four.")
    let starts = text.tokens.indices.filter { text.tokens[$0].has(.sentenceStart) }
    #expect(starts == text.sentences.map(\.lowerBound))
  }

  /// 100,000 words without a stop: cut into pieces, and twice the text is twice the sentences.
  @Test func noSentenceIsUnbounded() {
    let counts = [50_000, 100_000].map { words -> Int in
      let text = TokenizedText(Array(repeating: "word", count: words).joined(separator: " "))
      #expect(text.tokens.count == words)
      #expect(text.sentences.allSatisfy { $0.count <= 400 })
      return text.sentences.count
    }
    #expect(counts[1] == 2 * counts[0])
  }

  @Test func manyClosingMarksStayLinear() {
    let text = TokenizedText(String(repeating: ")", count: 100_000) + " The end.")
    #expect(text.tokens.count == 100_003)
  }
}
