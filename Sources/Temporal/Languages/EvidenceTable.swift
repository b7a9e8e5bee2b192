import Evidence

/// A hash table from word keys to the languages that have the word, with a bit set before it that
/// turns nearly every word of other languages away.
struct EvidenceTable: Sendable {
  private var keys = [UInt64](repeating: 0, count: capacity)
  private var bits = [UInt16](repeating: 0, count: capacity)
  private var count = 0
  /// One bit for each value of the key's top 16 bits.
  private var known = [UInt64](repeating: 0, count: 1024)

  private static let capacity = 16384

  mutating func add(_ key: UInt64, _ language: UInt16) {
    var slot = Int(truncatingIfNeeded: key) & (Self.capacity - 1)
    while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & (Self.capacity - 1) }
    if keys[slot] == 0 {
      count += 1
      precondition(count < Self.capacity / 2, "The tables outgrew the evidence of languages.")
    }
    keys[slot] = key
    bits[slot] |= language
    known[Int(key >> 54)] |= (1 as UInt64) << ((key >> 48) & 63)
  }

  func languages(_ key: UInt64) -> UInt16 {
    guard known[Int(key >> 54)] & ((1 as UInt64) << ((key >> 48) & 63)) != 0 else { return 0 }
    var slot = Int(truncatingIfNeeded: key) & (Self.capacity - 1)
    while keys[slot] != 0 {
      if keys[slot] == key { return bits[slot] }
      slot = (slot + 1) & (Self.capacity - 1)
    }
    return 0
  }

  /// Adds the words of a table that tell its language: its stop words, and the longer of its words
  /// of time. Reads bytes, not strings: this is done at the start of every run.
  mutating func add(table: String, _ language: UInt16) {
    var table = table
    table.withUTF8 { text in
      var start = 0
      while start < text.count {
        var end = start
        while end < text.count, text[end] != 0x0A { end += 1 }
        var colon = start
        while colon < end, text[colon] != 0x3A { colon += 1 }
        let isStop = Self.opens(text, start, "stop:")
        if isStop || Self.classes.contains(where: { Self.opens(text, start, $0) }) {
          addLine(text, colon + 1, end, language, fewest: isStop ? 1 : 4)
        }
        start = end + 1
      }
    }
  }

  private static let classes: [StaticString] = [
    "month ", "weekday ", "unit ", "units ", "day ", "relation ", "season ", "part ", "ago ",
    "reference ", "ordinal ", "since:", "until:", "fuzzy ", "fuzzyAfter ", "decadeWord:",
    "decadeSuffix:", "set ", "every:",
  ]

  private static func opens(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ word: StaticString
  ) -> Bool {
    guard start + word.utf8CodeUnitCount <= text.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where text[start + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The entries of one line that are single words, with the endings in brackets; ambiguous ones
  /// and those of fewer letters are passed over.
  private mutating func addLine(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ language: UInt16, fewest: Int
  ) {
    var hasher = WordHasher()
    var stem = WordHasher()
    var letters = 0
    var stemLetters = 0
    var isPhrase = false
    var isInBrackets = false
    var index = start
    while index <= end {
      let byte = index < end ? text[index] : 0x2C
      switch byte {
      case 0x2C, 0x5D:  // , ]
        if letters >= fewest, !isPhrase { add(hasher.value, language) }
        if byte == 0x2C {
          hasher = WordHasher()
          letters = 0
          isPhrase = false
        } else {
          // What follows the bracket is not read.
          isPhrase = true
        }
        isInBrackets = false
      case 0x5B:  // [
        stem = hasher
        stemLetters = letters
        isInBrackets = true
        if letters == 0 { isPhrase = true }
      case 0x20 where isInBrackets:
        if letters >= fewest, !isPhrase { add(hasher.value, language) }
        hasher = stem
        letters = stemLetters
      case 0x2D where isInBrackets: break
      case 0x20 where letters == 0: break
      case 0x20, 0x2D, 0x3F: isPhrase = true  // space - ?
      default:
        hasher.append(byte)
        if byte & 0xC0 != 0x80 { letters += 1 }
      }
      index += 1
    }
  }
}
