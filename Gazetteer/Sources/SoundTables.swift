/// What each letter outside ASCII sounds like: the table behind `SoundFormer`.
///
/// Small symbols are Latin letters and are read by the rules of Latin spelling ("s" before "h" is one sound).
/// Capitals are sounds that are settled, because the letter has only one; see `SoundSymbol`.
///
/// `@unchecked Sendable`: the tables are filled once, before anyone reads them, and live as long as the process. Bare
/// pointers, because counting references would cost a third of the time of a name.
struct SoundTables: @unchecked Sendable {
  /// Filled once per process, in about a millisecond.
  static let shared = SoundTables()

  /// Symbols of ASCII: small letters, `SoundSymbol.apostrophe`, a gap, or 0 for digits, which no sound has.
  let ascii: UnsafePointer<UInt8>
  /// Which neighbours make a Latin letter something else; see `SoundRule`.
  let rules: UnsafePointer<UInt32>
  /// Words that are read as listed; see `SoundWord`.
  let words: UnsafePointer<SoundWord.Slot>

  /// Three symbols, the first in the low byte, then flags; `refused` for letters of other scripts.
  let entries: UnsafePointer<UInt32>

  static let refused = UInt32.max
  /// The entry of a space.
  static let gap: UInt32 = 0x20

  /// Signs of the language that a name is written in.
  enum Flag {
    /// ş, ğ, ı: c is the j of "jam".
    static let turkish: UInt32 = 1 << 24
    /// ê, î, û: x is kh, and c before e and i is the j of "jam".
    static let kurdish: UInt32 = 2 << 24
    /// ā, ḩ, ţ: romanised Arabic of maps, where ş is s.
    static let arabicOfMaps: UInt32 = 4 << 24
    /// A script that leaves short vowels out.
    static let unvowelled: UInt32 = 8 << 24
  }

  private init() {
    var entries = [UInt32](repeating: Self.refused, count: 0x2000)
    Self.addFoldedLatin(to: &entries)
    // Marks that stand alone are left out, as are the letters that stand for an apostrophe.
    for code in 0x300..<0x370 { entries[code] = 0 }
    for code in 0x2B0..<0x300 { entries[code] = 0 }
    for code in 0xA0..<0xC0 where code != 0xAA && code != 0xBA { entries[code] = Self.gap }
    for code in [0xB4, 0xB7, 0xD7, 0xF7] { entries[code] = 0 }
    for code in 0x591...0x5C7 { entries[code] = 0 }
    entries[0x5BE] = Self.gap
    for code in 0x610...0x61A { entries[code] = 0 }
    for code in 0x64B...0x65F { entries[code] = 0 }
    for code in 0x6D6...0x6ED { entries[code] = 0 }
    for code in [0x640, 0x670, 0x5F3, 0x5F4, 0x55A, 0x559] { entries[code] = 0 }
    for code in [0x60C, 0x61B, 0x61F, 0x6D4, 0x58A, 0x387] { entries[code] = Self.gap }
    for line in Self.lines.split(separator: "\n") { Self.add(line, to: &entries) }
    Self.addAccentedGreek(to: &entries)
    self.entries = Self.kept(entries)
    rules = Self.kept(SoundRule.table)
    words = Self.kept(SoundWord.table)
    ascii = Self.kept(
      (0..<128).map { (code: UInt8) -> UInt8 in
        switch code {
        case 0x41...0x5A: code | 0x20
        case 0x61...0x7A: code
        case 0x30...0x39: 0
        case 0x27, 0x60: SoundSymbol.apostrophe
        default: SoundSymbol.gap
        }
      })
  }

