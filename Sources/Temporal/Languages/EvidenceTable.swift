/// A hash table from word keys to the languages that have the word, with a bit set before it that
/// turns nearly every word of other languages away.
struct EvidenceTable: Sendable {
  private var keys: [UInt64]
  private var bits: [UInt16]
  private var mask: Int
  /// One bit for each value of the key's top 16 bits.
  private var known: [UInt64]

  init(_ words: [UInt64: UInt16]) {
    var capacity = 1024
    while capacity < words.count * 3 { capacity *= 2 }
    mask = capacity - 1
    keys = [UInt64](repeating: 0, count: capacity)
    bits = [UInt16](repeating: 0, count: capacity)
    known = [UInt64](repeating: 0, count: 1024)
    for (key, languages) in words {
      var slot = Int(truncatingIfNeeded: key) & mask
      while keys[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = key
      bits[slot] = languages
      known[Int(key >> 54)] |= (1 as UInt64) << ((key >> 48) & 63)
    }
  }

  func languages(_ key: UInt64) -> UInt16 {
    guard known[Int(key >> 54)] & ((1 as UInt64) << ((key >> 48) & 63)) != 0 else { return 0 }
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return bits[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }
}
