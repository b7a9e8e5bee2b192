import Events
import Foundation
import Geo
import Testing

/// Runs `Tests/Specs/roles.en.tsv`: a sentence with the names in it, a trigger, who did it and to whom.
@Suite struct RoleSpecTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var sentence: String
    var demonyms: [String]
    var countries: [String]
    var places: [String]
    var trigger: String
    var initiators: [String]
    var targets: [String]

    init(_ cells: [String]) {
      func list(_ cell: String, _ separator: String) -> [String] {
        cell == "-" || cell.isEmpty ? [] : cell.components(separatedBy: separator)
      }
      sentence = cells[0]
      demonyms = list(cells[1], ";")
      countries = list(cells[2], ";")
      places = list(cells[3], ";")
      trigger = cells[4]
      initiators = list(cells[5], ", ")
      targets = list(cells[6], ", ")
    }

    var testDescription: String { sentence }
  }

  static let rows: [Row] = SpecTable.rows("roles.en.tsv", columns: 7).map { Row($0) }
  /// ISO codes of the countries in the table.
  private static let codes = ["Turkey": "TR", "Russia": "RU", "Israel": "IL", "Iran": "IR", "Syria": "SY"]

  @Test(arguments: rows) func role(_ row: Row) throws {
    let sample = Sample(row.sentence)
    for demonym in row.demonyms { sample.mark(demonym, kind: .demonym) }
    for country in row.countries { sample.mark(country, level: .country, country: try #require(Self.codes[country])) }
    for place in row.places { sample.mark(place) }
    let events = sample.events()
    let told = Comment(rawValue: events.map { sample.describe($0) }.joined(separator: "\n"))
    // Triggers that tell the same event are one: the one asked for, or the one that took it in.
    let event = events.first { sample.text.string($0.trigger) == row.trigger } ?? events.first
    #expect(event?.initiators ?? [] == row.initiators, told)
    #expect(event?.targets ?? [] == row.targets, told)
    let actors = event?.actors ?? []
    #expect((row.initiators + row.targets).allSatisfy { actors.contains($0) }, told)
  }

  @Test func holdsManySentences() { #expect(Self.rows.count >= 60) }
}
