import Evidence

/// Which date of the text the one at hand was told from, by the token after that date.
///
/// The questions that `DateResolver` answers ("the year that the story named") leave the answer's origin here; a class,
/// because they are asked through copies of the resolver that must not change.
final class AnchorTrace {
  var token: Int?
  private var spans: [Int: TextSpan] = [:]

  /// Notes an expression that ends before `token`, so that others can be told from it.
  func note(_ span: TextSpan, endingBefore token: Int) { spans[token] = span }

  /// The words that the last answer came from.
  var span: TextSpan? { token.flatMap { spans[$0] } }
}
