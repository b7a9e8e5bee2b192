/// A directory over sorted keys: where those with given high bits begin, and the end.
struct KeyDirectory {
  private var starts: [UInt32]
  private let shift: UInt64

  init(bits: Int) {
    starts = [UInt32](repeating: 0, count: (1 << bits) + 1)
    shift = UInt64(64 - bits)
  }

  /// About four keys a bucket: one cache line of slots.
  static func bits(keyCount: Int) -> Int {
    var bits = 1
    while bits < 28, 1 << (bits + 2) < keyCount { bits += 1 }
    return bits
  }

  @inline(__always)
  mutating func add(_ key: UInt64) { starts[Int(key >> shift) + 1] += 1 }

  consuming func finish() -> [UInt32] {
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    return starts
  }
}
