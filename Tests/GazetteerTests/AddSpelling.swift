import Gazetteer

extension IndexBuilder {
  /// Adds a spelling of text.
  mutating func addSpelling(
    _ name: String, language: String = "", flags: UInt8 = 0, years: (Int16, Int16) = (0, 0),
    kind: NameKind = .alternate, of number: UInt32
  ) {
    var packed: UInt64 = 0
    for (index, byte) in language.utf8.prefix(8).enumerated() { packed |= UInt64(byte) << UInt64(8 * index) }
    var name = name
    name.withUTF8 {
      addSpelling(
        Spelling(
          geonames: number, name: $0, language: packed, flags: flags, fromYear: years.0, toYear: years.1, kind: kind))
    }
  }
}
