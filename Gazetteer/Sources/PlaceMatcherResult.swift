public import Geo

/// What a row of a table was placed at, and how sure that is.
public struct PlaceMatch: Sendable {
  /// Which column gave the place.
  public enum Level: String, Sendable {
    /// The place's own name.
    case place
    /// The name was not found; the district stands for it.
    case admin2
    case admin1
    case country
    /// No column names anything known.
    case none
  }

  /// nil only at level `none`.
  public var place: PlaceReference?
  public var level: Level
  /// How the name found the place; nil where another column stands for it.
  public var method: MatchMethod?
  /// How unlike the spelling sounds, 0 for none.
  public var distance: Double
  /// The place's point, or the middle of two for "between X and Y".
  public var coordinate: Coordinate?
  /// How far from the point the event may lie.
  public var radiusKm: Double
  /// The part of the text that was looked up.
  public var matchedName: String
  /// The second place of "between X and Y", or the next of "X, Y and Z".
  public var other: PlaceReference?
  /// The next likeliest place of the name; where the name was not found, the place elsewhere that has it.
  public var runnerUp: PlaceReference?
  /// How sure the match is, 0 to 1, in the order of trust; a fallback is at most 0.5. See `PlaceMatchScore`.
  public var score = 0.0
  public var runnerUpScore = 0.0
  /// Packed code of the country that the row names, or that its province lies in; 0 for none.
  public var rowCountry: UInt16 = 0
  /// What in the row contradicts the match, or the rest of the row.
  public var conflicts: [PlaceConflict] = []

  static let nothing = PlaceMatch(
    place: nil, level: .none, method: nil, distance: 0, coordinate: nil, radiusKm: 0, matchedName: "", other: nil,
    runnerUp: nil)
}
