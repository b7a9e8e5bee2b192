import Foundation
import Geo
import Layers
import TestSupport
import Testing

@Suite struct QGISTests {
  @Test func styleSameBytesAsGolden() throws {
    let folder = try TemporaryFolder()
    var file = try OutputFile(folder.file("sample.qml"))
    try file.write(QGISStyle(SampleLayer.style).document)
    try file.commit()
    try GoldenFile.expect(folder.file("sample.qml"), "sample.qml")
  }

  @Test func projectSameBytesAsGolden() throws {
    let folder = try TemporaryFolder()
    let project = QGISProject(
      title: "Sample & events", fileName: "sample.geojson", layerName: "sample", style: SampleLayer.style,
      days: 17_357...17_400, bounds: Bounds(west: 38, south: 33, east: 45, north: 37))
    var file = try OutputFile(folder.file("sample.qgs"))
    try file.write(project.document)
    try file.commit()
    try GoldenFile.expect(folder.file("sample.qgs"), "sample.qgs")
  }

  @Test func daysOfALayer() throws {
    let folder = try TemporaryFolder()
    func summary(_ times: [FeatureTime?]) throws -> LayerSummary {
      let features = times.map { Feature(geometry: nil, values: [], time: $0) }
      return try write(
        features, into: GeoJSONWriter(path: folder.file("t.geojson"), schema: LayerSchema(name: "t", fields: [])))
    }
    #expect(try summary([.day(5), .interval(first: 3, last: 9), nil]).days == 3...9)
    #expect(try summary([.instant(secondsSinceEpoch: -1), .instant(secondsSinceEpoch: 86_400)]).days == -1...1)
    #expect(try summary([.interval(first: 7, last: nil), .day(2)]).days == 2...7)
    #expect(try summary([nil, .interval(first: nil, last: nil)]).days == nil)
  }
}
