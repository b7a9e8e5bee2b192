public import Gazetteer
public import Geo

/// Where a row of a table was placed, how, how surely, and what in it contradicts that.
public struct RowPlace: Sendable {
  /// What the point stands for.
  public enum Level: String, Sendable, CaseIterable {
    /// Given by the row itself, in its columns or its text.
    case point
    /// A town, a village, a site, a mountain.
    case place
    case admin3, admin2, admin1, country
    /// Larger than a country or across several.
    case region
    case none
  }

  public enum Method: String, Sendable, CaseIterable {
    /// The table's own columns.
    case given
    /// Written as a coordinate in the place's cell.
    case coordinates
    /// The corrections file.
    case correction
    case exact
    /// Another listed spelling, a type word taken away, words turned.
    case variant
    /// Sounds the same: another romanisation or script.
    case sound
    /// A letter is missing, added or wrong.
    case fuzzy
    /// "5 km north of X", "between X and Y", "X and Y", "northern X".
    case relation
    /// The name was not found or there is none: the district, province or country stands for it.
    case fallback
    case none
  }

  /// The gazetteer's entry; nil for a bare point.
  public var place: ResolvedPlace?
  public var point: Coordinate?
  public var level = Level.none
  public var method = Method.none
  /// 0 to 1 in the order of trust; 1 for what a person gave.
  public var score = 0.0
  /// How far from the point the event may lie; nil where nothing says it.
  public var radiusKm: Double?
  /// "5 km north of", where the row's text says so.
  public var relation = ""
  public var runnerUp: ResolvedPlace?
  public var runnerUpScore = 0.0
  public var conflicts: [PlaceConflict] = []
  /// The row names a place that was not found.
  public var isUnmatched = false
  /// Evidence on the order of the row's own numbers: true where only the swapped point fits, false where only the point as
  /// given does, nil where nothing tells.
  public var isSwapped: Bool?

  public init() {}
}
