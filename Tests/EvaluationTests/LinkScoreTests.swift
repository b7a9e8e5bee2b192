import Evaluation
import Testing

struct LinkScoreTests {
  private func score(_ document: GoldDocument, _ answer: Answer?) -> [String: Double?] {
    Sample.values(LinkScore(gold: [document], answers: answer.map { ["a": $0] } ?? [:]))
  }

  /// "They fled Deir Ezzor for Raqqa." with "fled" given and the first town as its place.
  private var document: GoldDocument {
    var document = GoldDocument(id: "a", text: "They fled Deir Ezzor for Raqqa.")
    document.events = [CodePointSpan(5, 9)]
    document.eventPlaces = [CodePointSpan(10, 20)]
    return document
  }

  private func answer(trigger: CodePointSpan, places: [Int]) -> Answer {
    var answer = Sample.answer([Sample.place(10, 20), Sample.place(25, 30)])
    answer.events = [Answer.Event(trigger: trigger, places: places, earliest: nil, latest: nil)]
    return answer
  }

  @Test func wordsOfTheLinkedPlacesCount() {
    let values = score(document, answer(trigger: CodePointSpan(5, 9), places: [0, 1]))
    #expect(isClose(values["recall"], 1))
    #expect(isClose(values["precision"], 2.0 / 3))
    #expect(isClose(values["sentence_exact"], 0))
    let exact = score(document, answer(trigger: CodePointSpan(8, 9), places: [0]))
    #expect(isClose(exact["f1"], 1))
    #expect(isClose(exact["sentence_exact"], 1))
  }

  @Test func otherEventsDoNotCount() {
    let values = score(document, answer(trigger: CodePointSpan(0, 4), places: [0]))
    #expect(isClose(values["recall"], 0))
  }

  @Test func noPlaceIsRightWhereThereIsNone() {
    var document = document
    document.eventPlaces = []
    #expect(isClose(score(document, nil)["sentence_exact"], 1))
    #expect(isClose(score(document, answer(trigger: CodePointSpan(5, 9), places: []))["sentence_exact"], 1))
  }

  @Test func wordsAreLettersDigitsAndLowLines() {
    let words = LinkScore.words("al-Raqqa's 2½ km_a «دير» e\u{301}!")
    let text = Array("al-Raqqa's 2½ km_a «دير» e\u{301}!".unicodeScalars)
    #expect(
      words.map { span in String(String.UnicodeScalarView(text[span.start..<span.end])) }
        == ["al", "Raqqa", "s", "2½", "km_a", "دير", "e"])
    #expect(LinkScore.words("").isEmpty)
  }
}
