/// The places that one reading of a name leads to.
extension PlaceSearch {
  func exactHits(_ question: PlaceQuestion, _ gates: [[PlaceGate]]) -> [Result] {
    guard let key = NameKey(question.spelling) else { return [] }
    var results: [Result] = []
    stack.forEachPlace(key.value) { place, kind in
      let facts = stack.facts(place)
      guard accepts(place, facts, gates) else { return }
      let isOwn = kind == .primary || kind == .form
      results.append(
        Result(
          place: place, kind: kind, matchedName: question.spelling,
          score: PlaceScore.exact(place, facts, kind, question, near, stack),
          method: question.method ?? (isOwn ? .exact : .variant), distance: 0))
    }
    // Between namesakes, a place that is only called so in some language stands back a little.
    if results.count > 1, let sounds = PlaceSounds(question.spelling, stack: stack) {
      for index in results.indices where results[index].kind == .alternate && index < Self.weighedLimit {
        results[index].score -= PlaceScore.strangeness(sounds.ownDistance(stack.name(results[index].place))) / 4
      }
    }
    return results
  }

  /// The hits of the first question that has any; of all questions if a type word asks for a level.
  func soundHits(
    _ questions: [PlaceQuestion], _ gates: [[PlaceGate]], isGated: Bool, reach: PlaceSounds.Reach,
    leadersOnly: Bool = false
  ) -> [Result] {
    var results: [Result] = []
    let wanted = questions.last?.kind
    for var question in questions {
      // The whole name with its type word is asked after too, and wants the same level.
      question.kind = question.kind ?? wanted
      guard var sounds = PlaceSounds(question.spelling, stack: stack) else { continue }
      sounds.country = country
      let limits = SoundLimits(letterCount: sounds.letterCount, isGated: isGated)
      if reach == .near, !limits.mayBeNear { continue }
      let same = reach == .same ? limits.transliteration : limits.likeConsonant
      var hits: [Result] = []
      for candidate in sounds.candidates(reach, limit: limits.fuzzy, leadersOnly: leadersOnly) {
        let facts = stack.facts(candidate.place)
        guard accepts(candidate.place, facts, gates) else { continue }
        hits.append(
          Result(
            place: candidate.place, kind: .alternate, matchedName: question.spelling,
            score: PlaceScore.sound(candidate, facts, question, near, stack) - (candidate.distance <= same ? 0 : 1),
            method: candidate.distance <= same ? .transliteration : .fuzzy, distance: candidate.distance))
      }
      hits = Self.ranked(hits, Self.weighedLimit)
      var typing = TypingDistance(question.spelling)
      for index in hits.indices {
        let name = stack.name(hits[index].place)
        hits[index].score -= PlaceScore.strangeness(sounds.ownDistance(name))
        hits[index].score += PlaceScore.typing(
          typing.errors(to: name), letterCount: typing.letterCount,
          soundDistance: hits[index].distance)
      }
      results += hits
      if wanted == nil, hits.contains(where: { $0.method == .transliteration }) { break }
    }
    return results
  }

  /// Hits whose own names are compared too.
  private static let weighedLimit = 24
}
