import Corrections
import Foundation
import TestSupport
import Testing

/// Runs the table `Tests/Specs/corrections.json`: the lines of a file, and which of its rows hold.
@Suite struct CorrectionTableTests {
  struct Case: Decodable, Sendable {
    var `case`: String
    var file: [String]
    /// Whether the last line has no line end.
    var isOpen: Bool?
    /// Numbers of the rows that hold.
    var hold: [Int]
    /// What `why` of all rows says.
    var why: [String]?
    /// First day, last day, precision and EDTF of all rows.
    var days: [String]?
    /// Of each line that is no correction, some of the words on it.
    var faults: [String: String]?
  }

  static let cases: [Case] = {
    do {
      let specs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      return try JSONDecoder().decode(
        [Case].self, from: Data(contentsOf: specs.appendingPathComponent("Specs/corrections.json")))
    } catch {
      Issue.record("corrections.json cannot be read: \(error)")
      return []
    }
  }()

  @Test func hasCases() { #expect(Self.cases.count >= 10) }

  @Test(arguments: cases) func rows(_ item: Case) throws {
    let text = item.file.joined(separator: "\n") + (item.isOpen == true ? "" : "\n")
    let table = try CorrectionTable(Array(text.utf8))
    let holding = zip(table.corrections, table.holds).filter(\.1).map(\.0.number)
    #expect(holding == item.hold, "\(item.case)")
    if let why = item.why { #expect(table.corrections.map(\.why) == why) }
    if let days = item.days { #expect(table.corrections.map(Self.days) == days) }
    let faults = Dictionary(uniqueKeysWithValues: table.faults.map { (String($0.line), $0.message) })
    #expect(Set(faults.keys) == Set((item.faults ?? [:]).keys), "\(faults)")
    for (line, words) in item.faults ?? [:] {
      #expect(faults[line]?.contains(words) == true, "line \(line): \(faults[line] ?? "no fault")")
    }
  }

  private static func days(_ correction: Correction) -> String {
    guard case .date(let days) = correction.change else { return "" }
    return "\(days.span.earliest) \(days.span.latest) \(days.span.precision) \(days.edtf)"
  }

  @Test(arguments: ["", "name,place_id\nMosul,1\n", "action;when\n", "\u{0}\u{1}\n"])
  func isNoTableOfEvents(_ text: String) {
    #expect(throws: CorrectionFault.self) { try CorrectionTable(Array(text.utf8)) }
  }

  /// Whatever stands in a file, each line is a row, a fault or part of one, and nothing is lost behind it.
  @Test func anyBytes() throws {
    let pieces = [",", "\"", "\n", "\r\n", "a", "7", "not_event", "ev-1", " ", "\t", "\"\"", "\u{0}", "ü", "undo"]
    var random = SplitMix(seed: 9)
    for _ in 0..<3000 {
      let middle = (0..<Int.random(in: 0...40, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      let text = "number,action,event_id,undoes\n" + middle.joined() + "\n,not_event,ev-last,\n"
      let table = try CorrectionTable(Array(text.utf8))
      let numbers = table.corrections.map(\.number)
      #expect(numbers == numbers.sorted() && Set(numbers).count == numbers.count)
      #expect(table.corrections.last?.eventId == "ev-last" || text.contains("\"ev-last"), "\(text)")
      let lines = text.utf8.count { $0 == 0x0A }
      #expect(table.lines.allSatisfy { $0 <= lines } && table.faults.allSatisfy { $0.line <= lines })
    }
  }
}
