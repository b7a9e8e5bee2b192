import Evaluation
import Testing

struct DateScoreTests {
  private func score(
    gold: [(Int, Int, String, String)], system: [(Int, Int, String, String)]
  ) -> [String: Double?] {
    var document = GoldDocument(id: "a", text: "")
    document.dates = gold.map { GoldDocument.Date(span: CodePointSpan($0.0, $0.1), type: $0.2, value: $0.3) }
    var answer = Answer()
    answer.dates = system.map { Answer.Date(span: CodePointSpan($0.0, $0.1), type: $0.2, value: $0.3) }
    return Sample.values(DateScore(gold: [document], answers: ["a": answer]))
  }

  @Test func spansTypesAndValuesCountApart() {
    let values = score(
      gold: [(0, 4, "DATE", "2017"), (10, 20, "DURATION", "P3Y"), (30, 35, "TIME", "2017-07-10T09:00")],
      system: [(0, 4, "DATE", "2017"), (12, 20, "DURATION", "P2Y"), (40, 45, "DATE", "2018")])
    #expect(isClose(values["strict.f1"], 1.0 / 3))
    #expect(isClose(values["relaxed.f1"], 2.0 / 3))
    #expect(isClose(values["type.f1"], 2.0 / 3))
    #expect(isClose(values["value.precision"], 1.0 / 3))
    // DATE and TIME alone: two of each side, one right.
    #expect(isClose(values["date_value.f1"], 0.5))
  }

  @Test func ofEqualOverlapsTheRightValueIsTaken() {
    let values = score(gold: [(0, 8, "DATE", "B")], system: [(0, 4, "DATE", "A"), (4, 8, "DATE", "B")])
    #expect(isClose(values["value.recall"], 1))
    #expect(isClose(values["value.precision"], 0.5))
  }

  @Test func longerOverlapComesBeforeTheRightValue() {
    let values = score(gold: [(0, 8, "DATE", "B")], system: [(0, 5, "DATE", "A"), (5, 8, "DATE", "B")])
    #expect(isClose(values["value.recall"], 0))
    #expect(isClose(values["relaxed.recall"], 1))
  }

  @Test func anAnswerServesOnce() {
    let values = score(gold: [(0, 4, "DATE", "A"), (4, 8, "DATE", "A")], system: [(0, 8, "DATE", "A")])
    #expect(isClose(values["relaxed.recall"], 0.5))
    #expect(isClose(values["relaxed.precision"], 1))
  }

  @Test func emptyDocumentsAreNoFault() {
    #expect(isClose(score(gold: [], system: [])["value.f1"], 0))
    #expect(isClose(score(gold: [(0, 1, "DATE", "A")], system: [])["value.f1"], 0))
  }
}
