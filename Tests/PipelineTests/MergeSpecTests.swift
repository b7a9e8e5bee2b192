import Evidence
import Foundation
import Gazetteer
import Pipeline
import Testing

/// Runs `Tests/Specs/merges.en.json`: sets of short reports, and which of them tell one event.
@Suite struct MergeSpecTests {
  struct Report: Decodable, Sendable {
    /// A letter.
    var id: String
    var text: String
    var published: String?
  }

  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    /// What the case shows.
    var about: String
    var reports: [Report]
    /// The events of this type are looked at; all of them where nil.
    var type: String?
    /// Groups of reports that become one feature, as letters: `["ab", "c"]`.
    var expect: [String]
    var knownToBeWrong: Bool?

    var testDescription: String { about }
  }

  static let cases: [Case] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Specs/merges.en.json")
    do {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      return try decoder.decode([Case].self, from: Data(contentsOf: file))
    } catch {
      fatalError("\(file.path): \(error). Mend the spec file.")
    }
  }()

  @Test(arguments: cases) func spec(_ spec: Case) async throws {
    let found = try await Self.groups(spec.reports, type: spec.type)
    if spec.knownToBeWrong == true {
      withKnownIssue { #expect(found == spec.expect.sorted()) }
    } else {
      #expect(found == spec.expect.sorted())
    }
  }

  @Test func orderOfReportsChangesNothing() async throws {
    for spec in Self.cases {
      let (back, forth) = (
        try await Self.groups(spec.reports.reversed(), type: spec.type),
        try await Self.groups(spec.reports, type: spec.type)
      )
      #expect(back == forth, "\(spec.about)")
    }
  }

  /// The reports of each feature as letters, in the order of the alphabet.
  private static func groups(_ reports: [Report], type: String?) async throws -> [String] {
    var analyzer = try Analyzer(gazetteer: PlaceStack.core())
    var gathering = EventGathering(folder: NSTemporaryDirectory())
    for report in reports {
      var document = Document(id: report.id, text: report.text)
      document.published = report.published.flatMap(day)
      for record in EventRecord.all(of: analyzer.read(document)) {
        if let type, record.type.rawValue != type { continue }
        try gathering.append(record)
      }
    }
    var groups: Set<String> = []
    try await gathering.forEachMerged(work: \.event) { event in groups.insert(event.documentIds.sorted().joined()) }
    return groups.sorted()
  }

  private static func day(_ text: String) -> PublishedDate? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return PublishedDate(year: parts[0], month: parts[1], day: parts[2], origin: .field)
  }
}
