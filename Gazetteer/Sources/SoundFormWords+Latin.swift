/// Words of Latin script, and of scripts whose letters are read as Latin ones or as settled sounds.
extension SoundWords {
  private typealias S = SoundSymbol

  mutating func readLatin(_ start: Int, _ end: Int, isLast: Bool) {
    var at = start
    // Doubtful readings change plain letters too, so they take the long way.
    let isUsual = reading.isEmpty
    while at < end {
      let symbol = symbols[at]
      let rule = rules[Int(symbol)]
      if isUsual, rule & rules[Int(symbols[at + 1])] >> 10 & 0x3_FF00 == 0 {
        write(UInt8(truncatingIfNeeded: rule))
        at += 1
      } else {
        at += 1 + readRuled(symbol, at, start, isLast)
      }
    }
  }

  /// Reads a letter whose sound hangs on its neighbours; answers how many further symbols it took.
  private mutating func readRuled(_ symbol: UInt8, _ at: Int, _ start: Int, _ isLast: Bool) -> Int {
    let next = symbols[at + 1]
    let third = next == S.gap ? S.gap : symbols[at + 2]
    switch symbol {
    case S.a, S.e, S.o, S.u, S.i, S.y: return readVowel(symbol, next, third, isFirst: at == start)
    case S.w: write(reading.contains(.wAsV) && letterCount > 0 && Self.isVowel(next) ? SoundLetter.v : SoundLetter.w)
    case S.v: write(reading.contains(.vAsW) && letterCount > 0 ? SoundLetter.w : SoundLetter.v)
    // "Ambar" is Anbar; Arabic script has the n.
    case S.m: write(next == S.b || next == S.p ? SoundLetter.n : SoundLetter.m)
    case S.p: return joined(next == S.h, SoundLetter.f, SoundLetter.p)
    case S.k: return joined(next == S.h, SoundLetter.kh, SoundLetter.k)
    case S.z: return joined(next == S.h, SoundLetter.zh, SoundLetter.z)
    case S.t: return readT(at, next, third, isLast, start)
    case S.d: return readD(at, next, third)
    case S.c: return readC(next)
    case S.s: return readS(at, next, third)
    case S.g:
      if reading.contains(.softG), next == S.e || next == S.i {
        write(SoundLetter.j)
        return 0
      }
      if next == S.h { return joined(true, SoundLetter.gh, 0) }
      write(SoundLetter.g)
      return next == S.u && (third == S.e || third == S.i) ? 1 : 0
    case S.q:
      write(SoundLetter.k)
      return next == S.u && (third == S.e || third == S.i) ? 1 : 0
    case S.x:
      let isKh =
        at == start || flags & (SoundTables.Flag.kurdish | SoundTables.Flag.turkish) != 0
        || reading.contains(.kurdishX)
      if !isKh { write(SoundLetter.k) }
      write(isKh ? SoundLetter.kh : SoundLetter.s)
    case S.h, S.ha, S.deepH:
      // Silent at the end of a word, as in "Salahuddin", which is Salah al-Din.
      let isBeforeDin = Self.isVowel(next) && third == S.d && symbols[at + 3] == S.d
      if next != S.gap, !isBeforeDin { write(SoundLetter.h) }
    case S.j: write(reading.contains(.softG) ? SoundLetter.i : SoundLetter.j)
    case S.b, S.f, S.l, S.r, S.n: write(UInt8(truncatingIfNeeded: rules[Int(symbol)]))
    default: writeSettled(symbol)
    }
    return 0
  }

  /// "ei", "ai", "ay" are e, "au", "aw", "ow" o, "ou", "oo" u and "ee", "ie" i; "ou" before a vowel is w.
  private mutating func readVowel(_ symbol: UInt8, _ next: UInt8, _ third: UInt8, isFirst: Bool) -> Int {
    let isBeforeVowel = Self.isVowel(third)
    switch symbol {
    case S.a where (next == S.y || next == S.i) && !isBeforeVowel: return joined(true, SoundLetter.e, 0)
    // "Taez" is Ta'izz.
    case S.a where next == S.e && third != S.gap && third != S.h && !isBeforeVowel:
      return joined(true, SoundLetter.e, 0)
    case S.a where (next == S.w || next == S.u) && !isBeforeVowel: return joined(true, SoundLetter.o, 0)
    case S.a: write(SoundLetter.a)
    case S.e where next == S.gap || next == S.h && third == S.gap: write(isFirst ? SoundLetter.e : SoundLetter.a)
    case S.e where next == S.e: return joined(true, SoundLetter.i, 0)
    case S.e where (next == S.y || next == S.i) && !isBeforeVowel: return joined(true, SoundLetter.e, 0)
    case S.e where next == S.w && !isBeforeVowel: return joined(true, SoundLetter.o, 0)
    case S.e: write(SoundLetter.e)
    case S.o where next == S.u: return joined(true, isBeforeVowel ? SoundLetter.w : SoundLetter.u, 0)
    case S.o where next == S.o: return joined(true, SoundLetter.u, 0)
    case S.o where next == S.w && !isBeforeVowel: return joined(true, SoundLetter.o, 0)
    case S.o: write(SoundLetter.o)
    case S.u where next == S.w && isBeforeVowel: return joined(true, SoundLetter.w, 0)
    case S.u: write(SoundLetter.u)
    case S.i where next == S.e && third != S.gap && third != S.h && !isBeforeVowel:
      return joined(true, SoundLetter.i, 0)
    default: write(SoundLetter.i)
    }
    return 0
  }

