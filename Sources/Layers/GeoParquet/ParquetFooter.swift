/// What stands at the end of a Parquet file: its schema, where each column of each row group lies, and the `geo` key.
///
/// - SeeAlso: parquet.thrift of Apache Parquet 2.9
struct ParquetFooter {
  struct Chunk {
    var offset: Int
    var compressedSize: Int
    var uncompressedSize: Int
    var valueCount: Int
    var nullCount: Int
    var range: (least: [UInt8], greatest: [UInt8])?
  }

  struct RowGroup {
    var rowCount: Int
    var chunks: [Chunk]
  }

  let columns: [ParquetColumn]
  /// Name of the group of the last four columns.
  let boxName: String
  var groups: [RowGroup] = []

  private enum Code {
    static let optional = 1
    static let required = 0
    static let utf8 = 0
    static let timestampMillis = 9
    static let plain = 0
    static let rle = 3
    static let zstd = 6
  }

  /// Thrift bytes.
  func bytes(rowCount: Int, geo: String, program: String) -> [UInt8] {
    var out = ThriftBuffer()
    out.int32(1, 2)
    out.structures(2, schemaElements) { out, element in element(&out) }
    out.int64(3, rowCount)
    out.structures(4, Array(groups.enumerated())) { out, numbered in
      let group = numbered.element
      out.structures(1, Array(zip(columns, group.chunks))) { out, pair in append(pair.1, of: pair.0, to: &out) }
      out.int64(2, group.chunks.reduce(0) { $0 + $1.uncompressedSize })
      out.int64(3, group.rowCount)
      out.int64(6, group.chunks.reduce(0) { $0 + $1.compressedSize })
    }
    out.structures(5, [("geo", geo)]) { out, pair in
      out.text(1, pair.0)
      out.text(2, pair.1)
    }
    out.text(6, program)
    // Without an order readers may not trust the statistics: the order of the type, for every column.
    out.structures(7, columns) { out, _ in out.structure(1) { _ in } }
    out.stop()
    return out.bytes
  }

  private var schemaElements: [(inout ThriftBuffer) -> Void] {
    let top = columns.filter { $0.path.count == 1 }
    let inBox = columns.filter { $0.path.count == 2 }
    var elements: [(inout ThriftBuffer) -> Void] = [
      { out in
        out.text(4, "schema")
        out.int32(5, top.count + 1)
      }
    ]
    for column in top { elements.append { out in Self.append(column, Code.optional, to: &out) } }
    elements.append { [boxName] out in
      out.int32(3, Code.optional)
      out.text(4, boxName)
      out.int32(5, inBox.count)
    }
    for column in inBox { elements.append { out in Self.append(column, Code.required, to: &out) } }
    return elements
  }

  private static func append(_ column: ParquetColumn, _ repetition: Int, to out: inout ThriftBuffer) {
    out.int32(1, column.kind.type)
    out.int32(3, repetition)
    out.text(4, column.path[column.path.count - 1])
    switch column.kind {
    case .text:
      out.int32(6, Code.utf8)
      out.structure(10) { $0.structure(1) { _ in } }
    case .milliseconds:
      out.int32(6, Code.timestampMillis)
      out.structure(10) { logical in
        logical.structure(8) { timestamp in
          timestamp.boolean(1, true)  // in UTC
          timestamp.structure(2) { unit in unit.structure(1) { _ in } }
        }
      }
    case .integer, .real, .boolean, .binary: break
    }
  }

  private func append(_ chunk: Chunk, of column: ParquetColumn, to out: inout ThriftBuffer) {
    out.int64(2, chunk.offset)
    out.structure(3) { meta in
      meta.int32(1, column.kind.type)
      meta.int32s(2, [Code.plain, Code.rle])
      meta.texts(3, column.path)
      meta.int32(4, Code.zstd)
      meta.int64(5, chunk.valueCount)
      meta.int64(6, chunk.uncompressedSize)
      meta.int64(7, chunk.compressedSize)
      meta.int64(9, chunk.offset)
      meta.structure(12) { statistics in
        statistics.int64(3, chunk.nullCount)
        if let range = chunk.range {
          statistics.binary(5, range.greatest)
          statistics.binary(6, range.least)
        }
      }
    }
  }

  /// The header before the one data page of a column chunk.
  static func pageHeader(of column: ParquetColumn, uncompressed: Int, compressed: Int) -> [UInt8] {
    var out = ThriftBuffer()
    out.int32(1, 0)
    out.int32(2, uncompressed)
    out.int32(3, compressed)
    out.structure(5) { page in
      page.int32(1, column.rowCount)
      page.int32(2, Code.plain)
      page.int32(3, Code.rle)
      page.int32(4, Code.rle)
    }
    out.stop()
    return out.bytes
  }
}
