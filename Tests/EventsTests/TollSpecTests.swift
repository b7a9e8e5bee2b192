import Events
import Foundation
import Testing

/// Runs `Tests/Specs/tolls.en.tsv`: a sentence, the dead and the injured that it counts, each as low/best/high.
@Suite struct TollSpecTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var sentence: String
    var killed: String
    var injured: String

    var testDescription: String { sentence }
  }

  static let rows: [Row] = SpecTable.rows("tolls.en.tsv", columns: 3).map {
    Row(sentence: $0[0], killed: $0[1], injured: $0[2])
  }

  @Test(arguments: rows) func toll(_ row: Row) {
    let sample = Sample(row.sentence)
    let events = sample.events()
    let told = Comment(rawValue: events.map { sample.describe($0) }.joined(separator: "\n"))
    #expect(text(events.lazy.compactMap(\.fatalities).first) == row.killed, told)
    #expect(text(events.lazy.compactMap(\.injured).first) == row.injured, told)
  }

  @Test func holdsManySentences() { #expect(Self.rows.count >= 60) }

  private func text(_ toll: Event.Toll?) -> String { toll.map { "\($0.low)/\($0.best)/\($0.high)" } ?? "-" }
}
