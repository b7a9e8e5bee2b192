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

  private func project(_ days: ClosedRange<Int>?) -> String {
    let project = QGISProject(
      title: "t", fileName: "t.geojson", layerName: "t", style: SampleLayer.style, days: days, bounds: nil)
    return String(decoding: project.document, as: UTF8.self)
  }

  /// The codes of QGIS: it takes one that it does not know for milliseconds, without a word.
  @Test(arguments: [(1, "d"), (400, "d"), (401, "wk"), (2500, "wk"), (2501, "mon"), (20_000, "mon"), (20_001, "y")])
  func stepOfAProject(days: Int, code: String) {
    #expect(project(0...days - 1).contains("<ProjectTimeSettings timeStepUnit=\"\(code)\" timeStep=\"1\""))
  }

  @Test func projectWithoutTimeHasNoController() {
    #expect(project(0...1).contains("TemporalControllerWidget"))
    #expect(!project(nil).contains("TemporalControllerWidget") && !project(nil).contains("ProjectTimeSettings"))
  }

  /// Old releases read `prop`, new ones `Option`; both must say the same.
  @Test func markersForOldAndNewReleases() {
    let style = String(decoding: QGISStyle(SampleLayer.style).document, as: UTF8.self)
    for (name, value) in [("color", "213,94,0,255"), ("name", "triangle"), ("size", "2.8")] {
      #expect(style.contains("<Option type=\"QString\" name=\"\(name)\" value=\"\(value)\"/>"))
      #expect(style.contains("<prop k=\"\(name)\" v=\"\(value)\"/>"))
    }
  }

  @Test func labelsAreOfTheField() {
    var style = SampleLayer.style
    style.labelField = "a \"b\""
    let text = String(decoding: QGISStyle(style).document, as: UTF8.self)
    #expect(text.contains("<text-style fieldName=\"a &quot;b&quot;\" isExpression=\"0\""))
    #expect(text.contains("<previewExpression>&quot;a &quot;&quot;b&quot;&quot;&quot;</previewExpression>"))
    #expect(text.contains("predefinedPositionOrder=\"TR,TL,"))
    style.labelsPlace = true
    let places = String(decoding: QGISStyle(style).document, as: UTF8.self)
    #expect(places.contains("predefinedPositionOrder=\"TR\""))
    let areas = String(decoding: QGISStyle(style, .area).document, as: UTF8.self)
    #expect(areas.contains("<placement placement=\"1\" quadOffset=\"4\""))
    style.labelField = nil
    #expect(!String(decoding: QGISStyle(style).document, as: UTF8.self).contains("labeling"))
  }

  /// Days are compared with moments by expressions; a plain field of days shows in no frame.
  @Test func timeOfDaysIsByExpressions() {
    let style = String(decoding: QGISStyle(SampleLayer.style, hasDays: true).document, as: UTF8.self)
    #expect(style.contains("<temporal enabled=\"1\" mode=\"4\""))
    #expect(style.contains(" startExpression=\"to_datetime(to_date(&quot;date_start&quot;))\""))
    #expect(
      style.contains(
        " endExpression=\"to_datetime(to_date(&quot;date_end&quot;)) + to_interval('23 hours 59 minutes 59 seconds')\"")
    )
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
