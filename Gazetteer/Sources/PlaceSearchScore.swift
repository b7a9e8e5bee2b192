import Geo

/// How likely a place is meant when little but its name is known; about one point for each tenfold of people.
enum PlaceScore {
  /// Countries first, then by the logarithm of population; divisions stand back for their capitals of the same name
  /// unless the words ask for a division.
  static func exact(
    _ place: PlaceReference, _ facts: PlaceFacts, _ kind: NameKind, _ question: PlaceQuestion, _ near: Coordinate?,
    _ stack: PlaceStack
  ) -> Double {
    var score = standing(place, facts, question, near, stack)
    switch kind {
    case .primary, .form: score += 1.2
    case .abbreviation, .dottedAbbreviation:
      score += question.spelling.utf8.allSatisfy({ $0 < 97 }) ? 1 : -6
    case .demonym, .adjective: score -= 3
    case .nickname, .historic: score -= 1
    case .alternate: break
    }
    return score
  }

  /// A vowel among ten letters counts as much as a hundredfold of people: large cities have so many spellings in so
  /// many languages that one of them sounds like almost anything.
  static func sound(
    _ candidate: PlaceSounds.Candidate, _ facts: PlaceFacts, _ question: PlaceQuestion, _ near: Coordinate?,
    _ stack: PlaceStack
  ) -> Double {
    standing(candidate.place, facts, question, near, stack) - 1 - soundWeight * candidate.distance
  }

  private static let soundWeight = 80.0

  /// What a place gains whose own name is one or two typing errors away: it need not sound the same then.
  ///
  /// - Parameter errors: see `TypingDistance`.
  static func typing(_ errors: Int?, letterCount: Int, soundDistance: Double) -> Double {
    // One letter of five, two of nine: with fewer, every name is an error for some other.
    guard let errors, letterCount >= 5, errors < 2 || letterCount >= 9 else { return 0 }
    let expected = errors < 2 ? 0.04 : 0.08
    return soundWeight * max(0, soundDistance - expected) + (errors < 2 ? 1 : 0)
  }

  /// What a place loses whose own name sounds unlike; a third of the letters is as unlike as names get.
  static func strangeness(_ ownDistance: Double) -> Double { 8 * min(0.35, ownDistance) }

  private static func standing(
    _ place: PlaceReference, _ facts: PlaceFacts, _ question: PlaceQuestion, _ near: Coordinate?, _ stack: PlaceStack
  ) -> Double {
    // Without a figure a place is taken for a village, and for a larger one the more spellings it has.
    let unknown = (facts.level == .populated ? 2 : 0) + 1.5 * logarithm(facts.nameCount)
    var score = facts.population > 0 ? logarithm(facts.population) : unknown
    switch facts.level {
    case .country: score += 4
    case .region: score += 5
    case .natural: score += 4
    case .admin1: score -= 1.5
    case .admin2: score -= 2
    case .site: score += 2
    case .populated: break
    }
    if let kind = question.kind, !kind.levels.isEmpty {
      score += 12 * kind.fit(facts.level, stack.feature(place)) - 6
    }
    if let near { score -= distanceKm(near, facts.coordinate) / 100 }
    return score
  }

  static func logarithm(_ population: Int) -> Double {
    var value = Double(population) + 1
    var logarithm = 0.0
    while value >= 10 {
      value /= 10
      logarithm += 1
    }
    return logarithm + (value - 1) / 9  // monotone, close to log10, and needs no library
  }
}

/// How unlike a name may sound, by its length.
struct SoundLimits {
  /// Up to here another romanisation.
  var transliteration: Double
  /// Up to here another romanisation too, though a consonant was heard as its like: "Tartuz".
  let likeConsonant = 0.07
  /// Up to here a doubtful spelling.
  var fuzzy: Double
  /// Whether a consonant may be wrong.
  var mayBeNear: Bool

  /// - Parameters:
  ///   - letterCount: Letters of the sound form.
  ///   - isGated: A country or division is known, so that there are few places to confuse.
  init(letterCount: Int, isGated: Bool) {
    if letterCount < 5 {
      transliteration = isGated ? 0.1 : 0.05
      fuzzy = isGated ? 0.2 : 0.1
      mayBeNear = false
    } else {
      transliteration = 0.1
      fuzzy = isGated ? 0.3 : 0.15
      mayBeNear = true
    }
  }
}
