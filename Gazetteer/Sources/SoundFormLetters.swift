/// The letters of `SoundForm.letters`. Vowels come first.
enum SoundLetter {
  static let a: UInt8 = 1
  static let e: UInt8 = 2
  static let i: UInt8 = 3
  static let o: UInt8 = 4
  static let u: UInt8 = 5
  static let w: UInt8 = 6
  static let b: UInt8 = 7
  static let p: UInt8 = 8
  static let v: UInt8 = 9
  static let f: UInt8 = 10
  static let t: UInt8 = 11
  static let d: UInt8 = 12
  static let k: UInt8 = 13
  static let g: UInt8 = 14
  static let gh: UInt8 = 15
  static let h: UInt8 = 16
  static let kh: UInt8 = 17
  static let s: UInt8 = 18
  static let ts: UInt8 = 19
  static let z: UInt8 = 20
  static let sh: UInt8 = 21
  static let ch: UInt8 = 22
  static let j: UInt8 = 23
  static let zh: UInt8 = 24
  static let l: UInt8 = 25
  static let r: UInt8 = 26
  static let m: UInt8 = 27
  static let n: UInt8 = 28
}

/// The classes of `SoundForm.skeleton`: sounds that romanisations of one name write for each other.
enum SoundClass {
  /// The vowel that a name begins with.
  static let vowel: UInt64 = 1
  /// b, p, v, and w at the beginning of a name.
  static let b: UInt64 = 2
  static let f: UInt64 = 3
  static let t: UInt64 = 4
  static let d: UInt64 = 5
  /// k, q, g, gh.
  static let k: UInt64 = 6
  /// h, kh.
  static let h: UInt64 = 7
  static let s: UInt64 = 8
  static let z: UInt64 = 9
  /// sh, ch.
  static let sh: UInt64 = 10
  /// j, zh.
  static let j: UInt64 = 11
  static let l: UInt64 = 12
  static let r: UInt64 = 13
  static let m: UInt64 = 14
  static let n: UInt64 = 15

  /// The class of a letter, 0 for vowels and w: they hold no place in a skeleton, but the first in a name does.
  @inline(__always)
  static func of(_ letter: UInt8) -> UInt64 {
    letter < 16 ? low >> (UInt64(letter) * 4) & 15 : high >> (UInt64(letter - 16) * 4) & 15
  }

  // Nibble n is the class of letter n: 0 vowels... w, b p v = 2, f = 3, t = 4, d = 5, k g gh = 6.
  private static let low: UInt64 = 0x6665_4322_2000_0000
  // From letter 16: h kh = 7, s ts = 8, z = 9, sh ch = 10, j zh = 11, l r m n.
  private static let high: UInt64 = 0x000F_EDCB_BAA9_8877
}