  private static func kept<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
    memory.initialize(from: elements, count: elements.count)
    return UnsafePointer(memory)
  }

  /// `letters symbols flags?`, for small and capital letters.
  private static func add(_ line: Substring, to entries: inout [UInt32]) {
    let parts = line.split(separator: " ")
    var entry: UInt32 = 0
    if parts[1] != "-" {
      for (index, symbol) in parts[1].utf8.enumerated() { entry |= UInt32(symbol) << UInt32(index * 8) }
    }
    if parts.count > 2 {
      for flag in parts[2].utf8 {
        switch flag {
        case UInt8(ascii: "t"): entry |= Flag.turkish
        case UInt8(ascii: "k"): entry |= Flag.kurdish
        case UInt8(ascii: "m"): entry |= Flag.arabicOfMaps
        default: entry |= Flag.unvowelled
        }
      }
    }
    for letter in parts[0].unicodeScalars {
      let capital = letter.properties.uppercaseMapping.unicodeScalars
      for scalar in [letter, capital.count == 1 ? capital.first! : letter] where scalar.value < 0x2000 {
        // A capital in ASCII (of ı) keeps its own sound.
        if scalar.value >= 0x80 { entries[Int(scalar.value)] = entry }
      }
    }
  }

  /// Latin letters with marks sound like their fold, unless the list says otherwise.
  private static func addFoldedLatin(to entries: inout [UInt32]) {
    for code in Array(UInt32(0xAA)..<0x250) + Array(0x1E00..<0x1F00) {
      guard let scalar = Unicode.Scalar(code) else { continue }
      var entry: UInt32 = 0
      var count: UInt32 = 0
      var isLatin = true
      fold(scalar) { byte in
        if byte &- 0x61 < 26, count < 3 { entry |= UInt32(byte) << (count * 8) } else { isLatin = false }
        count += 1
      }
      if isLatin, count > 0 { entries[Int(code)] = entry }
    }
  }

  private static func addAccentedGreek(to entries: inout [UInt32]) {
    for code in Array(UInt32(0x370)..<0x400) + Array(0x1F00..<0x2000) {
      guard entries[Int(code)] == refused, let scalar = Unicode.Scalar(code) else { continue }
      var folded: [UInt8] = []
      fold(scalar) { folded.append($0) }
      guard folded.count == 2 else { continue }
      let base = Int(folded[0] & 0x1F) << 6 | Int(folded[1] & 0x3F)
      if base < 0x400, base != Int(code) { entries[Int(code)] = entries[base] }
    }
  }

  private static func fold(_ scalar: Unicode.Scalar, _ body: (UInt8) -> Void) {
    Array(String(Character(scalar)).utf8).withUnsafeBufferPointer { NameFolding.shared.fold($0, body) }
  }

  private static let lines = """
    ş P
    ğ G t
    ıİ i t
    ê e k
    î i k
    û u k
    ā a m
    ī i m
    ū u m
    ḩ K m
    ţ t m
    ḑ d m
    ț t
    ș S
    ḥ K
    ẖḫ X
    ġ G
    ǧ J
    šŝ S
    žẑ Z
    čĉć C
    ç C
    ĵ j
    ñń n
    ð d
    þ t
    ə a
    ł l
    а a
    б b
    в v
    гґғ g
    д d
    ђџ J
    еэєёѣ e
    ж Z
    з z
    иійїыј i
    кќқ k
    лљ l
    м m
    нњңҥ n
    оө o
    п p
    р r
    с s
    т t
    ћ C
    уүұў u
    ф f
    хҳ X
    һ h
    ц T
    чҷҹ C
    шщ S
    ъь -
    ю u
    я ia
    ә a
    ѕ z
    α a
    β v
    γ g
    δ d
    ε e
    ζ z
    ηι i
    θ t
    κ k
    λ l
    μ m
    ν n
    ξ ks
    οω o
    π p
    ρ r
    σς s
    τ t
    υ u
    φ f
    χ X
    ψ ps
    ա a
    բ b
    գ g
    դ d
    եէը e
    զ z
    թտ t
    ժ Z
    իյ i
    լ l
    խ X
    ծցձ T
    կք k
    հ h
    ղ G
    ճչ C
    մ m
    ն n
    շ S
    ոօ o
    պփ p
    ջ J
    ռր r
    ս s
    վ v
    ւ u
    ֆ f
    և ev
    ა a
    ბ b
    გ g
    დ d
    ე e
    ვ v
    ზ z
    თტ t
    ი i
    კქ k
    ლ l
    მ m
    ნ n
    ო o
    პფ p
    ჟ Z
    რ r
    ს s
    უ u
    ღ G
    ყ k
    შ S
    ჩჭ C
    ცძწ T
    ხ X
    ჯ J
    ჰ h
    א a u
    ב b u
    ג g u
    ד d u
    ה H u
    ו W u
    ז z u
    ח K u
    ט t u
    י Y u
    כ k u
    ך X u
    ל l u
    מם m u
    נן n u
    ס s u
    ע A u
    פ F u
    ף f u
    צץ T u
    ק k u
    ר r u
    ש S u
    ת t u
    اآٱ a u
    أ a u
    إ i u
    ء - u
    ؤ W u
    ئ I u
    ب b u
    پ p u
    ةہۀ H u
    تثټٹ t u
    جځ J u
    چ C u
    ح K u
    خ X u
    دذډڈ d u
    رڕړڑ r u
    زظ z u
    ژږ Z u
    سصڅ s u
    شښ S u
    ض d u
    ط t u
    ع A u
    غ G u
    ف f u
    ڤ v u
    قڨ k u
    كکګ k u
    گګ g u
    لڵ l u
    م m u
    نںڼ n u
    ه H u
    ھ h u
    ەے e u
    و W u
    ۆۇ o u
    يیىۍ Y u
    ئ I u
    ێې e u
    """
}
