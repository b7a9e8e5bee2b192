internal import Geo

/// Writes a FlatGeobuf file without an index: features in the order they come, those without a point among them.
///
/// The header leaves their number and their box open, since it is written first. Readers that want a part of the map must
/// read all of it; use `FlatGeobufWriter` for those.
/// - Complexity: constant memory.
/// - SeeAlso: https://flatgeobuf.org, version 3.0
public struct FlatGeobufStreamWriter: LayerWriter, ~Copyable {
  private var file: OutputFile
  private var tally: LayerTally
  private let schema: LayerSchema
  private let isReal: [Bool]
  private let reference: PlaneReference?

  /// - Parameter path: `-` is standard output.
  public init(
    path: String, schema: LayerSchema, reference: PlaneReference? = nil, group: OutputGroup? = nil
  ) throws(LayerError) {
    self.schema = schema
    self.reference = reference
    tally = LayerTally(schema.shape)
    isReal = schema.fields.map(\.isReal)
    file = try OutputFile(path, group: group)
    file.buffer.append(FlatGeobufHeader.magic)
    file.buffer.append(
      FlatGeobufHeader(schema: schema, reference: reference, featureCount: 0, envelope: [], hasIndex: false).bytes)
  }

  public mutating func write(_ feature: borrowing Feature) throws(LayerError) {
    precondition(feature.values.count == schema.fields.count, "a feature has other fields than its layer")
    assert(schema.accepts(feature.values), "a value is of another kind than its field")
    try tally.add(feature, path: file.path)
    var values = feature.values
    for index in values.indices where isReal[index] { values[index] = values[index].asWritten }
    switch feature.place(in: reference) {
    case .point(let x, let y): FlatGeobufFeature.append((x, y), values, to: &file.buffer)
    case .area(let rings): FlatGeobufFeature.append(rings, values, to: &file.buffer)
    case nil: FlatGeobufFeature.append(nil, values, to: &file.buffer)
    }
    try file.flushIfFull()
  }

  public consuming func finish() throws(LayerError) -> LayerSummary {
    let path = file.path
    let byteCount = try file.commit()
    return tally.summary(paths: [path], byteCount: byteCount)
  }
}
