/// What the words before a name say of where something is relative to it.
struct RelationPhrase {
  enum Kind {
    /// "50 km west of".
    case offset(Distance, bearing: Double)
    /// "30 km from".
    case distance(Distance)
    /// "south of", "just south of": no number; the degree is below 1 for nearer, above for farther.
    case direction(bearing: Double, degree: Double)
    /// "northern", "the western part of"; nil for "central". At the edge: "the eastern outskirts of", "far northern".
    case part(bearing: Double?, isAtEdge: Bool)
    /// "northern and eastern": parts that have no middle of their own.
    case severalParts
    /// "near", "the outskirts of".
    case near
  }

  struct Distance {
    var km: Double
    /// "a few", "10 to 15".
    var isVague: Bool
  }

  var kind: Kind
  /// The words themselves, without "the city of" before the name.
  var tokens: Range<Int>

  /// Whether it tells where another thing is, not which part of this one.
  var isApart: Bool {
    switch kind {
    case .offset, .distance, .direction, .near: true
    case .part, .severalParts: false
    }
  }
}
