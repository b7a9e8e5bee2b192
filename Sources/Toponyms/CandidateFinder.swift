import Evidence
import Gazetteer
import Geo

/// A place that a name may mean.
struct PlaceCandidate {
  var place: PlaceReference
  var kind: NameKind
  var facts: PlaceFacts
}

/// What was found for the words of a mention.
struct NameLookup {
  /// The key that was found, 0 for none.
  var key: UInt64 = 0
  var candidates: [PlaceCandidate] = []
  /// Levels that a type word inside or beside the name asks for.
  var wantedLevels: [PlaceLevel] = []
}

/// Looks up the places of a span: as written, then without type words and modifiers.
struct CandidateFinder: Sendable {
  let stack: PlaceStack
  private let folding = NameFolding.shared
  /// More candidates than this never win: the list is by importance.
  static let mostCandidates = 40

  init(stack: PlaceStack) { self.stack = stack }

  func find(_ tokens: Range<Int>, in text: TokenizedText, isDemonym: Bool) -> NameLookup {
    var lookup = NameLookup()
    var words = tokens.filter { !text.tokens[$0].has([.mark, .possessive]) }[...]
    lookup.wantedLevels = neighbourLevels(tokens, in: text)
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
      if stripped, search(words, text, isDemonym, &lookup) { return lookup }
    }
    return lookup
  }

  private static let of = WordKey("of")

  private func search(
    _ words: ArraySlice<Int>, _ text: TokenizedText, _ isDemonym: Bool, _ lookup: inout NameLookup
  ) -> Bool {
    guard !words.isEmpty, words.count <= 8 else { return false }
    let key = text.bytes.withUnsafeBufferPointer { bytes in
      var key = NameKey()
      for index in words { key.append(folding.key(of: text.tokens[index], in: bytes)) }
      return key.value
    }
    let token = text.tokens[words[words.startIndex]]
    let isCapital = token.has([.allCaps, .dotted])
    let last = words[words.endIndex - 1]
    let hasDot = last + 1 < text.tokens.count && text.tokens[last + 1].mark == 0x2E
    var plain: [PlaceCandidate] = []
    var other: [PlaceCandidate] = []
    stack.forEachPlace(key) { place, kind in
      guard plain.count < Self.mostCandidates, plain.last?.place != place else { return }
      let candidate = { PlaceCandidate(place: place, kind: kind, facts: stack.facts(place)) }
      switch kind {
      case .demonym, .adjective:
        if isDemonym { plain.append(candidate()) } else { other.append(candidate()) }
      case .abbreviation:
        if isCapital { plain.append(candidate()) } else { other.append(candidate()) }
      case .dottedAbbreviation:
        if hasDot || isCapital { plain.append(candidate()) } else { other.append(candidate()) }
      default: if !isDemonym { plain.append(candidate()) }
      }
    }
    if plain.isEmpty { plain = other }
    guard !plain.isEmpty else { return false }
    lookup.key = key
    lookup.candidates = plain
    return true
  }

  /// Type words right beside the span: "Nineveh province", "the city of Hit", "Aleppo and Idlib provinces".
  private func neighbourLevels(_ tokens: Range<Int>, in text: TokenizedText) -> [PlaceLevel] {
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
