import Evidence

/// Cuts names into keys: one for each run of words from the first, the last being the whole name.
///
/// A leading "the" is left out, here and in text, except where it is written "The" in text and known ("The Hague").
final class NameCutter {
  private var tokens: [Token] = []
  private let folding = NameFolding.shared
  private static let the = WordKey("the").value
  /// Names of more words than this are no names but descriptions.
  static let maxWords = 8

  /// Calls `body(key, isWhole)` for each prefix, the whole name last; also for the name without a leading "the".
  func forEachKey(of name: String, _ body: (UInt64, Bool) -> Void) {
    var name = name
    name.withUTF8 { text in
      tokens.removeAll(keepingCapacity: true)
      Tokenizer.append(tokensOf: text, to: &tokens)
      tokens.removeAll { $0.has(.mark) || $0.has(.possessive) }
      guard !tokens.isEmpty, tokens.count <= Self.maxWords else { return }
      emit(tokens[...], text, body)
      if tokens.count > 1, tokens[0].key.value == Self.the { emit(tokens[1...], text, body) }
    }
  }

  private func emit(
    _ words: ArraySlice<Token>, _ text: UnsafeBufferPointer<UInt8>, _ body: (UInt64, Bool) -> Void
  ) {
    var key = NameKey()
    for index in words.indices {
      key.append(folding.key(of: words[index], in: text))
      body(key.value, index == words.endIndex - 1)
    }
  }
}
