/// Words of Arabic and Hebrew script, which leave short vowels out.
extension SoundWords {
  mutating func readUnvowelled(_ start: Int, _ end: Int) {
    for at in start..<max(start, end) {
      let symbol = symbols[at]
      let next = symbols[at + 1]
      switch symbol {
      case SoundSymbol.a: write(SoundLetter.a)
      case SoundSymbol.e: write(next == SoundSymbol.gap && at > start ? SoundLetter.a : SoundLetter.e)
      case SoundSymbol.i, SoundSymbol.ya: write(SoundLetter.i)
      case SoundSymbol.o: write(SoundLetter.o)
      case SoundSymbol.u: write(SoundLetter.u)
      case SoundSymbol.waw:
        // Two of them are a long u in Sorani.
        let isConsonant = at == start || Self.isVowelLetter(next) && next != SoundSymbol.waw
        write(isConsonant ? SoundLetter.w : SoundLetter.u)
      case SoundSymbol.hamza: if at > start { write(SoundLetter.i) }
      case SoundSymbol.ayn: if letterCount == 0, next != SoundSymbol.a { write(SoundLetter.a) }
      case SoundSymbol.ha:
        if next != SoundSymbol.gap {
          writeAlways(SoundLetter.h)
        } else if at > start, !Self.isVowelLetter(symbols[at - 1]) || symbols[at - 1] == SoundSymbol.ya {
          write(SoundLetter.a)
        }
      case SoundSymbol.deepH: if next != SoundSymbol.gap { writeAlways(SoundLetter.h) }
      case SoundSymbol.h: break  // the breath of an aspirated letter in Urdu
      case SoundSymbol.pe: writeAlways(at == start ? SoundLetter.p : SoundLetter.f)
      case SoundSymbol.sh, SoundSymbol.ch, SoundSymbol.kh, SoundSymbol.gh, SoundSymbol.ts, SoundSymbol.dj,
        SoundSymbol.zh:
        // Two of one letter have a vowel between them.
        last = 0
        writeSettled(symbol)
      default:
        // Latin words may stand beside; c and x, which only rules can read, are taken for k.
        let letter = UInt8(truncatingIfNeeded: rules[Int(symbol)])
        writeAlways(letter == 0 ? SoundLetter.k : letter)
      }
    }
  }

  private static func isVowelLetter(_ symbol: UInt8) -> Bool {
    symbol == SoundSymbol.waw || symbol == SoundSymbol.ya || isVowel(symbol)
  }
}
