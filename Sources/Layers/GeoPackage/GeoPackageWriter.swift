internal import Geo

/// Writes a GeoPackage 1.3: one feature table with its R-tree index and triggers (unless the index is declined), the
/// meaning of its columns, whom to credit, and a style that QGIS takes as its default with time switched on.
///
/// Dates are `DATETIME` in UTC to the millisecond, as the standard wants them. A feature without a point has a null
/// geometry. Two runs give the same bytes with the same SQLite.
/// - Complexity: rows go to the file at once; memory grows by 40 bytes a feature for the index, by nothing without it.
/// - SeeAlso: OGC 12-128r17
public struct GeoPackageWriter: LayerWriter, ~Copyable {
  private var file: OutputFile
  let database: Database
  private let insert: Database.Statement
  let schema: LayerSchema
  let reference: PlaneReference?
  let style: LayerStyle?
  let changed: Int?
  let isIndexed: Bool
  let names: GeoPackageNames
  private let isReal: [Bool]
  var tally: LayerTally
  var row = 0
  /// Around all features.
  private(set) var box: PackedTree.Box?
  // For the index: empty without one.
  private var extents = Extents()
  private var rows: [Int] = []
  // Geometry and texts of one row, put together so that SQLite may read them in place.
  private var cells = ByteBuffer(capacity: 4096)
  private var ends: [Int] = []

  /// - Parameters:
  ///   - path: a file; a database cannot be streamed.
  ///   - changed: seconds since 1970 of the last change that the file states; nil states the end of its data.
  ///   - isIndexed: whether it gets an R-tree, by which readers find the features in a box.
  public init(
    path: String, schema: LayerSchema, reference: PlaneReference? = nil, style: LayerStyle? = nil, changed: Int? = nil,
    isIndexed: Bool = true, group: OutputGroup? = nil
  ) throws(LayerError) {
    let file = try OutputFile(path, group: group)
    guard let partial = file.partialPath else { throw LayerError(path: path, reason: .cannotStream) }
    let database = try Database(file: partial, for: path)
    let names = GeoPackageNames(schema)
    try database.run(GeoPackageTables.header)
    try database.run("BEGIN;")
    try database.run(GeoPackageTables.core)
    let table = GeoPackageTables.quoted(schema.name)
    let columns = zip(schema.fields, names.columns).map { ", \(GeoPackageTables.quoted($1)) \(Self.type(of: $0.kind))" }
    try database.run(
      "CREATE TABLE \(table) (\(GeoPackageTables.quoted(names.key)) INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
        + "\(GeoPackageTables.quoted(names.geometry)) \(Self.geometryType(schema.shape))\(columns.joined()));")
    let marks = String(repeating: ", ?", count: schema.fields.count + 1)
    insert = try database.statement("INSERT INTO \(table) VALUES (?\(marks));")
    self.file = file
    self.database = database
    self.schema = schema
    self.reference = reference
    self.style = style
    self.changed = changed
    self.isIndexed = isIndexed
    self.names = names
    isReal = schema.fields.map(\.isReal)
    tally = LayerTally(schema.shape)
  }

  static func geometryType(_ shape: LayerSchema.Shape) -> String {
    switch shape {
    case .point: "POINT"
    case .area: "MULTIPOLYGON"
    }
  }

  private static func type(of kind: Field.Kind) -> String {
    switch kind {
    case .text: "TEXT"
    case .integer: "INTEGER"
    case .number, .longitude, .latitude: "REAL"
    case .dateTime: "DATETIME"
    case .boolean: "BOOLEAN"
    }
  }

  public mutating func write(_ feature: borrowing Feature) throws(LayerError) {
    precondition(feature.values.count == schema.fields.count, "a feature has other fields than its layer")
    assert(schema.accepts(feature.values), "a value is of another kind than its field")
    try tally.add(feature, path: file.path)
    row += 1
    cells.removeAll()
    switch feature.place(in: reference) {
    case .point(let x, let y):
      stretch(over: PackedTree.Box(x: x, y: y))
      if isIndexed {
        extents.append(x: x, y: y)
        rows.append(row)
      }
      append(geometry: (x, y))
    case .area(let rings):
      let box = PlanePlace.area(rings).box
      stretch(over: box)
      if isIndexed {
        extents.append(box)
        rows.append(row)
      }
      append(geometry: rings, box)
    case nil: break
    }
    let geometryBytes = cells.count
    appendTexts(of: feature.values)
    bind(feature.values, geometryBytes)
    try insert.step()
  }

