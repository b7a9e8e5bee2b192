import Evidence
import Gazetteer

/// What was found for the words of a mention.
struct NameLookup {
  /// The key that was found, 0 for none.
  var key: UInt64 = 0
  var candidates: [PlaceCandidate] = []
  /// Levels that a type word inside or beside the name asks for.
  var wantedLevels: PlaceLevels = []
}

/// Looks up the places of a span: as written, then without type words and modifiers.
struct CandidateFinder: Sendable {
  private let folding = NameFolding.shared
  private var memory: CandidateMemory

  init(stack: PlaceStack) { memory = CandidateMemory(stack: stack) }

  mutating func find(_ tokens: Range<Int>, in text: TokenizedText, isDemonym: Bool) -> NameLookup {
    var lookup = NameLookup()
    var words = tokens.filter { !text.tokens[$0].has([.mark, .possessive]) }[...]
    lookup.wantedLevels = neighbourLevels(tokens, in: text)
    if isStreetOfNumber(tokens, in: text) { return lookup }
    if search(words, text, isDemonym, &lookup) { return lookup }
    // "the city of X", "northern X", "X governorate".
    var stripped = true
    while stripped, words.count > 1 {
      stripped = false
      let first = text.tokens[words[words.startIndex]].key
      if SpanTypeWords.isModifier(first) {
        words.removeFirst()
        stripped = true
      } else if !SpanTypeWords.levels(first).isEmpty {
        lookup.wantedLevels = SpanTypeWords.levels(first)
        words.removeFirst()
        if words.count > 1, text.tokens[words[words.startIndex]].key == Self.of { words.removeFirst() }
        stripped = true
      } else if let last = words.last, !SpanTypeWords.levels(text.tokens[last].key).isEmpty {
        lookup.wantedLevels = SpanTypeWords.levels(text.tokens[last].key)
        words.removeLast()
        stripped = true
      }
      // "West Street" is no village of the name Street.
      if words.count == 1, SpanTypeWords.isStreet(text.tokens[words[words.startIndex]].key) { return lookup }
      if stripped, search(words, text, isDemonym, &lookup) { return lookup }
    }
    return lookup
  }

  private static let of = WordKey("of")

  /// "Street" of "West 11th Street", which the recogniser may take for the village.
  private func isStreetOfNumber(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    tokens.count == 1 && tokens.lowerBound > 0 && SpanTypeWords.isStreet(text.tokens[tokens.lowerBound].key)
      && text.tokens[tokens.lowerBound - 1].has([.number, .alphanumeric, .capitalized])
  }

  private mutating func search(
    _ words: ArraySlice<Int>, _ text: TokenizedText, _ isDemonym: Bool, _ lookup: inout NameLookup
  ) -> Bool {
    guard !words.isEmpty, words.count <= 8 else { return false }
    let key = text.bytes.withUnsafeBufferPointer { bytes in
      var key = NameKey()
      for index in words { key.append(folding.key(of: text.tokens[index], in: bytes)) }
      return key.value
    }
    var form: CandidateMemory.Form = isDemonym ? .demonym : []
    if text.tokens[words[words.startIndex]].has([.allCaps, .dotted]) { form.insert(.capitals) }
    let last = words[words.endIndex - 1]
    if last + 1 < text.tokens.count, text.tokens[last + 1].mark == 0x2E { form.insert(.dot) }
    let candidates = memory.candidates(of: key, form)
    guard !candidates.isEmpty else { return false }
    lookup.key = key
    lookup.candidates = candidates
    return true
  }

  /// Type words right beside the span: "Nineveh province", "the city of Hit", "Aleppo and Idlib provinces".
  private func neighbourLevels(_ tokens: Range<Int>, in text: TokenizedText) -> PlaceLevels {
    let all = text.tokens
    if tokens.upperBound < all.count {
      let levels = SpanTypeWords.levels(all[tokens.upperBound].key)
      if !levels.isEmpty { return levels }
    }
    if tokens.lowerBound >= 2, all[tokens.lowerBound - 1].key == Self.of {
      return SpanTypeWords.levels(all[tokens.lowerBound - 2].key)
    }
    if tokens.lowerBound >= 1 { return SpanTypeWords.levels(all[tokens.lowerBound - 1].key) }
    return []
  }
}
