public import Evidence

/// A span of a text that names a place, and the place that it was taken to mean.
public struct PlaceMention: Sendable {
  public enum Kind: String, Sendable {
    case place
    /// A people's or country's adjective: "Iraqi", "Syrians".
    case demonym
  }

  /// A place that the mention might mean, with its share of the score.
  public struct Candidate: Sendable {
    public var place: ResolvedPlace
    /// 0 to 1; the candidates of a mention sum to at most 1.
    public var score: Double

    public init(place: ResolvedPlace, score: Double) {
      self.place = place
      self.score = score
    }
  }

  public var span: TextSpan
  /// Token indexes of the span.
  public var tokens: Range<Int>
  public var kind: Kind
  /// Written as a coordinate, not as a name.
  public var isCoordinate = false
  /// nil where the resolver abstains.
  public var place: ResolvedPlace?
  /// That the mention means this place, 0 to 1.
  public var confidence: Double
  /// How far the point may be off, in kilometres: the thing's own radius, or the relation's ("50 km west of").
  public var radiusKm: Double
  /// "50 km west of", "near", "northern": what the text says the place is relative to the entry; empty if nothing.
  public var relation: String
  /// Best first; at most three, and only where they were asked for.
  public var candidates: [Candidate]
  /// One sentence that says why this place, where it was asked for.
  public var reason: String

  public init(
    span: TextSpan, tokens: Range<Int>, kind: Kind, place: ResolvedPlace? = nil,
    confidence: Double = 0, radiusKm: Double = 0, relation: String = "",
    candidates: [Candidate] = [], reason: String = ""
  ) {
    self.span = span
    self.tokens = tokens
    self.kind = kind
    self.place = place
    self.confidence = confidence
    self.radiusKm = radiusKm
    self.relation = relation
    self.candidates = candidates
    self.reason = reason
  }
}
