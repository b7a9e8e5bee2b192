internal import Geo

/// Writes a comma-separated table (RFC 4180; UTF-8 without a mark, lines end in LF, which every
/// reader takes and Unix tools need) with its header, and beside it `.csvt` (column types), `.prj`
/// (reference system) and `-metadata.json` (CSV on the Web).
///
/// With those files, GDAL and QGIS open the table as typed points without a question. Null is an
/// empty cell, empty text is `""`. Given a plane reference, the columns x and y are added at the
/// end and are what GIS programs take as the point; longitude and latitude stay WGS 84. Areas are
/// well-known text in a column at the end. Standard output gets the table alone.
/// - Complexity: constant memory.
public struct CSVWriter: LayerWriter, ~Copyable {
  private var file: OutputFile
  private var tally: LayerTally
  private let schema: LayerSchema
  private let fieldCount: Int
  private let columns: CSVColumns
  private let reference: PlaneReference?
  private let forSpreadsheet: Bool
  private let group: OutputGroup?

  /// - Parameters:
  ///   - path: `-` is standard output.
  ///   - reference: the system of the features' `projected`; nil for longitude and latitude alone.
  ///   - forSpreadsheet: with the mark that tells Excel of UTF-8, and an apostrophe before texts that a spreadsheet would
  ///     run as a formula (CWE-1236). Take the apostrophe off to have the text back.
  ///   - observe: sees the bytes of the table as they are written, for checksums.
  public init(
    path: String, schema: LayerSchema, reference: PlaneReference? = nil, forSpreadsheet: Bool = false,
    group: OutputGroup? = nil, observe: ((UnsafeRawBufferPointer) -> Void)? = nil
  ) throws(LayerError) {
    self.forSpreadsheet = forSpreadsheet
    self.schema = schema
    fieldCount = schema.fields.count
    tally = LayerTally(schema.shape)
    self.reference = reference
    self.group = group
    columns = CSVColumns(schema, reference: reference)
    file = try OutputFile(path, group: group, observe: observe)
    if forSpreadsheet { file.buffer.append("\u{FEFF}") }
    for (index, field) in columns.fields.enumerated() {
      if index > 0 { file.buffer.append(UInt8(ascii: ",")) }
      file.buffer.append(csvText: field.name)
    }
    file.buffer.append(UInt8(ascii: "\n"))
  }

  public mutating func write(_ feature: borrowing Feature) throws(LayerError) {
    precondition(feature.values.count == fieldCount, "a feature has other fields than its layer")
    assert(schema.accepts(feature.values), "a value is of another kind than its field")
    try tally.add(feature, path: file.path)
    for index in 0..<fieldCount {
      if index > 0 { file.buffer.append(UInt8(ascii: ",")) }
      if forSpreadsheet, case .text(let text) = feature.values[index], ByteBuffer.isFormula(text) {
        file.buffer.append(csvText: "'" + text)
      } else {
        file.buffer.append(csvValue: feature.values[index])
      }
    }
    if columns.areaName != nil {
      append(area: feature.place(in: reference))
    } else if columns.addsDegrees {
      let point = feature.geometry.map { ($0.longitude, $0.latitude) }
      append(pair: point, decimals: 6, isFirst: fieldCount == 0)
    }
    if let reference, columns.areaName == nil {
      append(pair: feature.projected, decimals: reference.decimals, isFirst: false)
    }
    file.buffer.append(UInt8(ascii: "\n"))
    try file.flushIfFull()
  }

  /// Writes rows that `CSVEncoder` made for this schema, which has its own columns for the degrees.
  public mutating func write(_ encoded: EncodedFeatures) throws(LayerError) {
    precondition(!columns.addsDegrees && reference == nil, "encoded rows hold the columns of the schema alone")
    guard let chunk = encoded.chunk else { return }
    tally.add(encoded.tally)
    try file.write(chunk.buffer)
    encoded.pool.give(chunk)
  }

  /// One more cell, empty when there is no area.
  private mutating func append(area place: PlanePlace?) {
    file.buffer.append(UInt8(ascii: ","))
    guard case .area(let rings) = place else { return }
    file.buffer.append(UInt8(ascii: "\""))
    file.buffer.append(wellKnownText: rings, decimals: reference?.decimals ?? 6)
    file.buffer.append(UInt8(ascii: "\""))
  }

  /// Two more cells, empty when there is no point.
  private mutating func append(pair: (Double, Double)?, decimals: Int, isFirst: Bool) {
    if !isFirst { file.buffer.append(UInt8(ascii: ",")) }
    guard let pair, pair.0.isFinite, pair.1.isFinite else {
      file.buffer.append(UInt8(ascii: ","))
      return
    }
    file.buffer.append(number: pair.0, decimals: decimals)
    file.buffer.append(UInt8(ascii: ","))
    file.buffer.append(number: pair.1, decimals: decimals)
  }

  public consuming func finish() throws(LayerError) -> LayerSummary {
    let path = file.path
    guard !file.isStream else {
      let byteCount = try file.commit()
      return tally.summary(paths: [path], byteCount: byteCount)
    }
    let sidecars = CSVSidecars(columns: columns, schema: schema, reference: reference, path: path)
    let paths = [
      sidecars.path(ending: "csvt"), sidecars.path(ending: "prj"), sidecars.metadataPath,
    ]
    var types = try OutputFile(paths[0], group: group)
    var projection = try OutputFile(paths[1], group: group)
    var metadata = try OutputFile(paths[2], group: group)
    try types.write(sidecars.types())
    try projection.write(sidecars.projection())
    try metadata.write(sidecars.metadata())
    // All four are on the disk before the first takes its name, so that a full disk changes none of
    // them.
    try file.prepare()
    try types.prepare()
    try projection.prepare()
    try metadata.prepare()
    try types.commit()
    try projection.commit()
    try metadata.commit()
    let byteCount = try file.commit()
    return tally.summary(paths: [path] + paths, byteCount: byteCount)
  }
}
