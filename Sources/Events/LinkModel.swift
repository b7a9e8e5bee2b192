import CModels

/// Weights of the learned linker: a hashed feature leads to one row of one weight a label.
///
/// Trained by `dateline-train`; 16-bit fixed point with `scale` steps to 1.
public struct LinkModel: Sendable {
  static let rows = 1 << 17
  /// Outside with no place yet, begin, inside, outside after a place: what was found before bears on what comes.
  package static let states = 4
  package static let transitionCount = LinkGap.allCases.count * states * states
  private static let magic: UInt32 = 0x4D4C_4144

  /// `rows * labels`.
  var weights: [Float]
  /// By gap, from state, to state.
  var transitions: [Float]

  init() {
    weights = [Float](repeating: 0, count: Self.rows * LinkLabel.count)
    transitions = [Float](repeating: 0, count: Self.transitionCount)
  }

  /// The model inside the program; nil if it was built without one.
  public static let shipped = LinkModel(
    bytes: UnsafeRawBufferPointer(start: dateline_links_model(), count: Int(dateline_links_model_size)))

  /// Reads what `serialized` wrote; an empty or foreign block gives nil.
  public init?(bytes: UnsafeRawBufferPointer) {
    let count = Self.rows * LinkLabel.count + Self.transitionCount
    guard bytes.count == 8 + count * 2, bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self) == Self.magic
    else { return nil }
    let scale = bytes.loadUnaligned(fromByteOffset: 4, as: Float.self)
    self.init()
    for index in 0..<count {
      let value = Float(bytes.loadUnaligned(fromByteOffset: 8 + index * 2, as: Int16.self)) / scale
      if index < weights.count { weights[index] = value } else { transitions[index - weights.count] = value }
    }
  }

  /// The bytes of the model file, little-endian.
  public func serialized() -> [UInt8] {
    let largest = max(1e-6, (weights + transitions).map { abs($0) }.max() ?? 1)
    let scale = 32000 / largest
    var bytes: [UInt8] = []
    withUnsafeBytes(of: Self.magic.littleEndian) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: scale.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    for weight in weights + transitions {
      withUnsafeBytes(of: Int16((weight * scale).rounded()).littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }
}
