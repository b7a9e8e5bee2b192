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
  private var tally: LayerTally
  private let schema: LayerSchema
  private let columns: [DBFColumn]
  private let reference: PlaneReference?
  private var box: PackedTree.Box?
  /// Where each record stands and how long its content is, in words.
  private var shapeOffsets: [(offset: Int, length: Int)] = []
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
    tally = LayerTally(schema.shape)
  }

  /// What the columns are called: the names of the fields, cut to ten bytes and kept apart.
  public static func columnNames(of schema: LayerSchema) -> [String] { DBFColumn.columns(of: schema).map(\.name) }

  public mutating func write(_ feature: borrowing Feature) throws(LayerError) {
    precondition(feature.values.count == schema.fields.count, "a feature has other fields than its layer")
    assert(schema.accepts(feature.values), "a value is of another kind than its field")
    try tally.add(feature, path: shapes.path)
    append(feature.place(in: reference))
    tableData.buffer.append(UInt8(ascii: " "))  // Not deleted.
    for (column, value) in zip(columns, feature.values) { column.append(value, to: &tableData.buffer) }
    try shapeData.flushIfFull()
    try tableData.flushIfFull()
    guard tableData.byteCount < Self.mostBytes, shapeData.byteCount < Self.mostBytes else {
      throw LayerError(path: shapes.path, reason: .fileTooLarge)
    }
  }

  /// A record: number and length with the highest byte first, in words of two bytes, then the shape.
  private mutating func append(_ place: PlanePlace?) {
    let words =
      switch place {
      case nil: 2
      case .point: 10
      case .area(let rings): 22 + rings.count * 2 + rings.reduce(0) { $0 + $1.count } * 8
      }
    shapeOffsets.append((50 + shapeData.byteCount / 2, words))
    shapeData.buffer.append(little: UInt32(shapeOffsets.count).bigEndian)
    shapeData.buffer.append(little: UInt32(words).bigEndian)
    guard let place else {
      shapeData.buffer.append(little: UInt32(0))
      return
    }
    switch place {
    case .point(let x, let y):
      shapeData.buffer.append(little: Self.type(of: .point))
      shapeData.buffer.append(little: x.bitPattern)
      shapeData.buffer.append(little: y.bitPattern)
    case .area(let rings): append(rings, place.box)
    }
    if box == nil { box = place.box } else { box!.extend(by: place.box) }
  }

  /// Box, counts, where each outline begins, vertices: clockwise, as the format wants outer ones.
  private mutating func append(_ rings: PlaneRings, _ box: PackedTree.Box) {
    shapeData.buffer.append(little: Self.type(of: .area))
    for number in [box.minX, box.minY, box.maxX, box.maxY] { shapeData.buffer.append(little: number.bitPattern) }
    shapeData.buffer.append(little: UInt32(rings.count))
    shapeData.buffer.append(little: UInt32(rings.reduce(0) { $0 + $1.count }))
    var start = 0
    for ring in rings {
      shapeData.buffer.append(little: UInt32(start))
      start += ring.count
    }
    for ring in rings {
      for vertex in ring.reversed() {
        shapeData.buffer.append(little: vertex.x.bitPattern)
        shapeData.buffer.append(little: vertex.y.bitPattern)
      }
    }
  }

  /// The format's number of the kind of shape.
  private static func type(of shape: LayerSchema.Shape) -> UInt32 {
    switch shape {
    case .point: 1
    case .area: 5
    }
  }

  public consuming func finish() throws(LayerError) -> LayerSummary {
    try shapeData.flush()
    try tableData.flush()
    Self.appendHead(bytes: 100 + shapeData.byteCount, schema.shape, box, to: &shapes.buffer)
    try Self.copy(&shapeData, to: &shapes)
    Self.appendHead(bytes: 100 + 8 * shapeOffsets.count, schema.shape, box, to: &index.buffer)
    for shape in shapeOffsets {
      index.buffer.append(little: UInt32(shape.offset).bigEndian)
      index.buffer.append(little: UInt32(shape.length).bigEndian)
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
  private static func appendHead(
    bytes: Int, _ shape: LayerSchema.Shape, _ box: PackedTree.Box?, to buffer: inout ByteBuffer
  ) {
    buffer.append(little: UInt32(9994).bigEndian)
    for _ in 0..<5 { buffer.append(little: UInt32(0)) }
    buffer.append(little: UInt32(bytes / 2).bigEndian)
    buffer.append(little: UInt32(1000))
    buffer.append(little: type(of: shape))
    let box = box ?? PackedTree.Box(x: 0, y: 0)
    for number in [box.minX, box.minY, box.maxX, box.maxY, 0, 0, 0, 0] { buffer.append(little: number.bitPattern) }
  }
}
