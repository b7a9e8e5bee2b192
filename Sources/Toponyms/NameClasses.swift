/// What a name can be by the gazetteer: evidence for the recogniser.
package struct NameClasses: OptionSet, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  static let country = NameClasses(rawValue: 1 << 0)
  static let admin1 = NameClasses(rawValue: 1 << 1)
  static let admin2 = NameClasses(rawValue: 1 << 2)
  /// Populated places of 500,000 people and more, of 50,000, of 5,000, and smaller ones.
  static let city = NameClasses(rawValue: 1 << 3)
  static let town = NameClasses(rawValue: 1 << 4)
  static let smallTown = NameClasses(rawValue: 1 << 5)
  static let village = NameClasses(rawValue: 1 << 6)
  static let natural = NameClasses(rawValue: 1 << 7)
  static let region = NameClasses(rawValue: 1 << 8)
  static let site = NameClasses(rawValue: 1 << 9)
  /// Some place bears it as its main name, not as a variant.
  static let primary = NameClasses(rawValue: 1 << 10)
  static let abbreviation = NameClasses(rawValue: 1 << 11)
  static let demonym = NameClasses(rawValue: 1 << 12)
  /// An abbreviation that is written with a dot: "Calif.", "Kan.".
  static let dotted = NameClasses(rawValue: 1 << 13)

  /// Any class that names a place rather than its people.
  var namesPlace: Bool { rawValue & 0x03FF != 0 }
}

/// A run of tokens that is a name in the gazetteer.
package struct NameMatch: Sendable {
  package var tokens: Range<Int>
  /// The name's key, under which its places are found.
  package var key: UInt64
  package var classes: NameClasses
}
