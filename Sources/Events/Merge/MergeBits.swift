/// A set of small numbers, a bit for each that may be in it.
struct MergeBits {
  private var words: [UInt64]

  /// - Parameter count: numbers from 0 on that may be in it.
  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  func contains(_ number: Int) -> Bool { words[number >> 6] >> UInt64(number & 63) & 1 == 1 }

  mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }
}
