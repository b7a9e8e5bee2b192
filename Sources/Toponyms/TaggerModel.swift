import CModels

/// Weights of the recogniser: a hashed feature leads to one row of one weight a label.
///
/// Trained by `dateline-train`; 16-bit fixed point with `scale` steps to 1.
public struct TaggerModel: Sendable {
  public static let labels = 3
  /// Rows; a feature's row is its hash modulo this.
  public static let rows = 1 << 18
  static let magic: UInt32 = 0x3254_4144

  /// `rows * labels` weights, then `labels * labels` transitions (from, to).
  public var weights: [Float]
  public var transitions: [Float]
  /// Weights of `SpanConfidence`.
  public var confidence: [Float]

  public init() {
    weights = [Float](repeating: 0, count: Self.rows * Self.labels)
    transitions = [Float](repeating: 0, count: Self.labels * Self.labels)
    confidence = [Float](repeating: 0, count: SpanConfidence.size)
  }

  /// The model inside the program. Copied once per process: 3 MB.
  public static let shipped = TaggerModel(
    bytes: UnsafeRawBufferPointer(
      start: dateline_recognizer_model(), count: Int(dateline_recognizer_model_size)))

  /// Reads what `serialized` wrote; an empty or foreign block gives nil.
  public init?(bytes: UnsafeRawBufferPointer) {
    let count = Self.rows * Self.labels + Self.labels * Self.labels
    let tail = 8 + count * 2
    guard bytes.count == tail + SpanConfidence.size * 4,
      bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self) == Self.magic
    else { return nil }
    let scale = bytes.loadUnaligned(fromByteOffset: 4, as: Float.self)
    self.init()
    for index in 0..<count {
      let value = Float(bytes.loadUnaligned(fromByteOffset: 8 + index * 2, as: Int16.self)) / scale
      if index < weights.count {
        weights[index] = value
      } else {
        transitions[index - weights.count] = value
      }
    }
    for index in confidence.indices {
      confidence[index] = bytes.loadUnaligned(fromByteOffset: tail + index * 4, as: Float.self)
    }
  }

  /// The bytes of the model file, little-endian.
  public func serialized() -> [UInt8] {
    let largest = max(1e-6, (weights + transitions).map { abs($0) }.max() ?? 1)
    let scale = 32000 / largest
    var bytes: [UInt8] = []
    withUnsafeBytes(of: Self.magic) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: scale) { bytes.append(contentsOf: $0) }
    for weight in weights + transitions {
      withUnsafeBytes(of: Int16((weight * scale).rounded())) { bytes.append(contentsOf: $0) }
    }
    for weight in confidence { withUnsafeBytes(of: weight) { bytes.append(contentsOf: $0) } }
    return bytes
  }
}
