/// A 64-bit key of a word, equal for all cases of ASCII letters and for every form of apostrophe.
///
/// Lexicons are looked up by key, so that no `String` is made per token. Two different words share a key
/// with probability 2^-64 each; tables check their own entries when they are built.
public struct WordKey: Hashable, Sendable {
  public var value: UInt64

  @inlinable
  public init(value: UInt64) { self.value = value }

  /// The key of `word`; apostrophes inside are skipped as the tokeniser skips them.
  public init(_ word: String) {
    var hasher = WordHasher()
    for scalar in word.unicodeScalars where scalar != "\u{2019}" {
      for byte in String(scalar).utf8 { hasher.append(byte) }
    }
    value = hasher.value
  }

  /// For sets and dictionaries: the value is mixed already, so it is not hashed once more.
  @inlinable
  public func _rawHashValue(seed: Int) -> Int { Int(truncatingIfNeeded: value) ^ seed }
}

/// FNV-1a over ASCII-lower-cased bytes, with a final mix so that the high bits can index tables.
public struct WordHasher {
  @usableFromInline var state: UInt64 = Self.empty

  @inlinable
  public init() {}

  @inlinable
  public mutating func append(_ byte: UInt8) {
    if byte == 0x27 { return }  // apostrophe: "dara'a" and "daraa" are one word
    let lowered = byte &- 65 < 26 ? byte | 0x20 : byte
    state = Self.next(state, UInt64(lowered))
  }

  @inlinable
  public var value: UInt64 { Self.mixed(state) }

  /// The state before the first byte.
  @inlinable static var empty: UInt64 { 0xcbf2_9ce4_8422_2325 }

  /// The state after one more byte, which is in lower case.
  @inlinable
  static func next(_ state: UInt64, _ byte: UInt64) -> UInt64 { (state ^ byte) &* 0x100_0000_01b3 }

  /// Undoes the multiplication of a step: 0x100000001b3 times this is 1 in 64 bits.
  static let inverse: UInt64 = 0xce96_5057_aff6_957b

  @inlinable
  static func mixed(_ state: UInt64) -> UInt64 {
    var mixed = state
    mixed ^= mixed >> 32
    mixed = mixed &* 0x9e37_79b9_7f4a_7c15
    mixed ^= mixed >> 29
    return mixed
  }
}
