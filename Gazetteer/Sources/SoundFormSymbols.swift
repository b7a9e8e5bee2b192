/// What `SoundFormer` makes of the letters of every script before it reads them as words.
///
/// a to z are Latin letters, whose sound depends on their neighbours; the others are sounds.
enum SoundSymbol {
  static let apostrophe: UInt8 = 1
  static let gap = UInt8(ascii: " ")

  static let a = UInt8(ascii: "a")
  static let b = UInt8(ascii: "b")
  static let c = UInt8(ascii: "c")
  static let d = UInt8(ascii: "d")
  static let e = UInt8(ascii: "e")
  static let f = UInt8(ascii: "f")
  static let g = UInt8(ascii: "g")
  static let h = UInt8(ascii: "h")
  static let i = UInt8(ascii: "i")
  static let j = UInt8(ascii: "j")
  static let k = UInt8(ascii: "k")
  static let l = UInt8(ascii: "l")
  static let m = UInt8(ascii: "m")
  static let n = UInt8(ascii: "n")
  static let o = UInt8(ascii: "o")
  static let p = UInt8(ascii: "p")
  static let q = UInt8(ascii: "q")
  static let r = UInt8(ascii: "r")
  static let s = UInt8(ascii: "s")
  static let t = UInt8(ascii: "t")
  static let u = UInt8(ascii: "u")
  static let v = UInt8(ascii: "v")
  static let w = UInt8(ascii: "w")
  static let x = UInt8(ascii: "x")
  static let y = UInt8(ascii: "y")
  static let z = UInt8(ascii: "z")

  static let sh = UInt8(ascii: "S")
  /// As in "church".
  static let ch = UInt8(ascii: "C")
  static let kh = UInt8(ascii: "X")
  static let gh = UInt8(ascii: "G")
  static let ts = UInt8(ascii: "T")
  /// As in "jam".
  static let dj = UInt8(ascii: "J")
  /// The s of "measure".
  static let zh = UInt8(ascii: "Z")
  /// The Arabic h with a dot below, silent at the end of a word in most romanisations.
  static let deepH = UInt8(ascii: "K")
  /// h of Arabic and Hebrew: the vowel a at the end of a word.
  static let ha = UInt8(ascii: "H")
  static let ayn = UInt8(ascii: "A")
  /// u or w.
  static let waw = UInt8(ascii: "W")
  /// i or y.
  static let ya = UInt8(ascii: "Y")
  /// Hamza on its chair: nothing at the beginning of a word, else i.
  static let hamza = UInt8(ascii: "I")
  /// Pe of Hebrew: p at the beginning of a word, else f.
  static let pe = UInt8(ascii: "F")
  /// s with a cedilla: s in the romanised Arabic of maps, else sh.
  static let sCedilla = UInt8(ascii: "P")
}

/// The plain sound of a Latin letter in the low byte, and above it the neighbours that call for a rule.
///
/// Most letters of most names stand before a neighbour that changes nothing; those are written without a branch for
/// each letter.
enum SoundRule {
  /// Bits of the following symbol.
  private static let gap: UInt32 = 1 << 8
  private static let h: UInt32 = 1 << 9
  /// s, c, z, j and the sound zh.
  private static let hissing: UInt32 = 1 << 10
  private static let bp: UInt32 = 1 << 11
  private static let w: UInt32 = 1 << 12
  private static let iy: UInt32 = 1 << 13
  private static let u: UInt32 = 1 << 14
  private static let e: UInt32 = 1 << 15
  private static let o: UInt32 = 1 << 16
  private static let other: UInt32 = 1 << 17
  private static let always: UInt32 = 0x3FF << 8

  /// Bits 8 to 17 of an entry are the mask of its letter; bits 18 to 27 say what the letter is to the one before.
  static let table: [UInt32] = (0..<128).map { (symbol: UInt8) -> UInt32 in
    plain(symbol) | kind(symbol) << 10
  }

  private static func plain(_ symbol: UInt8) -> UInt32 {
    switch symbol {
    case SoundSymbol.a: UInt32(SoundLetter.a) | iy | u | w | e
    case SoundSymbol.b: UInt32(SoundLetter.b)
    case SoundSymbol.d: UInt32(SoundLetter.d) | h | hissing
    case SoundSymbol.e: UInt32(SoundLetter.e) | gap | h | e | iy | w
    case SoundSymbol.f: UInt32(SoundLetter.f)
    case SoundSymbol.g: UInt32(SoundLetter.g) | h | u
    case SoundSymbol.i: UInt32(SoundLetter.i) | e
    case SoundSymbol.j: UInt32(SoundLetter.j)
    case SoundSymbol.k: UInt32(SoundLetter.k) | h
    case SoundSymbol.l: UInt32(SoundLetter.l)
    case SoundSymbol.m: UInt32(SoundLetter.m) | bp
    case SoundSymbol.n: UInt32(SoundLetter.n)
    case SoundSymbol.o: UInt32(SoundLetter.o) | u | o | w
    case SoundSymbol.p: UInt32(SoundLetter.p) | h
    case SoundSymbol.q: UInt32(SoundLetter.k) | u
    case SoundSymbol.r: UInt32(SoundLetter.r)
    case SoundSymbol.s: UInt32(SoundLetter.s) | h | hissing
    case SoundSymbol.t: UInt32(SoundLetter.t) | h | hissing | gap
    case SoundSymbol.u: UInt32(SoundLetter.u) | w | u
    case SoundSymbol.v: UInt32(SoundLetter.v)
    case SoundSymbol.w: UInt32(SoundLetter.w)
    case SoundSymbol.y: UInt32(SoundLetter.i)
    case SoundSymbol.z: UInt32(SoundLetter.z) | h
    default: always
    }
  }

  private static func kind(_ symbol: UInt8) -> UInt32 {
    switch symbol {
    case SoundSymbol.gap: gap
    case SoundSymbol.h: h
    case SoundSymbol.s, SoundSymbol.c, SoundSymbol.z, SoundSymbol.j, SoundSymbol.zh: hissing
    case SoundSymbol.b, SoundSymbol.p: bp
    case SoundSymbol.w: w
    case SoundSymbol.i, SoundSymbol.y: iy
    case SoundSymbol.u: u
    case SoundSymbol.e: e
    case SoundSymbol.o: o
    default: other
    }
  }
}
