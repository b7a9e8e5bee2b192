/// What a word is to an event: no place of it, or the first or another word of a place where it happened.
enum LinkLabel {
  static let outside: UInt8 = 0
  static let begin: UInt8 = 1
  static let inside: UInt8 = 2
  static let count = 3
}
