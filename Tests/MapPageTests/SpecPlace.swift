import Foundation
import Geo
import Testing

/// A row of Tests/Specs/outline-places.tsv: what the map draws at a place.
struct SpecPlace {
  var drawn: String
  var point: Coordinate
  var isInWorld: Bool
  var name: String

  static func all() throws -> [SpecPlace] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Specs/outline-places.tsv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    return try rows.map { row in
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(fields.count == 5, "\(row): five columns are needed")
      let point = Coordinate(
        longitude: try #require(Double(fields[1])), latitude: try #require(Double(fields[2])))
      return SpecPlace(drawn: fields[0], point: point, isInWorld: fields[3] == "both", name: fields[4])
    }
  }

  /// A border counts when it is near and the other kind is not nearer; the world's lines are coarse.
  func isDrawn(in outlines: DecodedOutlines) -> Bool {
    let border = outlines.distance(to: 1, from: point)
    let disputed = outlines.distance(to: 2, from: point)
    return switch drawn {
    case "land": outlines.isLand(point)
    case "sea": !outlines.isLand(point)
    case "border": border < 0.34 && border < disputed
    case "disputed": disputed < 0.34 && disputed < border
    default: false
    }
  }
}
