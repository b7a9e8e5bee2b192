import Events

/// The sentence of a telling as the merge sees it: all of it as one hash, and its words of weight.
struct MergeSentence {
  /// Of the words in their order, without case and punctuation.
  private(set) var hash: UInt64 = MergeSentence.seed
  /// Without those that any report of the kind and the place has: "killed", "officials", the place itself.
  private(set) var words = MergeWords()

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  /// Shorter words carry little.
  private static let shortest = 4

  init(_ quote: String, at places: [String]) {
    var named: Set<UInt64> = []
    for place in places { Self.forEachWord(of: place) { named.insert($0) } }
    Self.forEachWord(of: quote) { word, length in
      hash = (hash ^ word) &* 0x100_0000_01b3
      if length >= Self.shortest, !named.contains(word), !Self.common.contains(word) { words.insert(hash: word >> 20) }
    }
  }

  private static func forEachWord(of text: String, _ body: (UInt64) -> Void) {
    forEachWord(of: text) { word, _ in body(word) }
  }

  /// A word is a run of letters and digits.
  private static func forEachWord(of text: String, _ body: (UInt64, Int) -> Void) {
    var word = seed
    var length = 0
    func end() {
      if length > 0 { body((word ^ word >> 32) &* 0xff51_afd7_ed55_8ccd, length) }
      (word, length) = (seed, 0)
    }
    for byte in text.utf8 {
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if lower &- 0x61 < 26 || lower &- 0x30 < 10 || lower >= 0x80 {
        word = (word ^ UInt64(lower)) &* 0x100_0000_01b3
        length += 1
      } else {
        end()
      }
    }
    end()
  }

  private static let common: Set<UInt64> = {
    var words: Set<UInt64> = []
    for line in CommonReportWords.lines { forEachWord(of: line) { words.insert($0) } }
    return words
  }()
}
