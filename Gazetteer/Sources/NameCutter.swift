import Evidence

/// Cuts names into keys: one for each run of words from the first, the last being the whole name.
///
/// A leading "the" is left out, here and in text, except where it is written "The" in text and known ("The Hague").
struct NameCutter: Sendable {
  private var tokens: [Token] = []
  /// Keys of the words of the name at hand.
  private var words: [UInt64] = []
  private let folding = NameFolding.shared
  private let the = WordKey("the").value
  /// Longer names are not looked for word by word in text; they are found when they are asked for whole.
  static let maxWords = 8
  /// Texts of more words than this are no names. Chinese and Japanese names have a word a character.
  static let most = 32

  /// Calls `body(key, isWhole)` for each prefix, the whole name last; also for the name without a leading "the".
  mutating func forEachKey(of name: UnsafeBufferPointer<UInt8>, _ body: (UInt64, Bool) -> Void) {
    guard read(name) else { return }
    if words.count > Self.maxWords {
      body(wholeKey(), true)
      return
    }
    emit(from: 0, body)
    if words.count > 1, words[0] == the { emit(from: 1, body) }
  }

  /// The key of the whole name, with its "the"; nil if it has no word or more than a name has.
  mutating func wholeKey(of name: UnsafeBufferPointer<UInt8>) -> UInt64? {
    read(name) ? wholeKey() : nil
  }

  private func wholeKey() -> UInt64 {
    var key = NameKey()
    for word in words { key.append(word) }
    return key.value
  }

  private func emit(from first: Int, _ body: (UInt64, Bool) -> Void) {
    var key = NameKey()
    for index in first..<words.count {
      key.append(words[index])
      body(key.value, index == words.count - 1)
    }
  }

  /// Fills `words`; false if they are none or too many.
  private mutating func read(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    if !readPlain(name) {
      words.removeAll(keepingCapacity: true)
      tokens.removeAll(keepingCapacity: true)
      Tokenizer.append(tokensOf: name, to: &tokens)
      for token in tokens where !token.has(.mark) && !token.has(.possessive) {
        words.append(folding.key(of: token, in: name))
      }
    }
    return !words.isEmpty && words.count <= Self.most
  }

  /// The short way for most names: ASCII letters in words parted by single spaces or hyphens. False for all others.
  private mutating func readPlain(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    words.removeAll(keepingCapacity: true)
    var hasher = WordHasher()
    var isInWord = false
    for byte in name {
      if (byte | 0x20) &- 0x61 < 26 {
        hasher.append(byte)
        isInWord = true
      } else if byte == 0x20 || byte == 0x2D, isInWord {
        words.append(folding.unified(hasher.value))
        hasher = WordHasher()
        isInWord = false
      } else {
        return false
      }
    }
    guard isInWord else { return false }
    words.append(folding.unified(hasher.value))
    return true
  }
}