  private mutating func readT(_ at: Int, _ next: UInt8, _ third: UInt8, _ isLast: Bool, _ start: Int) -> Int {
    switch (next, third) {
    case (S.h, _): return joined(true, SoundLetter.t, 0)
    case (S.s, S.c) where symbols[at + 3] == S.h:
      write(SoundLetter.ch)
      return 3
    case (S.c, S.h), (S.s, S.h):
      write(SoundLetter.ch)
      return 2
    case (S.s, _), (S.z, _): return joined(true, SoundLetter.ts, 0)
    // "Madinat", "Maaret" before another word: the t of the construct state.
    case (S.gap, _) where !isLast && at - start >= 4 && (symbols[at - 1] == S.a || symbols[at - 1] == S.e): return 0
    default:
      write(SoundLetter.t)
      return 0
    }
  }

  private mutating func readD(_ at: Int, _ next: UInt8, _ third: UInt8) -> Int {
    switch (next, third) {
    case (S.j, _), (S.zh, _): return joined(true, SoundLetter.j, 0)
    case (S.z, S.h):
      write(SoundLetter.j)
      return 2
    case (S.s, S.c) where symbols[at + 3] == S.h:
      write(SoundLetter.j)
      return 3
    case (S.h, _): return joined(true, reading.contains(.dhAsZ) ? SoundLetter.z : SoundLetter.d, 0)
    default:
      write(SoundLetter.d)
      return 0
    }
  }

  private mutating func readC(_ next: UInt8) -> Int {
    if next == S.h { return joined(true, SoundLetter.ch, 0) }
    if next == S.k { return joined(true, SoundLetter.k, 0) }
    let isSoft = next == S.e || next == S.i || next == S.y
    let isJ =
      reading.contains(.turkishC) || flags & SoundTables.Flag.turkish != 0
      || isSoft && flags & SoundTables.Flag.kurdish != 0
    write(isJ ? SoundLetter.j : isSoft != reading.contains(.otherC) ? SoundLetter.s : SoundLetter.k)
    return 0
  }

  private mutating func readS(_ at: Int, _ next: UInt8, _ third: UInt8) -> Int {
    switch (next, third) {
    case (S.h, S.c) where symbols[at + 3] == S.h:
      write(SoundLetter.sh)
      return 3
    case (S.h, _): return joined(true, SoundLetter.sh, 0)
    case (S.c, S.h):
      write(SoundLetter.sh)
      return 2
    default:
      write(SoundLetter.s)
      return 0
    }
  }

  /// Writes one letter for two symbols, or the other for one.
  @inline(__always)
  private mutating func joined(_ isJoined: Bool, _ letter: UInt8, _ alone: UInt8) -> Int {
    write(isJoined ? letter : alone)
    return isJoined ? 1 : 0
  }

  /// Sounds that need no rule.
  mutating func writeSettled(_ symbol: UInt8) {
    switch symbol {
    case S.sh: write(SoundLetter.sh)
    case S.ch: write(SoundLetter.ch)
    case S.dj: write(SoundLetter.j)
    case S.zh: write(SoundLetter.zh)
    case S.kh: write(SoundLetter.kh)
    case S.gh: write(SoundLetter.gh)
    case S.ts: write(SoundLetter.ts)
    case S.sCedilla:
      let isArabic =
        flags & SoundTables.Flag.arabicOfMaps != 0
        && flags & (SoundTables.Flag.turkish | SoundTables.Flag.kurdish) == 0
      write(isArabic ? SoundLetter.s : SoundLetter.sh)
    default: break
    }
  }
}
