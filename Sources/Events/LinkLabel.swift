/// What a word is to an event: no place of it, or the first or another word of a place where it happened.
package enum LinkLabel {
  package static let outside: UInt8 = 0
  package static let begin: UInt8 = 1
  package static let inside: UInt8 = 2
  package static let count = 3
}
