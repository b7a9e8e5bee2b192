/// Reads the symbols of one name word by word into a form.
struct SoundWords {
  /// Words parted by one gap, at least four gaps after the last.
  let symbols: UnsafePointer<UInt8>
  let count: Int
  /// `SoundTables.Flag`.
  let flags: UInt32
  let reading: SoundReading
  let tables: SoundTables
  var rules: UnsafePointer<UInt32> { tables.rules }

  private var skeleton: UInt64 = 0
  private var classCount = 0
  private var letters: UInt64 = 0
  private(set) var letterCount = 0
  /// Letters of the words as written, without articles: what decides whether a name is too short.
  private var symbolCount = 0
  /// The letter written last; 0 lets the next be written even if it is the same.
  var last: UInt8 = 0

  init(symbols: UnsafePointer<UInt8>, count: Int, flags: UInt32, reading: SoundReading, tables: SoundTables) {
    self.symbols = symbols
    self.count = count
    self.flags = flags
    self.reading = reading
    self.tables = tables
  }

  /// nil for names of fewer than two classes or four letters; scripts without short vowels need three.
  mutating func form() -> SoundForm? {
    var start = 0
    while start < count {
      var end = start
      while end < count, symbols[end] != SoundSymbol.gap { end += 1 }
      if !isArticle(start, end) {
        symbolCount += end - start
        if isUnvowelled { readUnvowelledWord(start, end) } else { readVowelledWord(start, end) }
      }
      start = end + 1
    }
    guard classCount >= 2, symbolCount >= (isUnvowelled ? 3 : 4) else { return nil }
    return SoundForm(skeleton: skeleton, letters: letters, letterCount: letterCount)
  }

  private var isUnvowelled: Bool { flags & SoundTables.Flag.unvowelled != 0 }

  // MARK: Writing

  /// Doubled letters are one.
  @inline(__always)
  mutating func write(_ letter: UInt8) {
    if letter != last { writeAlways(letter) }
  }

  @inline(__always)
  mutating func writeAlways(_ letter: UInt8) {
    if letterCount < SoundForm.maxLetters { letters |= UInt64(letter) << UInt64(letterCount * 5) }
    var soundClass = SoundClass.of(letter)
    if letterCount == 0, soundClass == 0 { soundClass = letter == SoundLetter.w ? SoundClass.b : SoundClass.vowel }
    if soundClass != 0 {
      if classCount < SoundForm.maxClasses { skeleton |= soundClass << UInt64(classCount * 4) }
      classCount += 1
    }
    letterCount += 1
    last = letter
  }

  // MARK: Words

  /// Whether a word is an Arabic article before another word: "al", or one that took on the next consonant ("ash
  /// Sharqat"); or "the".
  private func isArticle(_ start: Int, _ end: Int) -> Bool {
    guard end - start <= 3, end - start >= 2, end < count else { return false }
    let first = symbols[start]
    let second = symbols[start + 1]
    let next = symbols[end + 1]
    guard Self.isVowel(first) else {
      return end - start == 3 && first == SoundSymbol.t && second == SoundSymbol.h
        && symbols[start + 2] == SoundSymbol.e
    }
    if end - start == 2 {
      switch second {
      case SoundSymbol.l: return true
      case SoundSymbol.r, SoundSymbol.s, SoundSymbol.d, SoundSymbol.z, SoundSymbol.n, SoundSymbol.t, SoundSymbol.sh,
        SoundSymbol.sCedilla:
        return next == second
      default: return false
      }
    }
    switch (second, symbols[start + 2]) {
    case (SoundSymbol.s, SoundSymbol.h), (SoundSymbol.c, SoundSymbol.h):
      return next == SoundSymbol.s || next == SoundSymbol.c || next == SoundSymbol.sh
    case (SoundSymbol.t, SoundSymbol.h): return next == SoundSymbol.t
    case (SoundSymbol.d, SoundSymbol.h): return next == SoundSymbol.d || next == SoundSymbol.z
    default: return false
    }
  }

  private mutating func readVowelledWord(_ start: Int, _ end: Int) {
    if end - start <= SoundWord.longest {
      var letters = SoundWord.letters(of: symbols + start, count: end - start, in: tables.words)
      if letters != 0 {
        while letters != 0 {
          write(UInt8(truncatingIfNeeded: letters))
          letters >>= 8
        }
        return
      }
    }
    readLatin(start + prefixLength(start, end), end, isLast: end >= count)
  }

  private mutating func readUnvowelledWord(_ start: Int, _ end: Int) {
    var start = start
    // The Arabic article is one with its word; a word of two letters after it is too short to be one.
    if end - start >= 4, symbols[start] == SoundSymbol.a, symbols[start + 1] == SoundSymbol.l { start += 2 }
    // "Abu" begins a name with its b, as in Latin.
    if letterCount == 0, end - start >= 3, symbols[start] == SoundSymbol.a, symbols[start + 1] == SoundSymbol.b,
      symbols[start + 2] == SoundSymbol.waw
    {
      start += 1
    }
    readUnvowelled(start, end)
  }

  /// How many symbols at the start of a word are an article written together with it, or the a of "abu".
  private func prefixLength(_ start: Int, _ end: Int) -> Int {
    guard end - start >= 5 else { return 0 }
    let first = symbols[start]
    guard first == SoundSymbol.a || first == SoundSymbol.e else { return 0 }
    let second = symbols[start + 1]
    let third = symbols[start + 2]
    switch second {
    case SoundSymbol.l:
      // "Deir Alzour"; but "Albania" unless the question is doubtful.
      return !Self.isVowel(third) && (letterCount > 0 || reading.contains(.joinedArticle)) ? 2 : 0
    // "Arraqqah", "Essaouira": the article took on the consonant.
    case SoundSymbol.r, SoundSymbol.s, SoundSymbol.d, SoundSymbol.z, SoundSymbol.n, SoundSymbol.t:
      return third == second ? 2 : 0
    case SoundSymbol.b:
      return third == SoundSymbol.u || third == SoundSymbol.o && symbols[start + 3] == SoundSymbol.u ? 1 : 0
    default: return 0
    }
  }

  @inline(__always)
  static func isVowel(_ symbol: UInt8) -> Bool {
    symbol >= SoundSymbol.a && 0x110_4111 >> UInt32(symbol &- SoundSymbol.a) & 1 != 0
  }
}
