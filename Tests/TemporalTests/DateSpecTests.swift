import Evidence
import Foundation
import Temporal
import Testing

/// Runs the tables `Tests/Specs/dates.*.json`: a sentence, its published date, and every
/// expression it must give.
@Suite struct DateSpecTests {
  struct Case: Decodable, Sendable {
    struct Expected: Decodable, Sendable, Equatable {
      var text: String
      var type: String
      var value: String
      var earliest: String?
      var latest: String?
    }
    var text: String
    var published: String?
    var expect: [Expected]
  }

  static func cases(_ language: String) throws -> [Case] {
    let specs = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Specs")
    let data = try Data(contentsOf: specs.appendingPathComponent("dates.\(language).json"))
    return try JSONDecoder().decode([Case].self, from: data)
  }

  static func published(_ text: String?) throws -> PublishedDate? {
    guard let text else { return nil }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return PublishedDate(
      year: try #require(parts.first), month: parts.count > 1 ? parts[1] : nil,
      day: parts.count > 2 ? parts[2] : nil, origin: .field)
  }

  static func found(_ text: String, _ published: PublishedDate?) -> [Case.Expected] {
    let tokenized = TokenizedText(text)
    return DateReader().dates(in: tokenized, published: published).map {
      Case.Expected(
        text: tokenized.string($0.span), type: $0.type.rawValue, value: $0.value,
        earliest: $0.earliest?.description, latest: $0.latest?.description)
    }
  }

  @Test func english() throws {
    let cases = try Self.cases("en")
    #expect(cases.count >= 420)
    #expect(cases.count { $0.expect.isEmpty } >= 120)
    for item in cases {
      let found = Self.found(item.text, try Self.published(item.published))
      #expect(
        found == item.expect,
        "\"\(item.text)\" (\(item.published ?? "no date")): got \(found.map(Self.line))")
    }
  }

  private static func line(_ item: Case.Expected) -> String {
    "\(item.text) = \(item.type) \(item.value) [\(item.earliest ?? "-"), \(item.latest ?? "-")]"
  }
}
