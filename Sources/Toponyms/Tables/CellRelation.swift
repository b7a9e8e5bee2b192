import Evidence

/// "5 km north of Al-Bab", "Tall Mir, 12 km from Homs": what the text of a place's cell says relative to a named place.
struct CellRelation {
  var kind: RelationPhrase.Kind
  /// "5 km north of".
  var words: String
  /// The place that it is told from.
  var reference: String
  /// What stands before: the place's own name, or only "a village".
  var own: String

  /// nil for a text without a distance or direction. "Near X" and "between X and Y" are left to the matcher.
  init?(_ cell: String) {
    guard Self.mayHave(cell) else { return nil }
    let text = TokenizedText(cell)
    let relations = RelationWords(text: text)
    let reader = RelationPhraseReader(words: relations)
    for lead in text.tokens.indices.dropFirst() {
      guard let phrase = reader.phrase(before: lead, isBare: false) else { continue }
      switch phrase.kind {
      case .offset, .distance, .direction: break
      case .part, .severalParts, .near: continue
      }
      kind = phrase.kind
      words = relations.shown(phrase.tokens)
      reference = Self.name(text, from: lead)
      own = Self.own(text, before: phrase.tokens.lowerBound)
      if reference.isEmpty { continue }
      return
    }
    return nil
  }

  /// Longer texts are descriptions; the matcher reads their beginning.
  private static let longest = 300

  /// A quick look that tells most names at once.
  private static func mayHave(_ cell: String) -> Bool {
    guard cell.utf8.count <= longest else { return false }
    // Words up to the first eight bytes, in lower case; the first word has nothing before it.
    var word: UInt64 = 0
    var isFirst = true
    for byte in cell.utf8 {
      if byte != 0x20 {
        word = word << 8 | UInt64(byte | 0x20)
        continue
      }
      if !isFirst, links.contains(word) { return true }
      isFirst = false
      word = 0
    }
    return false
  }

  private static let links: [UInt64] = ["of", "from", "outside"].map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

  /// The rest of the text up to a mark that begins something else.
  private static func name(_ text: TokenizedText, from lead: Int) -> String {
    let end = text.tokens[lead...].firstIndex { [0x3B, 0x28, 0x29].contains($0.mark) } ?? text.tokens.count
    return end > lead ? text.string(text.span(ofTokens: lead..<end)) : ""
  }

  private static func own(_ text: TokenizedText, before end: Int) -> String {
    var last = end
    while last > 0,
      text.tokens[last - 1].has(.mark) || connectives.contains(text.string(text.tokens[last - 1]).lowercased())
    { last -= 1 }
    return last > 0 ? text.string(text.span(ofTokens: 0..<last)) : ""
  }

  private static let connectives: Set<String> = [
    "about", "approximately", "approx", "some", "around", "located", "lying", "situated", "is", "at", "roughly", "c",
    "ca",
    "just", "which",
  ]
}
