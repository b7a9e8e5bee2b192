import Gazetteer

/// When a spelling may match, from what its source says of it.
enum SpellingKind {
  /// Flags of a spelling, as `IndexBuilder.Spelling` keeps them.
  static let preferred: UInt8 = 1
  static let short: UInt8 = 2
  static let colloquial: UInt8 = 4
  static let historic: UInt8 = 8

  /// nil for a spelling that no text would use: one or two small letters ("Va" for Wa in Ghana).
  static func of(_ name: UnsafeBufferPointer<UInt8>, flags: UInt8, isAbbreviation: Bool = false) -> NameKind? {
    if isAbbreviation { return .abbreviation }
    if name.count <= 2 { return name.allSatisfy({ $0 &- 0x41 < 26 }) ? .abbreviation : nil }
    if flags & historic != 0 { return .historic }
    // "USA", "NYC" would match small letters of a text if they were plain names.
    if name.count <= (flags & short != 0 ? 5 : 3), isCapitals(name) { return .abbreviation }
    if flags & colloquial != 0 { return .nickname }
    if flags & short != 0 { return .form }
    return .alternate
  }

  /// Capitals of ASCII, digits and dots only.
  private static func isCapitals(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.allSatisfy { $0 &- 0x41 < 26 || $0 == 0x2E || $0 &- 0x30 <= 9 }
  }
}
