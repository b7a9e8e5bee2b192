public import Evidence

/// The one folding of names, for the index and for text.
///
/// A name is cut by the tokeniser of the text, so that both meet whatever stands between the words ("Deir ez-Zor",
/// "Deir ez Zor"). Each word is folded: NFKD without marks, case folded, apostrophes dropped, Arabic letter
/// variants joined (see `FoldTable`). "Saint", "Mount" and "Fort" are their abbreviations. Dots are kept only as
/// the sign of a dotted abbreviation, so that "U.S." is not "us".
public struct NameFolding: Sendable {
  /// Index into `replacements` by code point, for code points below U+2000; 0xFFFF where nothing changes.
  private let offsets: [UInt16]
  /// Length-prefixed UTF-8.
  private let replacements: [UInt8]
  /// Words and what stands for them.
  private let abbreviations: [(UInt64, UInt64)]
  /// A bit for each value of the six high bits that a key of these words has.
  private let mayBeAbbreviated: UInt64

  /// The table, parsed once per process (tens of microseconds).
  public static let shared = NameFolding()

  private init() {
    var offsets = [UInt16](repeating: 0xFFFF, count: 0x2000)
    var replacements: [UInt8] = []
    FoldTable.pairs.withUTF8Buffer { text in
      var position = 0
      while position < text.count {
        var code = 0
        while text[position] != 0x20 {
          let digit = text[position]
          code = code << 4 | Int(digit < 0x3A ? digit - 0x30 : digit - 0x57)
          position += 1
        }
        position += 1
        let start = position
        while text[position] != 0x3B { position += 1 }
        offsets[code] = UInt16(replacements.count)
        replacements.append(UInt8(position - start))
        replacements.append(contentsOf: text[start..<position])
        position += 1
      }
    }
    self.offsets = offsets
    self.replacements = replacements
    abbreviations = [("saint", "st"), ("sainte", "st"), ("ste", "st"), ("mount", "mt"), ("fort", "ft")].map {
      (WordKey($0.0).value, WordKey($0.1).value)
    }
    mayBeAbbreviated = abbreviations.reduce(0) { $0 | 1 << ($1.0 >> 58) }
  }

  /// The key of one word of a text or a name.
  @inline(__always)
  public func key(of token: Token, in text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    unified(token.has(.nonASCII) ? foldedKey(of: token, in: text) : token.key.value)
  }

  /// One key for a word and its usual abbreviation.
  @inline(__always)
  func unified(_ key: UInt64) -> UInt64 {
    // Nearly every word passes this one test: none of the five has its high bits.
    mayBeAbbreviated & (1 << (key >> 58)) == 0 ? key : abbreviation(key)
  }

  private func abbreviation(_ key: UInt64) -> UInt64 {
    for (word, short) in abbreviations where word == key { return short }
    return key
  }

  private func foldedKey(of token: Token, in text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hasher = WordHasher()
    fold(UnsafeBufferPointer(rebasing: text[Int(token.start)..<Int(token.end)])) {
      hasher.append($0)
    }
    return hasher.value
  }

  /// Hands the folded bytes of one word to `body`.
  public func fold(_ word: UnsafeBufferPointer<UInt8>, _ body: (UInt8) -> Void) {
    var position = 0
    while position < word.count {
      let first = word[position]
      if first < 0x80 {
        if first != 0x27 && first != 0x60 { body(first &- 65 < 26 ? first | 0x20 : first) }
        position += 1
        continue
      }
      let length = min(first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, word.count - position)
      var value = UInt32(first) & (0x7F >> UInt32(length))
      for index in 1..<max(length, 1) { value = value << 6 | UInt32(word[position + index] & 0x3F) }
      if value < 0x2000, offsets[Int(value)] != 0xFFFF {
        let offset = Int(offsets[Int(value)])
        for index in 0..<Int(replacements[offset]) { body(replacements[offset + 1 + index]) }
      } else if !Self.isApostrophe(value) {
        for index in 0..<length { body(word[position + index]) }
      }
      position += length
    }
  }

  static func isApostrophe(_ value: UInt32) -> Bool {
    switch value {
    case 0x2018, 0x2019, 0x201B, 0x02B9, 0x02BB, 0x02BC, 0x02BD, 0x02BE, 0x02BF, 0x02C8, 0x00B4,
      0x2032:
      true
    default: false
    }
  }

  /// The folded words of a name, as strings: for messages, tests and slow paths.
  public func words(of name: String) -> [String] {
    let text = TokenizedText(name)
    return text.bytes.withUnsafeBufferPointer { buffer in
      text.tokens.filter { !$0.has(.mark) }.map { token in
        var bytes: [UInt8] = []
        let word = UnsafeBufferPointer(rebasing: buffer[Int(token.start)..<Int(token.end)])
        fold(word) { if $0 != 0x2E { bytes.append($0) } }
        return String(decoding: bytes, as: UTF8.self)
      }
    }
  }
}

/// The key of a name of several words, built word by word, so that a reader of text can ask after each.
public struct NameKey: Sendable {
  @usableFromInline var state: UInt64 = 0

  @inlinable
  public init() {}

  @inlinable
  public mutating func append(_ wordKey: UInt64) {
    state = (state ^ wordKey) &* 0x9e37_79b9_7f4a_7c15
    state ^= state >> 31
  }

  /// Well mixed in all bits; 0 for no words.
  @inlinable public var value: UInt64 { state }

  /// The key of a whole name. nil if it has no word.
  public init?(_ name: String, folding: NameFolding = .shared) {
    let text = TokenizedText(name)
    var key = NameKey()
    var isEmpty = true
    text.bytes.withUnsafeBufferPointer { buffer in
      for token in text.tokens where !token.has(.mark) && !token.has(.possessive) {
        key.append(folding.key(of: token, in: buffer))
        isEmpty = false
      }
    }
    if isEmpty { return nil }
    self = key
  }
}
