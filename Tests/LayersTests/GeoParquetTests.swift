import Foundation
import Layers
import TestSupport
import Testing

/// What can be seen without a reader of Parquet; the interoperability tests read the files with pyarrow and DuckDB.
@Suite struct GeoParquetTests {
  private func file(_ name: String, in folder: TemporaryFolder, repeated: Int = 1) throws -> [UInt8] {
    let features = Array(repeating: SampleLayer.features, count: repeated).flatMap { $0 }
    _ = try write(features, into: GeoParquetWriter(path: folder.file(name), schema: SampleLayer.schema))
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file(name))))
  }

  @Test func beginsAndEndsAsParquet() throws {
    let folder = try TemporaryFolder()
    let bytes = try file("a.parquet", in: folder)
    #expect(bytes.prefix(4).elementsEqual("PAR1".utf8) && bytes.suffix(4).elementsEqual("PAR1".utf8))
    let length = bytes.suffix(8).prefix(4).enumerated().reduce(0) { $0 + Int($1.element) << (8 * $1.offset) }
    let footer = bytes[(bytes.count - 8 - length)..<(bytes.count - 8)]
    // Compact protocol: field 1 is an int32, version 2.
    #expect(footer.prefix(2).elementsEqual([0x15, 0x04]))
    let text = String(decoding: footer, as: UTF8.self)
    #expect(text.contains(#""version":"1.1.0","primary_column":"geometry""#))
    #expect(text.contains(#""bbox":[-180,-90,180,90]"#))
  }

  @Test func sameBytesTwice() throws {
    let folder = try TemporaryFolder()
    #expect(try file("a.parquet", in: folder, repeated: 9000) == file("b.parquet", in: folder, repeated: 9000))
  }

  @Test func aColumnOfTheUserKeepsItsName() throws {
    let folder = try TemporaryFolder()
    let schema = LayerSchema(name: "t", fields: [Field("geometry", .text), Field("bbox", .integer)])
    _ = try write([], into: GeoParquetWriter(path: folder.file("t.parquet"), schema: schema))
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder.file("t.parquet"))), as: UTF8.self)
    #expect(text.contains(#""primary_column":"geometry_""#) && text.contains(#"["bbox_","xmin"]"#))
  }
}
