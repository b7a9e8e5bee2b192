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

  /// The key of the whole name, with its "the".
  mutating func wholeKey(of name: UnsafeBufferPointer<UInt8>) -> UInt64? {
    if let key = plainKey(of: name) { return key }
    tokens.removeAll(keepingCapacity: true)
    Tokenizer.append(tokensOf: name, to: &tokens)
    var key = NameKey()
    var count = 0
    for token in tokens where !token.has(.mark) && !token.has(.possessive) {
      key.append(folding.key(of: token, in: name))
      count += 1
    }
    return count > 0 && count <= Self.maxWords ? key.value : nil
  }

  /// The short way for most names: ASCII letters in words parted by single spaces or hyphens. nil for all others.
  private func plainKey(of name: UnsafeBufferPointer<UInt8>) -> UInt64? {
    var key = NameKey()
    var hasher = WordHasher()
    var wordCount = 0
    var isInWord = false
    for byte in name {
      if (byte | 0x20) &- 0x61 < 26 {
        hasher.append(byte)
        isInWord = true
      } else if byte == 0x20 || byte == 0x2D, isInWord {
        key.append(NameFolding.unified(hasher.value))
        hasher = WordHasher()
        wordCount += 1
        isInWord = false
      } else {
        return nil
      }
    }
    guard isInWord, wordCount < Self.maxWords else { return nil }
    key.append(NameFolding.unified(hasher.value))
    return key.value
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
