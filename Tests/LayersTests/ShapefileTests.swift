import Foundation
import Geo
import Layers
import TestSupport
import Testing

@Suite struct ShapefileTests {
  @Test func sameBytesAsGolden() throws {
    let folder = try TemporaryFolder()
    let summary = try write(
      SampleLayer.features, into: ShapefileWriter(path: folder.file("sample.shp"), schema: SampleLayer.schema))
    let names = ["shp", "shx", "dbf", "prj", "cpg"].map { "sample.\($0)" }
    #expect(summary.paths == names.map { folder.file($0) })
    #expect(try folder.names() == names.sorted())
    for name in ["sample.shp", "sample.shx", "sample.dbf"] { try GoldenFile.expect(folder.file(name), name) }
  }

  /// Names of ten bytes that would be one, texts and numbers too long for their cells.
  @Test func limitsOfTheFormat() throws {
    let folder = try TemporaryFolder()
    let schema = LayerSchema(
      name: "t",
      fields: [Field("fatalities_low", .text), Field("fatalities_high", .integer), Field("fatalities", .boolean)])
    let long = String(repeating: "é", count: 200)
    let feature = Feature(geometry: nil, values: [.text(long), .integer(.min), .null])
    _ = try write([feature], into: ShapefileWriter(path: folder.file("t.shp"), schema: schema))
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file("t.dbf"))))
    func name(_ column: Int) -> String {
      String(decoding: bytes[(32 + 32 * column)...].prefix { $0 != 0 }, as: UTF8.self)
    }
    #expect((0..<3).map(name) == ["fatalities", "fataliti_1", "fataliti_2"])
    let row = bytes[(33 + 32 * 3)...]
    // 254 bytes hold 127 whole letters of two bytes.
    #expect(String(decoding: row.dropFirst().prefix(254), as: UTF8.self) == String(repeating: "é", count: 127))
    #expect(row.dropFirst(255).prefix(18).allSatisfy { $0 == UInt8(ascii: "*") })
    #expect(row.dropFirst(273).first == UInt8(ascii: "?"))
  }
}
