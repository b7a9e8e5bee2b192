internal import CZstd
internal import Geo

/// Writes GeoParquet 1.1: columns in row groups, compressed with zstd, points or areas as WKB in the column `geometry`, and
/// the box of each in `bbox`, by which readers skip row groups.
///
/// The small part of Parquet that a layer needs: optional columns of text, 64-bit integers, doubles, booleans and instants
/// in UTC; one plain page a column and row group. Longitude and latitude on WGS 84 (OGC:CRS84).
/// - Complexity: memory of one row group, at most 64 MB.
/// - SeeAlso: https://geoparquet.org/releases/v1.1.0; https://parquet.apache.org
public struct GeoParquetWriter: LayerWriter, ~Copyable {
  private var file: OutputFile
  private var tally: LayerTally
  private let schema: LayerSchema
  private var columns: [ParquetColumn]
  private var footer: ParquetFooter
  private let geometryName: String
  private var pendingBytes = 0

  private static let rowsPerGroup = 65_536
  private static let bytesPerGroup = 48 << 20
  private static let magic: StaticString = "PAR1"

  /// - Parameter path: `-` is standard output.
  public init(path: String, schema: LayerSchema, group: OutputGroup? = nil) throws(LayerError) {
    self.schema = schema
    tally = LayerTally(schema.shape)
    func free(_ name: String) -> String {
      var candidate = name
      while schema.index(of: candidate) != nil { candidate += "_" }
      return candidate
    }
    geometryName = free("geometry")
    let box = free("bbox")
    columns = schema.fields.map { ParquetColumn(Self.kind(of: $0.kind), path: [$0.name]) }
    columns.append(ParquetColumn(.binary, path: [geometryName]))
    for corner in ["xmin", "ymin", "xmax", "ymax"] { columns.append(ParquetColumn(.real, path: [box, corner])) }
    footer = ParquetFooter(columns: columns, boxName: box)
    file = try OutputFile(path, group: group)
    file.buffer.append(Self.magic)
  }

  private static func kind(of kind: Field.Kind) -> ParquetColumn.Kind {
    switch kind {
    case .text: .text
    case .integer: .integer
    case .number, .longitude, .latitude: .real
    case .dateTime: .milliseconds
    case .boolean: .boolean
    }
  }

  public mutating func write(_ feature: borrowing Feature) throws(LayerError) {
    precondition(feature.values.count == schema.fields.count, "a feature has other fields than its layer")
    assert(schema.accepts(feature.values), "a value is of another kind than its field")
    try tally.add(feature, path: file.path)
    for index in feature.values.indices {
      let value = schema.fields[index].isReal ? feature.values[index].asWritten : feature.values[index]
      switch value {
      case .null: columns[index].appendNull()
      case .text(let text):
        columns[index].append(text.utf8)
        pendingBytes += text.utf8.count
      case .integer(let integer): columns[index].append(integer)
      case .number(let number, _): columns[index].append(number)
      case .boolean(let boolean): columns[index].append(boolean)
      case .dateTime(let seconds): columns[index].append(seconds * 1000)
      }
      pendingBytes += 8
    }
    append(feature.place(in: nil))
    if columns[0].rowCount >= Self.rowsPerGroup || pendingBytes >= Self.bytesPerGroup { try flushGroup() }
  }

  private mutating func append(_ place: PlanePlace?) {
    let first = schema.fields.count
    guard let place else {
      for index in first..<columns.count { columns[index].appendNull() }
      return
    }
    switch place {
    case .point(let x, let y):
      var binary: [UInt8] = [1, 1, 0, 0, 0]
      for number in [x, y] { withUnsafeBytes(of: number.bitPattern.littleEndian) { binary += $0 } }
      columns[first].append(binary)
      pendingBytes += binary.count
    case .area(let rings):
      var binary = ByteBuffer(capacity: 4096)
      binary.append(wellKnownBinary: rings)
      columns[first].append(binary.bytes)
      pendingBytes += binary.count
    }
    let box = place.box
    for (index, number) in [box.minX, box.minY, box.maxX, box.maxY].enumerated() {
      columns[first + 1 + index].append(number)
    }
  }

  private mutating func flushGroup() throws(LayerError) {
    let rowCount = columns[0].rowCount
    guard rowCount > 0 else { return }
    var chunks: [ParquetFooter.Chunk] = []
    for index in columns.indices {
      let page = columns[index].page
      let compressed = try compress(page)
      let header = ParquetFooter.pageHeader(of: columns[index], uncompressed: page.count, compressed: compressed.count)
      chunks.append(
        ParquetFooter.Chunk(
          offset: file.byteCount, compressedSize: header.count + compressed.count,
          uncompressedSize: header.count + page.count, valueCount: columns[index].rowCount,
          nullCount: columns[index].nullCount, range: columns[index].range))
      try file.write(header)
      try file.write(compressed)
      columns[index].removeAll()
    }
    footer.groups.append(ParquetFooter.RowGroup(rowCount: rowCount, chunks: chunks))
    pendingBytes = 0
  }

  private func compress(_ bytes: [UInt8]) throws(LayerError) -> [UInt8] {
    var out = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
    let count = ZSTD_compress(&out, out.count, bytes, bytes.count, 3)
    guard ZSTD_isError(count) == 0 else {
      throw LayerError(path: file.path, reason: .compression(String(cString: ZSTD_getErrorName(count))))
    }
    out.removeLast(out.count - count)
    return out
  }

  public consuming func finish() throws(LayerError) -> LayerSummary {
    try flushGroup()
    let bytes = footer.bytes(rowCount: tally.featureCount, geo: geo, program: "Dateline")
    try file.write(bytes)
    file.buffer.append(little: UInt32(bytes.count))
    file.buffer.append(Self.magic)
    let path = file.path
    let byteCount = try file.commit()
    return tally.summary(paths: [path], byteCount: byteCount)
  }

  /// The value of the file's `geo` key.
  private var geo: String {
    var json = JSONBuilder()
    json.beginObject()
    json.field("version", "1.1.0")
    json.field("primary_column", geometryName)
    json.key("columns")
    json.beginObject()
    json.key(geometryName)
    json.beginObject()
    json.field("encoding", "WKB")
    json.field("geometry_types", [schema.shape == .point ? "Point" : "MultiPolygon"])
    if let box = tally.bounds {
      json.key("bbox")
      json.beginArray()
      // Outwards to the sixth decimal, so that the box holds every point.
      for number in [box.west, box.south] { json.number((number * 1e6).rounded(.down) / 1e6, decimals: 6) }
      for number in [box.east, box.north] { json.number((number * 1e6).rounded(.up) / 1e6, decimals: 6) }
      json.endArray()
    }
    json.key("covering")
    json.beginObject()
    json.key("bbox")
    json.beginObject()
    for corner in ["xmin", "ymin", "xmax", "ymax"] { json.field(corner, [footer.boxName, corner]) }
    json.endObject()
    json.endObject()
    json.endObject()
    json.endObject()
    if !schema.attribution.isEmpty { json.field("attribution", schema.attribution) }
    json.endObject()
    return String(decoding: json.takeBytes(), as: UTF8.self)
  }
}
