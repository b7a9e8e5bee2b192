/// A recognised span before it is resolved.
public struct MentionSpan: Sendable {
  public var tokens: Range<Int>
  public var kind: PlaceMention.Kind
  /// How sure the recogniser is that it names a place, 0 to 1.
  public var confidence: Double
  /// What `confidence` was computed from, nil where it is given.
  var evidence: SpanConfidence?
  /// How a name in a text of capitals was found, nil for what the recogniser found.
  var inCapitals: NamesInCapitals.Kind?

  public init(tokens: Range<Int>, kind: PlaceMention.Kind, confidence: Double) {
    self.tokens = tokens
    self.kind = kind
    self.confidence = confidence
  }
}
