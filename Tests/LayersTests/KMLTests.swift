import Foundation
import Geo
import Layers
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct KMLTests {
  @Test func sameBytesAsGolden() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("sample.kml")
    let summary = try write(
      SampleLayer.features, into: KMLWriter(path: path, schema: SampleLayer.schema, style: SampleLayer.style))
    try GoldenFile.expect(path, "sample.kml")
    #expect(summary.featureCount == 12 && summary.locatedCount == 9)
  }

  @Test(arguments: [
    // first day, last day, the time that KML shall say
    ("2017-07-10", "2017-07-10", "2017-07-10T00:00:00Z/2017-07-10T23:59:59Z"),
    ("2017-07-01", "2017-07-31", "2017-07/2017-07"),
    ("2016-02-01", "2016-02-29", "2016-02/2016-02"),
    ("2017-02-01", "2017-02-28", "2017-02/2017-02"),
    ("2016-02-01", "2016-02-28", "2016-02-01T00:00:00Z/2016-02-28T23:59:59Z"),
    ("2017-12-01", "2017-12-31", "2017-12/2017-12"),
    ("2017-01-01", "2017-12-31", "2017/2017"),
    ("2016-01-01", "2017-12-31", "2016-01-01T00:00:00Z/2017-12-31T23:59:59Z"),
    ("2017-07-01", "2017-08-31", "2017-07-01T00:00:00Z/2017-08-31T23:59:59Z"),
  ])
  func partialDatesStay(_ first: String, _ last: String, _ expected: String) throws {
    func day(_ text: String) throws -> Int {
      let parts = text.split(separator: "-").compactMap { Int($0) }
      try #require(parts.count == 3)
      return CalendarDay(year: parts[0], month: parts[1], day: parts[2]).daysSinceEpoch
    }
    let folder = try TemporaryFolder()
    let path = folder.file("t.kml")
    let feature = Feature(geometry: nil, values: [], time: try .days(day(first), day(last)))
    _ = try write([feature], into: KMLWriter(path: path, schema: LayerSchema(name: "t", fields: [])))
    let ends = expected.split(separator: "/")
    #expect(
      try folder.text("t.kml").contains(
        "<TimeSpan><begin>\(ends[0])</begin><end>\(ends[1])</end></TimeSpan>"))
  }

  /// Any text comes back from an XML reader as it was; what XML cannot hold becomes U+FFFD.
  @Test(arguments: [
    ("<script>alert(1)</script> & \"quotes\" 'a' ]]>", nil), ("عربي 🕊️ tab\there", nil),
    ("a\u{0}b\u{B}c\u{1F}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"), ("\u{FFFE}x\u{FFFF}", "\u{FFFD}x\u{FFFD}"),
    ("carriage\r\nreturn\rline\n", nil), ("\u{EF00}\u{F8FF}\u{FB50}", nil),
    (String(repeating: "seven b", count: 9) + "&", nil),
  ])
  func textReadsBack(_ text: String, _ expected: String?) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("t.kml")
    let schema = LayerSchema(name: "t", fields: [Field("t", .text)])
    _ = try write([Feature(geometry: nil, values: [.text(text)])], into: KMLWriter(path: path, schema: schema))
    let reader = try #require(XMLParser(contentsOf: URL(fileURLWithPath: path)))
    let collector = SimpleDataCollector()
    reader.delegate = collector
    #expect(reader.parse(), "\(String(describing: reader.parserError))")
    #expect(collector.text == expected ?? text)
  }
}

private final class SimpleDataCollector: NSObject, XMLParserDelegate {
  var text = ""
  private var isInside = false

  func parser(
    _: XMLParser, didStartElement name: String, namespaceURI _: String?, qualifiedName _: String?,
    attributes _: [String: String] = [:]
  ) { isInside = name == "SimpleData" }

  func parser(_: XMLParser, didEndElement _: String, namespaceURI _: String?, qualifiedName _: String?) {
    isInside = false
  }

  func parser(_: XMLParser, foundCharacters characters: String) { if isInside { text += characters } }
}
