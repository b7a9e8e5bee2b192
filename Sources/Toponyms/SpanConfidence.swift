/// What the recogniser's confidence is computed from: how sure it is that a span names a place.
struct SpanConfidence: Sendable {
  static let size = 8

  /// How far the label of the weakest token is ahead of "outside".
  var margin: Float
  /// What the gazetteer has for exactly this span, nil for nothing.
  var match: NameClasses?
  var isInCaps: Bool
  var words: Int

  /// The bias first. The margin in three pieces, because 2 more say most around the boundary and little far from it.
  var features: [Float] {
    [
      1, min(margin, 1), max(0, min(margin - 1, 3)) / 3, max(0, min(margin - 4, 8)) / 8,
      match == nil ? 0 : 1, (match?.isDisjoint(with: [.country, .admin1, .city]) ?? true) ? 0 : 1,
      isInCaps ? 1 : 0, words > 1 ? 1 : 0,
    ]
  }
}
