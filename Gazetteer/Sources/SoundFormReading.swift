/// Readings of doubtful letters.
struct SoundReading: OptionSet, Sendable {
  let rawValue: UInt8

  /// c is j before every vowel and at the end, as in Turkish and Kurdish.
  static let turkishC = SoundReading(rawValue: 1)
  /// "Alhasakah" and "Elbab" begin with an article.
  static let joinedArticle = SoundReading(rawValue: 2)
  /// v inside a name is the w of another language.
  static let vAsW = SoundReading(rawValue: 4)
  /// w inside a name is a v.
  static let wAsV = SoundReading(rawValue: 8)
  /// x is kh.
  static let kurdishX = SoundReading(rawValue: 16)
  /// dh is z, as Persians and Turks say it.
  static let dhAsZ = SoundReading(rawValue: 32)
  /// g before e and i is j, and j is y.
  static let softG = SoundReading(rawValue: 64)

  /// c is k before e and i, and s before other letters: "Barcalona".
  static let otherC = SoundReading(rawValue: 128)

  /// Tried in this order by questions.
  static let others: [SoundReading] = [
    .joinedArticle, .turkishC, .vAsW, .wAsV, .kurdishX, .dhAsZ, .softG, .otherC,
  ]
}
