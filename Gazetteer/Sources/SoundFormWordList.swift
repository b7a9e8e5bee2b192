/// Words whose spellings no rule joins, each with the letters it is read as.
enum SoundWord {
  struct Slot {
    /// The word's symbols, the first in the low byte; 0 for an empty slot.
    var word: UInt64
    /// Its letters, likewise.
    var letters: UInt64
  }

  static let longest = 6

  private static let list: [(letters: [UInt8], words: [StaticString])] = [
    ([SoundLetter.s, SoundLetter.t], ["saint", "sainte", "sankt", "st", "ste"]),
    ([SoundLetter.m, SoundLetter.t], ["mount", "mt"]),
    ([SoundLetter.f, SoundLetter.t], ["fort", "ft"]),
    ([SoundLetter.b, SoundLetter.u], ["abu", "abou", "aboo", "abo", "abi", "ebu", "bou", "bu", "boo"]),
    ([SoundLetter.b, SoundLetter.i, SoundLetter.n], ["ibn", "ben", "bin"]),
    ([SoundLetter.sh, SoundLetter.e, SoundLetter.kh], ["seyh", "Peyh", "Pex", "Sex"]),
  ]

  private static let slotCount = 128

  /// A hash table with open addressing, mostly empty, so that a word of no list ends at once.
  static let table: [Slot] = {
    var table = [Slot](repeating: Slot(word: 0, letters: 0), count: slotCount)
    for (letters, words) in list {
      for word in words {
        let symbols = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        let key = packed(symbols.baseAddress!, symbols.count)
        var slot = position(key)
        while table[slot].word != 0 { slot = (slot + 1) & (slotCount - 1) }
        table[slot] = Slot(word: key, letters: letters.withUnsafeBufferPointer { packed($0.baseAddress!, $0.count) })
      }
    }
    return table
  }()

  /// The letters of a listed word, the first in the low byte; 0 for all others.
  @inline(__always)
  static func letters(
    of symbols: UnsafePointer<UInt8>, count: Int, in table: UnsafePointer<Slot>
  ) -> UInt64 {
    let word = packed(symbols, count)
    var slot = position(word)
    while table[slot].word != 0 {
      if table[slot].word == word { return table[slot].letters }
      slot = (slot + 1) & (slotCount - 1)
    }
    return 0
  }

  @inline(__always)
  private static func position(_ word: UInt64) -> Int {
    Int((word &* 0x9e37_79b9_7f4a_7c15) >> 57)  // 7 bits: 128 slots
  }

  @inline(__always)
  private static func packed(_ symbols: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<count { word |= UInt64(symbols[index]) << UInt64(index * 8) }
    return word
  }
}
