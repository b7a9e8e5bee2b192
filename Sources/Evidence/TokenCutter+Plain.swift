/// The short way for plain English, which is most of any text: ASCII words up to 24 letters between single spaces, and
/// single marks. Eight bytes are looked at together; everything else goes the long way through `next`.
extension TokenCutter {
  /// Fills `tokens` from its beginning; fewer than fit only at the end of the text.
  ///
  /// - Returns: How many.
  mutating func fill(_ tokens: UnsafeMutableBufferPointer<Token>) -> Int {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 9) { undoing in
      undoing[0] = 1
      for index in 1...8 { undoing[index] = undoing[index - 1] &* WordHasher.inverse }
      return fill(tokens, undoing)
    }
  }

  private mutating func fill(_ tokens: UnsafeMutableBufferPointer<Token>, _ undoing: UnsafeMutableBufferPointer<UInt64>)
    -> Int
  {
    var count = 0
    guard let base = text.baseAddress, let out = tokens.baseAddress else { return 0 }
    let bytes = UnsafeRawPointer(base)
    // Behind it a word and what ends it may reach over the end of the text.
    let lastStart = text.count - Self.mostRead
    // Kept here and not in `position`, which would go through memory for each token.
    var at = position
    while count < tokens.count {
      if at <= lastStart, !isFirst {
        // A word with the space before it; both are loaded before it is known which of them is needed.
        let here = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        let behind = bytes.loadUnaligned(fromByteOffset: at &+ 1, as: UInt64.self)
        let isSpaced = here & 0xFF == 0x20
        let start = at &+ (isSpaced ? 1 : 0)
        var traits: UInt16 = isSpaced ? Token.Traits.afterSpace.rawValue : 0
        var word = isSpaced ? behind : here
        var length = Self.letters(word)
        if length > 0 {
          let isCapital = word & 0x20 == 0
          var lower = word & Self.caseBits & Self.firstBytes(length)
          var state = Self.hash(word & Self.firstBytes(length), WordHasher.empty) &* undoing[8 &- length]
          var total = length
          while length == 8, total < Self.longest {
            word = bytes.loadUnaligned(fromByteOffset: start &+ total, as: UInt64.self)
            length = Self.letters(word)
            lower |= word & Self.caseBits & Self.firstBytes(length)
            state = Self.hash(word & Self.firstBytes(length), state) &* undoing[8 &- length]
            total &+= length
          }
          let end = start &+ total
          if length < 8, Self.endsWord(base, at: end, length: total) {
            traits |= Token.Traits.word.rawValue
            traits |= isCapital ? Token.Traits.capitalized.rawValue : 0
            traits |= lower == 0 && total > 1 ? Token.Traits.allCaps.rawValue : 0
            (out + count).initialize(
              to: Token(
                start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
                traits: Token.Traits(rawValue: traits), mark: 0, key: WordKey(value: WordHasher.mixed(state))))
            count &+= 1
            at = end
            continue
          }
        } else {
          let mark = UInt8(truncatingIfNeeded: word)
          if Self.isPlainMark(mark) {
            traits |= Token.Traits.mark.rawValue
            (out + count).initialize(
              to: Token(
                start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: start &+ 1),
                traits: Token.Traits(rawValue: traits), mark: mark, key: WordKey(value: 0)))
            count &+= 1
            at = start &+ 1
            continue
          }
        }
      }
      position = at
      let token = next()
      at = position
      guard let token else { break }
      (out + count).initialize(to: token)
      count &+= 1
    }
    position = at
    return count
  }

  private static let longest = 24
  /// The space, the longest word, and two bytes behind it.
  private static let mostRead = 1 + longest + 2
  private static let caseBits: UInt64 = 0x2020_2020_2020_2020

  /// How many of eight bytes from the first on are ASCII letters.
  @inline(__always)
  private static func letters(_ bytes: UInt64) -> Int {
    // The high bit of each byte: at least `a`, and not beyond `z`; the sums cannot carry into the next byte.
    let lower = (bytes | caseBits) & 0x7F7F_7F7F_7F7F_7F7F
    let isLetter = (lower &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(lower &+ 0x0505_0505_0505_0505) & ~bytes
    return (~isLetter & 0x8080_8080_8080_8080).trailingZeroBitCount &>> 3
  }

  @inline(__always)
  private static func firstBytes(_ count: Int) -> UInt64 {
    count == 8 ? ~0 : (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
  }

  /// `state` after eight bytes, letters and then zeros, as `WordHasher` does it but for a step too many for each zero.
  ///
  /// Where a word ends cannot be foretold, and a wrong guess costs more than the steps. A zero only multiplies the
  /// state, so that the inverse multiplier undoes it.
  @inline(__always)
  private static func hash(_ letters: UInt64, _ state: UInt64) -> UInt64 {
    // The bit that makes a letter small, and leaves a zero as it is.
    let lower = letters | (letters &>> 1) & caseBits
    var state = state
    for index in 0..<8 {
      state = WordHasher.next(state, (lower &>> UInt64(truncatingIfNeeded: index &* 8)) & 0xFF)
    }
    return state
  }

  /// Whether a word of `length` letters surely ends at `offset`: no digit, apostrophe, letter outside ASCII or dotted
  /// abbreviation goes on there.
  @inline(__always)
  private static func endsWord(_ text: UnsafePointer<UInt8>, at offset: Int, length: Int) -> Bool {
    let byte = text[offset]
    if byte == 0x20 { return true }
    if byte == 0x2E { return length > 3 || !ASCII.isLetter(text[offset &+ 1]) }
    return byte < 0x80 && byte != 0x27 && byte != 0x60 && !ASCII.isDigit(byte)
  }

  /// ASCII that is neither space, letter, digit nor apostrophe.
  @inline(__always)
  private static func isPlainMark(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x80 && byte != 0x27 && byte != 0x60 && !ASCII.isWordByte(byte)
  }
}
