/// Which place belongs to a given event word: words inside the linked places against words inside the gold ones.
package struct LinkScore: DocumentScore {
  private var sentences: [(gold: Int, system: Int, right: Int, isExact: Bool)] = []
  package let answeredCount: Int
  package var documentCount: Int { sentences.count }

  package init(gold: [GoldDocument], answers: [String: Answer]) {
    for document in gold {
      let words = Self.words(document.text)
      let answer = answers[document.id] ?? Answer()
      let linked = answer.events.filter { event in document.events.contains(where: event.trigger.overlaps) }
        .flatMap { $0.places.map { answer.places[$0].span } }
      let want = Self.inside(document.eventPlaces, words)
      let have = Self.inside(linked, words)
      sentences.append((want.count, have.count, want.intersection(have).count, want == have))
    }
    answeredCount = gold.count { answers[$0.id] != nil }
  }

  package func measures(weights: [Int]) -> [Measure] {
    var gold = 0
    var system = 0
    var right = 0
    var exact = 0
    var count = 0
    for (sentence, weight) in zip(sentences, weights) {
      gold += weight * sentence.gold
      system += weight * sentence.system
      right += weight * sentence.right
      if sentence.isExact { exact += weight }
      count += weight
    }
    return Measure.precisionRecall("", right: Double(right), system: Double(system), gold: Double(gold))
      + [.share("sentence_exact", Double(exact), of: Double(count))]
  }

  private static func inside(_ spans: [CodePointSpan], _ words: [CodePointSpan]) -> Set<CodePointSpan> {
    Set(words.filter { word in spans.contains(where: word.overlaps) })
  }

  /// Runs of letters, digits and low lines.
  package static func words(_ text: String) -> [CodePointSpan] {
    var words: [CodePointSpan] = []
    var start: Int?
    var place = 0
    for scalar in text.unicodeScalars {
      if isWordPart(scalar) {
        if start == nil { start = place }
      } else if let from = start {
        words.append(CodePointSpan(from, place))
        start = nil
      }
      place += 1
    }
    if let start { words.append(CodePointSpan(start, place)) }
    return words
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      true
    default: scalar == "_"
    }
  }
}
