import Foundation
import Geo
import Layers
import TestSupport
import Testing

/// The bytes of GeoJSON and CSV, against the files in `Tests/Golden`.
@Suite struct GoldenTests {
  @Test func geoJSON() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("sample.geojson")
    let summary = try write(
      SampleLayer.features, into: GeoJSONWriter(path: path, schema: SampleLayer.schema))
    try GoldenFile.expect(path, "sample.geojson")
    #expect(summary.paths == [path])
    #expect(summary.featureCount == 12)
    #expect(summary.locatedCount == 9)
    #expect(summary.bounds?.west == -180 && summary.bounds?.north == 90)
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    #expect(summary.byteCount == size)
    #expect(try folder.names() == ["sample.geojson"])
  }

  @Test func emptyGeoJSON() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("none.geojson")
    let summary = try write(
      [], into: GeoJSONWriter(path: path, schema: LayerSchema(name: "none", fields: [])))
    #expect(summary.featureCount == 0 && summary.bounds == nil)
    #expect(
      try folder.text("none.geojson") == """
        {"type":"FeatureCollection",
        "conformsTo":["http://www.opengis.net/spec/json-fg-1/1.0/conf/core"],
        "name":"none",
        "features":[
        ]}

        """)
  }

  @Test func table() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("sample.csv")
    let summary = try write(
      SampleLayer.features, into: CSVWriter(path: path, schema: SampleLayer.schema))
    let names = ["sample.csv", "sample.csvt", "sample.prj", "sample.csv-metadata.json"]
    for name in names { try GoldenFile.expect(folder.file(name), name) }
    #expect(summary.paths == names.map { folder.file($0) })
    #expect(try folder.names() == names.sorted())
  }

  /// A mark for Excel, and nothing that a spreadsheet would run.
  @Test func tableForSpreadsheets() throws {
    let folder = try TemporaryFolder()
    let schema = LayerSchema(
      name: "t",
      fields: [Field("a", .text), Field("n", .integer), Field("longitude", .longitude), Field("latitude", .latitude)])
    let texts = ["=1+1", "+1", "-1", "@x", "\tx", "'x", "x=1", ""]
    _ = try write(
      texts.map { Feature(geometry: nil, values: [.text($0), .integer(-1), .null, .null]) },
      into: CSVWriter(path: folder.file("t.csv"), schema: schema, forSpreadsheet: true))
    #expect(
      try folder.text("t.csv")
        == "\u{FEFF}a,n,longitude,latitude\n'=1+1,-1,,\n'+1,-1,,\n'-1,-1,,\n'@x,-1,,\n'\tx,-1,,\n''x,-1,,\nx=1,-1,,\n\"\",-1,,\n"
    )
  }

  @Test func projectedTable() throws {
    let folder = try TemporaryFolder()
    _ = try write(
      SampleLayer.features,
      into: CSVWriter(
        path: folder.file("sample-utm38.csv"), schema: SampleLayer.schema,
        reference: SampleLayer.zone38))
    for ending in ["csv", "csvt", "prj", "csv-metadata.json"] {
      try GoldenFile.expect(folder.file("sample-utm38.\(ending)"), "sample-utm38.\(ending)")
    }
  }

  /// A layer without columns for them still gets its coordinates, and a user's own x and y stay.
  @Test func coordinatesAddedToForeignTable() throws {
    let folder = try TemporaryFolder()
    let schema = LayerSchema(name: "t", fields: [Field("x", .text), Field("longitude", .text)])
    let feature = Feature(
      geometry: .init(longitude: 43.129, latitude: 36.3406), values: [.text("1"), .text("east")],
      projected: (332090.3457, 4023351.9842))
    _ = try write(
      [feature],
      into: CSVWriter(path: folder.file("t.csv"), schema: schema, reference: SampleLayer.zone38))
    #expect(
      try folder.text("t.csv") == """
        x,longitude,point_longitude,latitude,x_projected,y
        1,east,43.129,36.3406,332090.35,4023351.98

        """)
    #expect(try folder.text("t.csvt") == "String,String,Real,Real,CoordX,CoordY\n")
  }

  @Test func sameBytesTwice() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] {
      _ = try write(
        SampleLayer.features,
        into: GeoJSONWriter(path: folder.file(name), schema: SampleLayer.schema))
    }
    #expect(try folder.text("a") == folder.text("b"))
  }

  /// Longer than the buffer of the file, in one feature and in many.
  @Test func largeFeature() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "long \"text\"\n", count: 100_000)
    let schema = LayerSchema(name: "t", fields: [Field("text", .text)])
    _ = try write(
      [
        Feature(geometry: nil, values: [.text(long)]), Feature(geometry: nil, values: [.text("b")]),
      ],
      into: GeoJSONWriter(path: folder.file("t.geojson"), schema: schema))
    let json =
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: URL(fileURLWithPath: folder.file("t.geojson")))) as? [String: Any]
    let features = json?["features"] as? [[String: Any]]
    #expect((features?.first?["properties"] as? [String: Any])?["text"] as? String == long)
    #expect(features?.count == 2)
  }
}
