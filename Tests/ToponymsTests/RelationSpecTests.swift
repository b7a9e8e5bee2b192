import Evidence
import Foundation
import Gazetteer
import Geo
import Testing
import Toponyms

/// Relative places in sentences, one a row: `Tests/Specs/relations.tsv`.
@Suite(.enabled(if: EmbeddedCore.stack != nil, "no gazetteer is embedded: build with `make`"))
struct RelationSpecTests {
  struct Row {
    var text: String
    var mention: String
    var relation: String
    /// nil: the mention has no point of its own.
    var point: Coordinate?
    var toleranceKm: Double
    var radiusKm: ClosedRange<Double>
  }

  static func rows() throws -> [Row] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Specs/relations.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard !line.hasPrefix("#"), cells[0] != "text" else { return nil }
      try #require(cells.count == 9, "relations.tsv: nine columns, but \(cells.count): \(line)")
      func number(_ column: Int) throws -> Double {
        try #require(Double(cells[column]), "relations.tsv: column \(column + 1) is no number: \(line)")
      }
      let hasPoint = cells[3] != "-"
      return Row(
        text: cells[0].replacingOccurrences(of: "\\n", with: "\n"), mention: cells[1],
        relation: cells[2] == "-" ? "" : cells[2],
        point: hasPoint ? Coordinate(longitude: try number(4), latitude: try number(3)) : nil,
        toleranceKm: hasPoint ? try number(5) : 0, radiusKm: try number(6)...number(7))
    }
  }

  @Test func rowsOfTheTable() throws {
    let rows = try Self.rows()
    #expect(rows.count >= 120)
    #expect(rows.filter { $0.relation.isEmpty }.count >= 30)
    var reader = try PlaceReader(stack: try #require(EmbeddedCore.stack))
    for row in rows {
      let text = TokenizedText(row.text)
      let mentions = reader.mentions(in: text)
      guard let mention = mentions.first(where: { text.string($0.span) == row.mention }) else {
        Issue.record("\(row.text): no mention \(row.mention), but \(mentions.map { text.string($0.span) })")
        continue
      }
      #expect(mention.relation == row.relation, "\(row.text)")
      #expect(row.radiusKm.contains(mention.radiusKm), "\(row.text): radius \(mention.radiusKm)")
      if let expected = row.point {
        let km = mention.point.map { distanceKm($0, expected) }
        #expect(km ?? .infinity <= row.toleranceKm, "\(row.text): \(String(describing: mention.point))")
      } else {
        #expect(mention.point == nil, "\(row.text)")
      }
    }
  }
}
