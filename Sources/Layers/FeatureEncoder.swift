public import Geo

/// Encodes features field by field, in the order of a schema, without making a `Feature` of them.
///
/// For each feature: `begin`, one of the field calls for every field, `end`. The caller keeps the order; text is valid UTF-8.
public protocol FeatureEncoder: ~Copyable {
  init(schema: LayerSchema, pool: FeatureBufferPool)
  /// - Parameter point: on the Earth; nil where the place is not known.
  mutating func begin(point: Coordinate?, time: FeatureTime?)
  mutating func value(_ value: Value)
  mutating func text(_ text: UnsafeBufferPointer<UInt8>)
  /// A value that is JSON already: a number, true, false, an object.
  mutating func json(_ json: UnsafeBufferPointer<UInt8>)
  mutating func null()
  /// Fields that are encoded already, from the place on where they stand in the schema: what `encoded` made, or cells of a
  /// table of the same format.
  mutating func copy(_ fields: UnsafeBufferPointer<UInt8>, count: Int)
  mutating func end()
  /// The features so far, which the encoder forgets.
  mutating func take() -> EncodedFeatures
  /// Fields that many features share, encoded once for `copy`.
  ///
  /// - Parameter first: The place of the first value in the schema.
  static func encoded(_ values: [Value], from first: Int, of schema: LayerSchema) -> [UInt8]
}
