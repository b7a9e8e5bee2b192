import Evaluation
import Testing

struct IncidentScoreTests {
  private func document(dates: [(String, String)], places: [[String]]) -> GoldDocument {
    var document = GoldDocument(id: "a", text: "")
    document.incidents = [
      GoldDocument.Incident(
        dates: dates.map { GoldDocument.Incident.Days($0.0, $0.1) }, places: places)
    ]
    return document
  }

  private func answer(_ entries: [Answer.Entry?], _ events: [([Int], String?)]) -> Answer {
    var answer = Answer()
    answer.places = entries.map {
      Answer.Place(span: CodePointSpan(0, 1), text: "", isDemonym: false, entry: $0, confidence: 0)
    }
    answer.events = events.map {
      Answer.Event(trigger: CodePointSpan(0, 1), places: $0.0, earliest: $0.1, latest: $0.1)
    }
    return answer
  }

  private func values(_ document: GoldDocument, _ answer: Answer?) -> [String: Double?] {
    Sample.values(IncidentScore(gold: [document], answers: answer.map { ["a": $0] } ?? [:]))
  }

  private let bogota = Answer.Entry(name: "Bogotá", country: "CO", point: nil)
  private let apopa = Answer.Entry(name: "Apopa", country: "SV", point: nil)

  @Test func theBestEventOfTheReportIsTaken() {
    let gold = document(dates: [("1990-01-03", "1990-01-05")], places: [["COLOMBIA", "BOGOTA"]])
    let found = values(gold, answer([apopa, bogota], [([0], "1990-01-04"), ([1], "1990-01-03"), ([1], nil)]))
    #expect(isClose(found["date"], 1))
    #expect(isClose(found["place"], 1))
    #expect(isClose(found["both"], 1))
    #expect(isClose(found["events_per_incident"], 3))
  }

  @Test func theCountryAloneIsHalf() {
    let gold = document(dates: [], places: [["EL SALVADOR", "SAN MIGUEL"]])
    #expect(isClose(values(gold, answer([apopa], [([0], nil)]))["place"], 0.5))
    let country = document(dates: [], places: [["EL SALVADOR"]])
    #expect(isClose(values(country, answer([apopa], [([0], nil)]))["place"], 1))
    let unknown = document(dates: [], places: [["ATLANTIS"]])
    #expect(isClose(values(unknown, answer([nil], [([0], nil)]))["place"], 0))
  }

  @Test func aSpanBeyondTheIncidentIsWrong() {
    let gold = document(dates: [("1990-01-03", "1990-01-03"), ("1990-02-01", "1990-02-02")], places: [])
    #expect(isClose(values(gold, answer([], [([], "1990-01-04")]))["date"], 0))
    #expect(isClose(values(gold, answer([], [([], "1990-02-02")]))["date"], 1))
  }

  @Test func bothNeedsTheWholePlace() {
    let gold = document(dates: [("1990-01-03", "1990-01-03")], places: [["EL SALVADOR", "SAN MIGUEL"]])
    let found = values(gold, answer([apopa], [([0], "1990-01-03")]))
    #expect(isClose(found["date"], 1))
    #expect(isClose(found["both"], 0))
  }

  @Test func reportsWithoutIncidentsOrAnswersAreNoFault() {
    var none = GoldDocument(id: "a", text: "")
    none.incidents = []
    #expect(values(none, answer([apopa], [([0], nil)]))["events_per_incident"] == .some(nil))
    let gold = document(dates: [("1990-01-03", "1990-01-03")], places: [["PERU"]])
    #expect(isClose(values(gold, nil)["date"], 0))
    #expect(isClose(values(gold, nil)["place"], 0))
  }

  @Test(arguments: [
    ("Bogotá", "bogota"), ("SAN LUIS  DE-LA REINA", "san luis de la reina"), ("D'Aubuisson's", "d aubuisson s"),
    ("Peñón", "penon"), ("Pen\u{303}o\u{301}n", "penon"), ("…", ""), ("", ""), (" 9 de Julio.", "9 de julio"),
  ]) func namesAreFolded(_ name: String, _ folded: String) {
    #expect(FoldedPlaceName(name).text == folded)
  }
}
