import Foundation
import Tables
import Temporal
import Testing

/// The dates of single cells: `Tests/Specs/table-dates.tsv`, which anyone may extend.
@Suite struct DateTextTests {
  struct Case: CustomStringConvertible, Sendable {
    var cell: String
    var order: DayOrder
    var expected: String
    var description: String { "\(cell) (\(order))" }
  }

  static let cases: [Case] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Specs/table-dates.tsv")
    let lines = try! String(contentsOf: path, encoding: .utf8).split(separator: "\n")
    return lines.filter { !$0.hasPrefix("#") }.dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Case(cell: cells[0], order: cells[1] == "month" ? .monthFirst : .dayFirst, expected: cells[2])
    }
  }()

  @Test(arguments: cases) func reads(_ test: Case) {
    let reading = Array(test.cell.utf8).withUnsafeBufferPointer { DateText.read($0, order: test.order) }
    let found = reading.map { "\($0.span.earliest)/\($0.span.latest) \($0.span.precision.rawValue)" } ?? "none"
    #expect(found == test.expected)
  }

  @Test func everyDayIsReadInEveryForm() throws {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    for number in stride(from: -3000, to: 30_000, by: 7) {
      let day = CivilDate(dayNumber: number)
      let iso = day.description
      let (y, m, d) = (iso.prefix(4), iso.dropFirst(5).prefix(2), iso.suffix(2))
      for cell in [
        iso, "\(y)/\(m)/\(d)", "\(y)\(m)\(d)", "\(d)/\(m)/\(y)", "\(d).\(m).\(y)", "\(d)-\(months[day.month - 1])-\(y)",
        "\(months[day.month - 1]) \(day.day), \(y)", "\(iso)T12:30:00Z", "\(iso) 00:00:00",
      ] {
        let reading = Array(cell.utf8).withUnsafeBufferPointer { DateText.read($0, order: .dayFirst) }
        if reading?.span != DateSpan(day: day) { Issue.record("\(cell)") }
      }
    }
  }
}