  @inline(__always)
  private mutating func stretch(over other: PackedTree.Box) {
    if box == nil { box = other } else { box!.extend(by: other) }
  }

  /// Header and well-known binary of a point, all with the lowest byte first.
  private mutating func append(geometry point: (x: Double, y: Double)) {
    cells.append("GP")
    cells.append(0)
    cells.append(1)
    cells.append(little: UInt32(truncatingIfNeeded: referenceId))
    cells.append(1)
    cells.append(little: UInt32(1))
    cells.append(little: point.x.bitPattern)
    cells.append(little: point.y.bitPattern)
  }

  /// With the box of the area, as readers want it of what is no point.
  private mutating func append(geometry rings: PlaneRings, _ box: PackedTree.Box) {
    cells.append("GP")
    cells.append(0)
    cells.append(1 << 1 | 1)
    cells.append(little: UInt32(truncatingIfNeeded: referenceId))
    for number in [box.minX, box.maxX, box.minY, box.maxY] { cells.append(little: number.bitPattern) }
    cells.append(wellKnownBinary: rings)
  }

  private mutating func appendTexts(of values: [Value]) {
    ends.removeAll(keepingCapacity: true)
    for value in values {
      switch value {
      case .text(let text): cells.append(text: text)
      case .dateTime(let seconds): cells.append(dateTime: seconds, milliseconds: true)
      default: continue
      }
      ends.append(cells.count)
    }
  }

  private func bind(_ values: [Value], _ geometryBytes: Int) {
    insert.bind(1, row)
    var start = geometryBytes
    if geometryBytes > 0 { insert.bind(2, blob: cells.bytes[0..<geometryBytes]) } else { insert.bindNull(2) }
    var next = 0
    for (index, value) in values.enumerated() {
      let parameter = index + 3
      switch isReal[index] ? value.asWritten : value {
      case .null: insert.bindNull(parameter)
      case .integer(let integer): insert.bind(parameter, integer)
      case .number(let number, _): insert.bind(parameter, number)
      case .boolean(let boolean): insert.bind(parameter, boolean ? 1 : 0)
      case .text, .dateTime:
        insert.bind(parameter, text: cells.bytes[start..<ends[next]])
        start = ends[next]
        next += 1
      }
    }
  }

  public consuming func finish() throws(LayerError) -> LayerSummary {
    if isIndexed { try writeIndex() }
    try database.run(GeoPackageTables.countTriggers(table: schema.name))
    try describe()
    try database.run("COMMIT;")
    insert.close()
    database.close()
    let path = file.path
    let byteCount = try file.commitWrittenByOthers()
    return tally.summary(paths: [path], byteCount: byteCount)
  }

  var referenceId: Int {
    guard let reference else { return 4326 }
    let code = reference.code.split(separator: ":").last.flatMap { Int($0) }
    return code ?? 100_000
  }

  private func writeIndex() throws(LayerError) {
    let name = "rtree_\(schema.name)_\(names.geometry)"
    try database.run(
      "CREATE VIRTUAL TABLE \(GeoPackageTables.quoted(name)) USING rtree(id, minx, maxx, miny, maxy);")
    let tree = RTreeNodes(extents: extents, rows: rows, order: extents.order())
    let node = try database.statement(
      "INSERT OR REPLACE INTO \(GeoPackageTables.quoted(name + "_node")) VALUES (?, ?);")
    try tree.forEachNode { (number, bytes) throws(LayerError) in
      node.bind(1, number)
      // Scoped: SQLite reads the bytes where they are.
      let bound = bytes.withUnsafeBufferPointer { pointer in
        node.bind(2, blob: pointer[...])
        return Result { () throws(LayerError) in try node.step() }
      }
      try bound.get()
    }
    let parent = try database.statement("INSERT INTO \(GeoPackageTables.quoted(name + "_parent")) VALUES (?, ?);")
    try tree.forEachParent { (number, above) throws(LayerError) in
      parent.bind(1, number)
      parent.bind(2, above)
      try parent.step()
    }
    let leaf = try database.statement("INSERT INTO \(GeoPackageTables.quoted(name + "_rowid")) VALUES (?, ?);")
    for (index, number) in tree.leaves().enumerated() {
      leaf.bind(1, rows[index])
      leaf.bind(2, Int(number))
      try leaf.step()
    }
    try database.run(
      GeoPackageTables.indexTriggers(table: schema.name, key: names.key, geometry: names.geometry))
  }
}
