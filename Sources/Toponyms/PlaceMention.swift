public import Evidence
public import Geo

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
  /// nil where the resolver abstains. Never moved, whatever `relation` says.
  public var place: ResolvedPlace?
  /// Where the mention lies on the map, if not at the place's own point: "50 km west of Mosul", "northern Iraq". A name
  /// that no gazetteer has may have one too: "Kafr Nowhere, 12 km south of Mosul".
  public var point: Coordinate?
  /// The text says how far or which way `point` is from the place: "50 km west of Mosul". Without it, the place is still
  /// where it is: "northern Iraq", "between Hit and Haditha".
  public var isOffset: Bool
  /// The mention only tells where another one is: "Mosul" of "the village of Hammam al-Alil, 25 km south of Mosul".
  public var isReference: Bool
  /// That the mention means this place, 0 to 1.
  public var confidence: Double
  /// How far the point may be off, in kilometres: the thing's own radius, or the relation's ("50 km west of").
  public var radiusKm: Double
  /// "50 km west of", "near", "northern": what the text says the spot is relative to the place; empty if nothing.
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
    point = nil
    isOffset = false
    isReference = false
    self.confidence = confidence
    self.radiusKm = radiusKm
    self.relation = relation
    self.candidates = candidates
    self.reason = reason
  }
  /// The point if there is one, else the place's own; nil without either.
  public var location: Coordinate? { point ?? place?.coordinate }

  /// The place with the coordinate that the text leads to: "50 km west of Mosul" is not in Mosul, "northern Iraq" is in
  /// Iraq.
  public var placeAsTold: ResolvedPlace? {
    guard isOffset, let point, var told = place else { return place }
    told.coordinate = point
    return told
  }
}
