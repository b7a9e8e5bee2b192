import CModels

/// Weights of the recogniser: a hashed feature leads to one row of one weight a label.
///
/// Trained by `dateline-train`; 16-bit fixed point with `scale` steps to 1, added up as whole numbers.
public struct TaggerModel: Sendable {
  public static let labels = 3
  /// Rows; a feature's row is its hash modulo this.
  public static let rows = 1 << 18
  static let magic: UInt32 = 0x3254_4144

  /// A row in eight bytes, one label after another in 16 bits each, so that no row lies in two lines of memory.
  private(set) var packed: [UInt64]
  /// `labels * labels` transitions (from, to).
  private(set) var transitions: [Float]
  private(set) var scale: Float
  /// Weights of `SpanConfidence`.
  public var confidence: [Float]

  public init() {
    packed = [UInt64](repeating: 0, count: Self.rows)
    transitions = [Float](repeating: 0, count: Self.labels * Self.labels)
    scale = 1
    confidence = [Float](repeating: 0, count: SpanConfidence.size)
  }

  /// Rounds trained weights, `rows * labels` and then `labels * labels` transitions.
  init(weights: [Float], transitions: [Float]) {
    self.init()
    let largest = max(1e-6, (weights + transitions).map { abs($0) }.max() ?? 1)
    let scale = 32000 / largest
    self.scale = scale
    for index in weights.indices {
      let (row, label) = index.quotientAndRemainder(dividingBy: Self.labels)
      let weight = UInt16(bitPattern: Int16((weights[index] * scale).rounded()))
      packed[row] |= UInt64(weight) << UInt64(label * 16)
    }
    for index in transitions.indices { self.transitions[index] = (transitions[index] * scale).rounded() / scale }
  }

  /// The model inside the program. Copied once per process: 2 MB.
  public static let shipped = TaggerModel(
    bytes: UnsafeRawBufferPointer(
      start: dateline_recognizer_model(), count: Int(dateline_recognizer_model_size)))

  /// Reads what `serialized` wrote; an empty or foreign block gives nil.
  public init?(bytes: UnsafeRawBufferPointer) {
    let weights = Self.rows * Self.labels
    let count = weights + Self.labels * Self.labels
    let tail = 8 + count * 2
    guard bytes.count == tail + SpanConfidence.size * 4,
      bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self) == Self.magic
    else { return nil }
    self.init()
    scale = bytes.loadUnaligned(fromByteOffset: 4, as: Float.self)
    for row in 0..<Self.rows {
      // Eight bytes of which the last two are the next row's; behind the last row are the transitions.
      let word = bytes.loadUnaligned(fromByteOffset: 8 + row * Self.labels * 2, as: UInt64.self)
      packed[row] = UInt64(littleEndian: word) & 0xFFFF_FFFF_FFFF
    }
    for index in transitions.indices {
      transitions[index] =
        Float(bytes.loadUnaligned(fromByteOffset: 8 + (weights + index) * 2, as: Int16.self)) / scale
    }
    for index in confidence.indices {
      confidence[index] = bytes.loadUnaligned(fromByteOffset: tail + index * 4, as: Float.self)
    }
  }

  /// The bytes of the model file, little-endian.
  public func serialized() -> [UInt8] {
    var bytes: [UInt8] = []
    withUnsafeBytes(of: Self.magic) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: scale) { bytes.append(contentsOf: $0) }
    for row in packed {
      for label in 0..<Self.labels {
        withUnsafeBytes(of: UInt16(truncatingIfNeeded: row >> UInt64(label * 16))) { bytes.append(contentsOf: $0) }
      }
    }
    for weight in transitions {
      withUnsafeBytes(of: Int16((weight * scale).rounded())) { bytes.append(contentsOf: $0) }
    }
    for weight in confidence { withUnsafeBytes(of: weight) { bytes.append(contentsOf: $0) } }
    return bytes
  }
}
