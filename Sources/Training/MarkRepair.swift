import Evidence

/// Reads the marks of `event-links`, some of which count tokens where they should count characters.
///
/// The corpus was tagged word by word with another tokeniser, and for about one sentence in five the numbers of the first
/// and the last word were written down as if they were offsets. Such marks point at no whole word, or at none with a
/// capital. Cutting the text as that tokeniser does finds the words again.
struct MarkRepair {
  /// Code points of the sentence.
  private let text: [Unicode.Scalar]
  private let tokens: [Range<Int>]

  init(_ text: [Unicode.Scalar]) {
    self.text = text
    tokens = TokenCutter.tokens(of: text)
  }

  /// The words meant by marks of `start` and `end`, in code points; nil where they cannot be told.
  func places(_ marks: [(start: Int, end: Int)]) -> [Range<Int>]? {
    if marks.allSatisfy(isSound) { return marks.map { $0.start..<$0.end } }
    var places: [Range<Int>] = []
    for mark in marks {
      guard mark.start >= 0, mark.start <= mark.end, mark.end < tokens.count else { return nil }
      let place = tokens[mark.start].lowerBound..<tokens[mark.end].upperBound
      guard beginsName(place), text[place.upperBound - 1] == "." || isWordPart(text[place.upperBound - 1])
      else { return nil }
      places.append(place)
    }
    return places
  }

  /// Whether a mark begins and ends with words, and has a capital.
  private func isSound(_ mark: (start: Int, end: Int)) -> Bool {
    guard mark.start >= 0, mark.start < mark.end, mark.end <= text.count else { return false }
    let startsWord = mark.start == 0 || !isWordPart(text[mark.start - 1])
    let endsWord = mark.end == text.count || !isWordPart(text[mark.end])
    return startsWord && endsWord && text[mark.start..<mark.end].contains(where: \.properties.isUppercase)
  }

  private func beginsName(_ place: Range<Int>) -> Bool {
    if text[place.lowerBound].properties.isUppercase { return true }
    let start = text[place.prefix(3)].map { Character($0) }
    return ["al-", "el-"].contains(String(start))
  }

  private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
