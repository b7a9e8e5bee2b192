internal import Geo

/// Writes an ESRI shapefile for those who must: `.shp`, `.shx`, `.dbf`, `.prj` and `.cpg` (UTF-8).
///
/// The format's own limits hold: names of ten bytes, texts of 254, no time of day (`date_start` becomes a day), no null but
/// an empty cell, integers of 18 digits, 2 GB. A feature without a point has a null shape.
/// - Complexity: constant memory; the table is written to a file without a name first, since its head counts the rows.
/// - SeeAlso: ESRI Shapefile Technical Description, July 1998; dBASE III
public struct ShapefileWriter: LayerWriter, ~Copyable {
  private var shapes: OutputFile
  private var index: OutputFile
  private var table: OutputFile
  private var shapeData: ScratchFile
  private var tableData: ScratchFile
  private var tally = LayerTally()
  private let schema: LayerSchema
  private let columns: [DBFColumn]
  private let reference: PlaneReference?
  private var box: PackedTree.Box?
  private var shapeOffsets: [(words: Int, isNull: Bool)] = []
  private let base: String
  private let group: OutputGroup?

  private static let mostBytes = 1 << 31

  /// - Parameter path: of the `.shp`; the others stand beside it. A shapefile is several files and cannot be streamed.
  public init(
    path: String, schema: LayerSchema, reference: PlaneReference? = nil, group: OutputGroup? = nil
  ) throws(LayerError) {
    self.group = group
    guard path != "-" else { throw LayerError(path: path, reason: .cannotStream) }
    let base = path.hasSuffix(".shp") ? String(path.dropLast(4)) : path
    let shapes = try OutputFile(path, group: group)
    let index = try OutputFile(base + ".shx", group: group)
    let table = try OutputFile(base + ".dbf", group: group)
    let shapeData = try ScratchFile(beside: path)
    let tableData = try ScratchFile(beside: path)
    self.shapes = shapes
    self.index = index
    self.table = table
    self.shapeData = shapeData
    self.tableData = tableData
    self.base = base
    self.schema = schema
    self.reference = reference
    columns = DBFColumn.columns(of: schema)
  }

  /// What the columns are called: the names of the fields, cut to ten bytes and kept apart.
  public static func columnNames(of schema: LayerSchema) -> [String] { DBFColumn.columns(of: schema).map(\.name) }

  public mutating func write(_ feature: borrowing Feature) throws(LayerError) {
    precondition(feature.values.count == schema.fields.count, "a feature has other fields than its layer")
    assert(schema.accepts(feature.values), "a value is of another kind than its field")
    try tally.add(feature, path: shapes.path)
    let point: (x: Double, y: Double)? =
      reference == nil ? feature.geometry.map { ($0.longitude, $0.latitude) } : feature.projected
    append(point.flatMap { $0.x.isFinite && $0.y.isFinite ? $0 : nil })
    tableData.buffer.append(UInt8(ascii: " "))  // Not deleted.
    for (column, value) in zip(columns, feature.values) { column.append(value, to: &tableData.buffer) }
    try shapeData.flushIfFull()
    try tableData.flushIfFull()
    guard tableData.byteCount < Self.mostBytes, shapeData.byteCount < Self.mostBytes else {
      throw LayerError(path: shapes.path, reason: .fileTooLarge)
    }
  }

  /// A record: number and length with the highest byte first, in words of two bytes, then the shape.
  private mutating func append(_ point: (x: Double, y: Double)?) {
    shapeOffsets.append((50 + shapeData.byteCount / 2, point == nil))
    shapeData.buffer.append(little: UInt32(shapeOffsets.count).bigEndian)
    shapeData.buffer.append(little: UInt32(point == nil ? 2 : 10).bigEndian)
    guard let point else {
      shapeData.buffer.append(little: UInt32(0))
      return
    }
    shapeData.buffer.append(little: UInt32(1))
    shapeData.buffer.append(little: point.x.bitPattern)
    shapeData.buffer.append(little: point.y.bitPattern)
    let one = PackedTree.Box(x: point.x, y: point.y)
    if box == nil { box = one } else { box!.extend(by: one) }
  }

  public consuming func finish() throws(LayerError) -> LayerSummary {
    try shapeData.flush()
    try tableData.flush()
    Self.appendHead(bytes: 100 + shapeData.byteCount, box, to: &shapes.buffer)
    try Self.copy(&shapeData, to: &shapes)
    Self.appendHead(bytes: 100 + 8 * shapeOffsets.count, box, to: &index.buffer)
    for shape in shapeOffsets {
      index.buffer.append(little: UInt32(shape.words).bigEndian)
      index.buffer.append(little: UInt32(shape.isNull ? 2 : 10).bigEndian)
      try index.flushIfFull()
    }
    DBFColumn.appendHead(columns, rowCount: tally.featureCount, to: &table.buffer)
    try Self.copy(&tableData, to: &table)
    table.buffer.append(0x1A)
    var projection = try OutputFile(base + ".prj", group: group)
    try projection.write(reference?.wkt ?? PlaneReference.wgs84WKT)
    var encoding = try OutputFile(base + ".cpg", group: group)
    try encoding.write("UTF-8\n")
    // All are on the disk before the first takes its name.
    try shapes.prepare()
    try index.prepare()
    try table.prepare()
    try projection.prepare()
    try encoding.prepare()
    let paths = [shapes.path] + [".shx", ".dbf", ".prj", ".cpg"].map { [base] in base + $0 }
    let tally = tally
    try projection.commit()
    try encoding.commit()
    try table.commit()
    try index.commit()
    let byteCount = try shapes.commit()
    return tally.summary(paths: paths, byteCount: byteCount)
  }

  private static func copy(_ source: inout ScratchFile, to target: inout OutputFile) throws(LayerError) {
    var offset = 0
    while offset < source.byteCount {
      let length = min(1 << 18, source.byteCount - offset)
      try source.read(offset, length, into: &target.buffer)
      try target.flushIfFull()
      offset += length
    }
  }

  /// The 100 bytes that `.shp` and `.shx` begin with.
  private static func appendHead(bytes: Int, _ box: PackedTree.Box?, to buffer: inout ByteBuffer) {
    buffer.append(little: UInt32(9994).bigEndian)
    for _ in 0..<5 { buffer.append(little: UInt32(0)) }
    buffer.append(little: UInt32(bytes / 2).bigEndian)
    buffer.append(little: UInt32(1000))
    buffer.append(little: UInt32(1))  // Points.
    let box = box ?? PackedTree.Box(x: 0, y: 0)
    for number in [box.minX, box.minY, box.maxX, box.maxY, 0, 0, 0, 0] { buffer.append(little: number.bitPattern) }
  }
}
