import Evidence
import Foundation
import Geo
import Testing
import Toponyms

/// Tests/Specs/coordinates.tsv: what is read as a coordinate, and what must not be.
struct CoordinateSpecTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var line: Int
    var text: String
    /// nil where nothing is to be read.
    var expected: (latitude: Double, longitude: Double, radiusKm: Double)?
    var why: String

    var testDescription: String { "line \(line): \(text) (\(why))" }
  }

  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Specs/coordinates.tsv").standardized

  static func cases() throws -> [Case] {
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
      if line.isEmpty || line.hasPrefix("#") { return nil }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let numbers = cells.dropFirst().prefix(3).compactMap { Double($0) }
      guard cells.count == 5, numbers.count == 3 || cells[1...3].allSatisfy({ $0 == "-" }) else {
        fatalError(
          "\(file.path):\(number + 1): expected text, latitude, longitude, radius and a reason with tabs between")
      }
      return Case(
        line: number + 1, text: cells[0],
        expected: numbers.count == 3 ? (numbers[0], numbers[1], numbers[2]) : nil, why: cells[4])
    }
  }

  @Test func theFileIsRead() throws {
    let cases = try Self.cases()
    #expect(cases.count >= 120)
    #expect(cases.count { $0.expected == nil } >= 45)
  }

  @Test(arguments: try cases()) func spec(_ item: Case) throws {
    let text = TokenizedText(item.text)
    let found = CoordinateReader().coordinates(in: text)
    guard let expected = item.expected else {
      #expect(found.isEmpty, "\(found.map { text.string($0.span) })")
      return
    }
    #expect(found.count == 1, "\(found.map { text.string($0.span) })")
    let hit = try #require(found.first)
    let point = try #require(hit.coordinate)
    #expect(abs(point.latitude - expected.latitude) < 2e-6, "latitude \(point.latitude)")
    #expect(abs(point.longitude - expected.longitude) < 2e-6, "longitude \(point.longitude)")
    // Radii are of order, not of measure: two digits.
    #expect(abs(hit.radiusKm - expected.radiusKm) <= 0.03 * expected.radiusKm, "radius \(hit.radiusKm)")
    #expect(text.span(ofTokens: hit.tokens).contains(hit.span))
  }
}
