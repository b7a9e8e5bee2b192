internal import Geo

/// Writes a FlatGeobuf file: features in the order of the Hilbert curve behind a packed R-tree, so that a reader finds
/// those in a box without reading the rest.
///
/// The index allows no feature without a point; those are written, in their order, to a second file `<name>_unplaced.fgb`.
/// There is no type for a day in FlatGeobuf; dates are instants in UTC. Numbers are those of
/// the text formats, rounded to their decimals.
/// - Complexity: features wait in a file without a name beside the target; memory grows by 40 bytes a feature, by 72 in a
///   layer of areas.
/// - SeeAlso: https://flatgeobuf.org, version 3.0
public struct FlatGeobufWriter: LayerWriter, ~Copyable {
  private var file: OutputFile
  private var scratch: ScratchFile
  /// Features without a point.
  private var unplaced: ScratchFile
  private var unplacedCount = 0
  private var tally: LayerTally
  private let schema: LayerSchema
  private let isReal: [Bool]
  private let reference: PlaneReference?
  /// Of each feature: where it stands in the scratch file, and where on the ground.
  private var offsets: [Int] = []
  private var extents = Extents()
  private let unplacedPath: String
  private let group: OutputGroup?

  /// - Parameter path: `-` is standard output.
  public init(
    path: String, schema: LayerSchema, reference: PlaneReference? = nil, group: OutputGroup? = nil
  ) throws(LayerError) {
    self.group = group
    self.schema = schema
    self.reference = reference
    isReal = schema.fields.map(\.isReal)
    tally = LayerTally(schema.shape)
    let file = try OutputFile(path, group: group)
    let scratch = try ScratchFile(beside: path)
    let unplaced = try ScratchFile(beside: path)
    self.file = file
    self.scratch = scratch
    self.unplaced = unplaced
    unplacedPath = path.hasSuffix(".fgb") ? path.dropLast(4) + "_unplaced.fgb" : path + "_unplaced.fgb"
  }

  public mutating func write(_ feature: borrowing Feature) throws(LayerError) {
    precondition(feature.values.count == schema.fields.count, "a feature has other fields than its layer")
    assert(schema.accepts(feature.values), "a value is of another kind than its field")
    try tally.add(feature, path: file.path)
    var values = feature.values
    for index in values.indices where isReal[index] { values[index] = values[index].asWritten }
    switch feature.place(in: reference) {
    case .point(let x, let y):
      offsets.append(scratch.byteCount)
      extents.append(x: x, y: y)
      FlatGeobufFeature.append((x, y), values, to: &scratch.buffer)
    case .area(let rings):
      offsets.append(scratch.byteCount)
      extents.append(PlanePlace.area(rings).box)
      FlatGeobufFeature.append(rings, values, to: &scratch.buffer)
    case nil:
      unplacedCount += 1
      FlatGeobufFeature.append(nil, values, to: &unplaced.buffer)
      return try unplaced.flushIfFull()
    }
    try scratch.flushIfFull()
  }

  public consuming func finish() throws(LayerError) -> LayerSummary {
    try scratch.flush()
    let order = extents.order()
    try writeHeadAndIndex(order)
    let path = file.path
    try RecordShuffle(offsets: offsets, end: scratch.byteCount, order: order).copy(scratch, to: &file, path: path)
    var paths = [path]
    if unplacedCount > 0, !file.isStream {
      var other = try writeUnplaced()
      // Both are on the disk before the first takes its name.
      try file.prepare()
      try other.prepare()
      paths.append(other.path)
      try other.commit()
    }
    let byteCount = try file.commit()
    return tally.summary(paths: paths, byteCount: byteCount)
  }

  private var envelope: [Double] {
    extents.box.map { [$0.minX, $0.minY, $0.maxX, $0.maxY] } ?? []
  }

  private mutating func writeHeadAndIndex(_ order: [Int]) throws(LayerError) {
    file.buffer.append(FlatGeobufHeader.magic)
    file.buffer.append(
      FlatGeobufHeader(
        schema: schema, reference: reference, featureCount: extents.count, envelope: envelope,
        hasIndex: extents.count > 0
      ).bytes)
    guard extents.count > 0 else { return }
    let tree = PackedTree(leaves: order.lazy.map { [extents] in extents[$0] })
    try tree.forEachUpper { (box, child) throws(LayerError) in
      append(box, UInt64(child))
      try file.flushIfFull()
    }
    var position = 0
    for index in order {
      append(extents[index], UInt64(position))
      try file.flushIfFull()
      position += (index + 1 < offsets.count ? offsets[index + 1] : scratch.byteCount) - offsets[index]
    }
  }

  private mutating func append(_ box: PackedTree.Box, _ offset: UInt64) {
    for number in [box.minX, box.minY, box.maxX, box.maxY] { file.buffer.append(little: number.bitPattern) }
    file.buffer.append(little: offset)
  }

  /// Features without a point, in a file of their own, which has no index.
  private mutating func writeUnplaced() throws(LayerError) -> OutputFile {
    var other = try OutputFile(unplacedPath, group: group)
    other.buffer.append(FlatGeobufHeader.magic)
    var schema = schema
    schema.name += "_unplaced"
    other.buffer.append(
      FlatGeobufHeader(
        schema: schema, reference: reference, featureCount: unplacedCount, envelope: [], hasIndex: false
      ).bytes)
    try unplaced.flush()
    var offset = 0
    let total = unplaced.byteCount
    while offset < total {
      let length = min(1 << 18, total - offset)
      try unplaced.read(offset, length, into: &other.buffer)
      try other.flushIfFull()
      offset += length
    }
    return other
  }
}
