import Evidence

/// Cuts names into keys: one for each run of words from the first, the last being the whole name.
///
/// A leading "the" is left out, here and in text, except where it is written "The" in text and known ("The Hague").
struct NameCutter: Sendable {
  private var tokens: [Token] = []
  private let folding = NameFolding.shared
  private static let the = WordKey("the").value
  /// Names of more words than this are no names but descriptions.
  static let maxWords = 8

  /// Calls `body(key, isWhole)` for each prefix, the whole name last; also for the name without a leading "the".
  mutating func forEachKey(of name: UnsafeBufferPointer<UInt8>, _ body: (UInt64, Bool) -> Void) {
    tokens.removeAll(keepingCapacity: true)
    Tokenizer.append(tokensOf: name, to: &tokens)
    tokens.removeAll { $0.has(.mark) || $0.has(.possessive) }
    guard !tokens.isEmpty, tokens.count <= Self.maxWords else { return }
    emit(from: 0, name, body)
    if tokens.count > 1, tokens[0].key.value == Self.the { emit(from: 1, name, body) }
  }

  private func emit(
    from first: Int, _ text: UnsafeBufferPointer<UInt8>, _ body: (UInt64, Bool) -> Void
  ) {
    var key = NameKey()
    for index in first..<tokens.count {
      key.append(folding.key(of: tokens[index], in: text))
      body(key.value, index == tokens.count - 1)
    }
  }
}
