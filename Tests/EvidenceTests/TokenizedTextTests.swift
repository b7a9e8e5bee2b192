import Evidence
import Testing

@Suite struct TokenizedTextTests {
  @Test func spansReslice() {
    let text = TokenizedText("Dara’a, the U.S. and دير الزور (2014)")
    for token in text.tokens {
      let bytes = text.bytes[token.span.start..<token.span.end]
      #expect(Array(text.string(token).utf8) == Array(bytes))
    }
    #expect(text.string(text.span(ofTokens: 0..<3)) == "Dara’a, the")
    #expect(text.string(text.span(ofTokens: 3..<4)) == "U.S.")
  }

  @Test func tokensAndSentencesAreFoundByPlace() {
    let text = TokenizedText("One two. Three four.\n\nFive.")
    #expect(text.sentences.count == 3)
    for (number, sentence) in text.sentences.enumerated() {
      for index in sentence { #expect(text.sentenceIndex(ofToken: index) == number) }
    }
    #expect(text.sentenceIndex(ofToken: 1000) == 2)
    for (index, token) in text.tokens.enumerated() {
      #expect(text.firstToken(endingAfter: Int(token.start)) == index)
      #expect(text.firstToken(endingAfter: Int(token.end) - 1) == index)
      #expect(text.firstToken(endingAfter: Int(token.end)) == index + 1)
    }
    #expect(text.firstToken(endingAfter: 10_000) == text.tokens.count)
  }

  @Test func anEmptyTextHasNothing() {
    for text in ["", " ", "\n\n"] {
      let text = TokenizedText(text)
      #expect(text.tokens.isEmpty)
      #expect(text.sentences.isEmpty)
      #expect(text.firstToken(endingAfter: 0) == 0)
    }
  }

  @Test func spansCompare() {
    let a = TextSpan(start: 2, end: 5)
    #expect(a.count == 3)
    #expect(a.overlaps(TextSpan(start: 4, end: 9)))
    #expect(!a.overlaps(TextSpan(start: 5, end: 9)))
    #expect(a.contains(TextSpan(start: 2, end: 5)))
    #expect(!a.contains(TextSpan(start: 2, end: 6)))
    #expect(
      [TextSpan(start: 2, end: 6), a, TextSpan(start: 0, end: 1)].sorted().map(\.end) == [1, 5, 6])
  }

  @Test func aPublishedDayNeedsItsMonth() {
    #expect(PublishedDate(year: 2017, day: 4, origin: .field).day == nil)
    #expect(PublishedDate(year: 2017, month: 7, day: 4, origin: .field).day == 4)
  }
}
