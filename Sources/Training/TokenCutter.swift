/// Cuts English as spaCy does, near enough to find the token of a number in a sentence of news.
///
/// White space of more than one character is a token of its own, marks before and behind words are cut off, hyphens
/// between letters are tokens, and so are `'s` and `n't`; a full stop stays with initials and common abbreviations.
enum TokenCutter {
  static func tokens(of text: [Unicode.Scalar]) -> [Range<Int>] {
    var tokens: [Range<Int>] = []
    var index = 0
    while index < text.count {
      var end = index
      if text[index].properties.isWhitespace {
        while end < text.count, text[end].properties.isWhitespace { end += 1 }
        // One blank belongs to the token before it.
        let start = index > 0 && text[index] == " " ? index + 1 : index
        if start < end { tokens.append(start..<end) }
      } else {
        while end < text.count, !text[end].properties.isWhitespace { end += 1 }
        append(index..<end, of: text, to: &tokens)
      }
      index = end
    }
    return tokens
  }

  private static let opening = Set("([{\"'“”‘’`$£€#*<>,:;!?…–—_".unicodeScalars)
  private static let closing = Set(")]}\"'“”‘’`,:;!?…–—%*>_".unicodeScalars)
  private static let apostrophes: Set<Unicode.Scalar> = ["'", "’"]

  private static func append(_ chunk: Range<Int>, of text: [Unicode.Scalar], to tokens: inout [Range<Int>]) {
    var start = chunk.lowerBound
    var end = chunk.upperBound
    var behind: [Range<Int>] = []
    while start < end {
      let isPossessive =
        end - start == 2 && apostrophes.contains(text[start]) && (text[start + 1] == "s" || text[start + 1] == "S")
      var length = 0
      if has(["...", "--", "''", "``"], at: start, end, text) {
        length = text[start] == "." ? 3 : 2
      } else if opening.contains(text[start]), !isPossessive {
        length = 1
      }
      if length == 0 { break }
      tokens.append(start..<start + length)
      start += length
    }
    while start < end {
      var length = 0
      if end - start > 2,
        has(["'s", "’s", "'S", "’S"], at: end - 2, end, text) || has(["--", "''"], at: end - 2, end, text)
      {
        length = 2
      } else if end - start >= 3, has(["..."], at: end - 3, end, text) {
        length = 3
      } else if closing.contains(text[end - 1]) {
        length = 1
      } else if text[end - 1] == ".", end - start > 1, !keepsStop(start..<end - 1, text) {
        length = 1
      }
      if length == 0 { break }
      behind.insert(end - length..<end, at: 0)
      end -= length
    }
    appendWord(start..<end, of: text, to: &tokens)
    tokens += behind
  }

  private static func has(_ strings: [String], at start: Int, _ end: Int, _ text: [Unicode.Scalar]) -> Bool {
    strings.contains { string in
      let scalars = Array(string.unicodeScalars)
      return start + scalars.count <= end && Array(text[start..<start + scalars.count]) == scalars
    }
  }

  /// Initials ("U.S", "J") and abbreviations keep their last stop.
  private static func keepsStop(_ word: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
    let isInitials =
      word.enumerated().allSatisfy { $0 % 2 == 0 ? isLetter(text[$1]) : text[$1] == "." } && word.count % 2 == 1
    if isInitials { return true }
    var string = ""
    string.unicodeScalars.append(contentsOf: text[word])
    return abbreviations.contains(string)
  }

  private static let abbreviations = Set(
    """
    Gen Col Lt Sgt Maj Capt Mr Mrs Ms Dr Rep Sen Gov Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec St Brig No Rev Prof
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Va
    Wash Wis Inc Corp Co Ltd Jr vs Bros Adm Messrs
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Cuts a word at its hyphens and other marks between letters.
  private static func appendWord(_ word: Range<Int>, of text: [Unicode.Scalar], to tokens: inout [Range<Int>]) {
    guard !word.isEmpty else { return }
    if let contraction = contraction(word, text) {
      tokens.append(word.lowerBound..<contraction)
      tokens.append(contraction..<word.upperBound)
      return
    }
    var start = word.lowerBound
    var index = word.lowerBound + 1
    while index + 1 < word.upperBound {
      let length = has(["--"], at: index, word.upperBound, text) ? 2 : 1
      let next = index + length
      guard next < word.upperBound, isCut(text[index - 1], text[index], text[next]) else {
        index += 1
        continue
      }
      if start < index { tokens.append(start..<index) }
      tokens.append(index..<next)
      start = next
      index = next + 1
    }
    if start < word.upperBound { tokens.append(start..<word.upperBound) }
  }

  private static func isCut(_ before: Unicode.Scalar, _ mark: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    guard isLetter(after) else { return false }
    switch mark {
    case "-": return isLetter(before) || before == "."
    case "–", "—", "~", ",": return isLetter(before)
    case ".": return before.properties.isLowercase && after.properties.isUppercase
    case ":", "<", ">", "=", "/": return isLetter(before) || before.properties.numericType != nil
    default: return false
    }
  }

  /// Where "n't", "'re" and their like begin.
  private static func contraction(_ word: Range<Int>, _ text: [Unicode.Scalar]) -> Int? {
    for (ending, length) in [("n't", 3), ("n’t", 3), ("'re", 3), ("'ve", 3), ("'ll", 3), ("'d", 2), ("'m", 2)] {
      let start = word.upperBound - length
      guard start > word.lowerBound, has([ending], at: start, word.upperBound, text) else { continue }
      if text[word.lowerBound..<start].allSatisfy(isLetter) { return start }
    }
    return nil
  }

  /// The tokeniser's cuts are written for ASCII letters.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.properties.isAlphabetic }
}
