/// A key of a word that is equal for all spellings of it that readers of a language take for one.
///
/// Case and diacritics are dropped (ß is ss), Cyrillic ё is е, Arabic and Persian forms of alef,
/// yeh, kaf and teh marbuta are one letter each, vowel signs and tatweel are skipped.
struct FoldedKey {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  private mutating func append(_ byte: UInt32) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// Adds a scalar in its folded form.
  mutating func append(scalar: UInt32) {
    if scalar < 0x80 {
      append(scalar &- 65 < 26 ? scalar | 0x20 : scalar)
      return
    }
    switch scalar {
    case 0xC0...0x17F:
      let index = Int(scalar - 0xC0)
      let folded = Self.latin[index]
      switch scalar {
      case 0xDF:
        append(0x73)
        append(0x73)
      case 0xC6, 0xE6:
        append(0x61)
        append(0x65)
      case 0x152, 0x153:
        append(0x6F)
        append(0x65)
      default: append(folded == 0x2D ? scalar : UInt32(folded))
      }
    case 0x300...0x36F, 0x64B...0x655, 0x670, 0x640: return
    case 0x401, 0x451: append(0x435)
    case 0x400...0x40F: append(scalar + 0x50)
    case 0x410...0x42F: append(scalar + 0x20)
    case 0x490: append(0x491)
    case 0x622, 0x623, 0x625, 0x671: append(0x627)
    case 0x649, 0x6CC: append(0x64A)
    case 0x6A9: append(0x643)
    case 0x629: append(0x647)
    case 0x6C0: append(0x647)
    default: append(scalar)
    }
  }

  init() {}

  init(_ word: some StringProtocol) {
    for scalar in word.unicodeScalars { append(scalar: scalar.value) }
  }

  /// Base letters of U+00C0 to U+017F; a dash where there is none.
  private static let latin: [UInt8] = Array(
    ("aaaaaa-ceeeeiiiidnooooo-ouuuuy--aaaaaa-ceeeeiiiidnooooo-ouuuuy-y"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkk-llllll-"
      + "-llnnnnnnnnnoooooo--rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
