/// A word, phrase, number or mark of a text in one of the table languages.
///
/// Terms are finer than tokens where a word hides two ("l'été", "14h30") and coarser where the
/// table knows a phrase ("il y a").
struct Term {
  enum Kind: UInt8 { case word, number, mark, stop }

  var kind: Kind
  /// The number; for marks the ASCII byte, 0 for others.
  var value: Int = 0
  /// Digits of a number as written.
  var digits: Int = 0
  /// Where the senses of a word stand in the table; empty for words it does not know.
  var senses: Range<Int> = 0..<0
  /// Byte offsets in the text, end exclusive.
  var start: Int
  var end: Int
  /// First and last token.
  var token: Int
  var lastToken: Int
  /// No space stands before it.
  var isTight = false
  var isCapitalized = false
  /// The value of a word in Roman letters ("XX", "XXe"), 0 for others.
  var roman = 0
}
