import Events
import Foundation
import Geo
import Temporal
import Testing

/// Runs `Tests/Specs/frames.en.tsv`: reports, and the place, its holder and the day that one event of each is lent by the
/// rest of the report or by its dateline.
@Suite struct FrameSpecTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var towns: [String]
    /// Names that no gazetteer has.
    var unknown: [String]
    /// "Monday=2018-03-05", "January 2008=2008-01-01..2008-01-31".
    var days: [String]
    var published: String
    var trigger: String
    var places: [String]
    var holder: String?
    var day: String?
    var dateSource: String
    var isCarried: Bool

    init(_ cells: [String]) {
      func list(_ cell: String) -> [String] { cell.isEmpty ? [] : cell.components(separatedBy: ";") }
      text = cells[0]
      towns = list(cells[1])
      unknown = list(cells[2])
      days = list(cells[3])
      published = cells[4]
      trigger = cells[5]
      places = list(cells[6])
      holder = list(cells[7]).first
      day = list(cells[8]).first
      dateSource = cells[9]
      isCarried = cells[10] == "yes"
    }

    var testDescription: String { text }
  }

  static let rows: [Row] = SpecTable.rows("frames.en.tsv", columns: 11).map { Row($0) }

  @Test(arguments: rows) func frame(_ row: Row) throws {
    let sample = Sample(row.text)
    for town in row.towns { sample.mark(town, level: .populated) }
    for name in row.unknown { sample.mark(name) }
    for day in row.days {
      let parts = day.components(separatedBy: "=")
      let span = parts[1].components(separatedBy: "..")
      sample.date(parts[0], span[0], span[span.count - 1], span.count > 1 ? .month : .day)
    }
    let events = sample.events(published: row.published)
    let told = Comment(rawValue: events.map { sample.describe($0) }.joined(separator: "\n"))
    let event = try #require(events.first { sample.text.string($0.trigger) == row.trigger }, told)
    func name(_ mention: Int) -> String { sample.text.string(sample.mentions[mention].span) }
    #expect(event.places.map(name) == row.places, told)
    #expect(event.holder.map(name) == row.holder, told)
    #expect(event.placesWithHolder.map(name) == row.places + (row.holder.map { [$0] } ?? []), told)
    #expect(event.earliest?.description == row.day, told)
    #expect(event.dateSource.rawValue == row.dateSource, told)
    #expect(event.placeCarried == row.isCarried, told)
  }

  @Test func holdsManyReports() { #expect(Self.rows.count >= 12) }
}
