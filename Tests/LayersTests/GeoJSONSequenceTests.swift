import Foundation
import Geo
import Layers
import TestSupport
import Testing

@Suite struct GeoJSONSequenceTests {
  /// GDAL from 3.8 on takes a text that holds `"time":{"date":` for one JSON-FG document: of a newline-delimited file it
  /// read one feature, and a text sequence it did not open. A sequence is plain GeoJSON.
  @Test(arguments: [GeoJSONSequenceWriter.Framing.lines, .recordSeparators])
  func sequencesHoldNoMembersOfJSONFG(_ framing: GeoJSONSequenceWriter.Framing) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("events.geojsonl")
    let schema = LayerSchema(name: "events", fields: [Field("title", .text)])
    let point = Coordinate(longitude: 43.13, latitude: 36.34)
    let features = [
      Feature(id: "a", geometry: point, values: [.text("Mosul")], time: .day(17_357)),
      Feature(id: "b", geometry: nil, values: [.null], time: .interval(first: 17_357, last: 17_360)),
    ]
    _ = try write(features, into: GeoJSONSequenceWriter(path: path, schema: schema, framing: framing))
    let mark = framing == .recordSeparators ? "\u{1E}" : ""
    #expect(
      try String(contentsOfFile: path, encoding: .utf8)
        == mark + #"{"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[43.13,36.34]},"#
        + #""properties":{"title":"Mosul"}}"# + "\n"
        + mark + #"{"type":"Feature","id":"b","geometry":null,"properties":{"title":null}}"# + "\n")
  }
}
