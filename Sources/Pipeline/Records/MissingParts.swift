/// Parts of an input that were not given. A part says itself how many there are, so that it may be any number.
struct MissingParts: CustomStringConvertible {
  static let mostNamed = 20

  /// Numbers of the first of them.
  var first: [Int]
  /// How many they are.
  var number: Int
  /// How many parts the input has.
  var count: Int

  /// `3, 5, 7 and 12 more`
  var description: String {
    first.map(String.init).joined(separator: ", ") + (number > first.count ? " and \(number - first.count) more" : "")
  }
}
