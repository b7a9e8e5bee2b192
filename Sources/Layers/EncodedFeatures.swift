/// Features of a layer as finished bytes of one format, made apart from the file: workers encode, the writer copies.
public struct EncodedFeatures: Sendable {
  /// The features, with what stands between two of them, but nothing before the first or after the last.
  /// nil for no features.
  let chunk: FeatureChunk?
  let pool: FeatureBufferPool
  let tally: LayerTally

  public var featureCount: Int { tally.featureCount }
  /// Features that have a point.
  public var locatedCount: Int { tally.locatedCount }

  /// For tests and small pieces.
  public var bytes: [UInt8] { chunk.map { [UInt8]($0.buffer.bytes) } ?? [] }
}
