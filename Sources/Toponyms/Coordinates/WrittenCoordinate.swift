public import Evidence
public import Geo

/// A coordinate as a text has it: where it is written, in which notation, and the point that it means.
public struct WrittenCoordinate: Sendable {
  public enum Notation: String, Sendable {
    /// "36.34, 43.13", "36.34°N 43.13°E", "lat 36.34, lon 43.13".
    case decimalDegrees
    /// "36°20'24\"N 43°07'48\"E", "36 20.4 N, 43 07.8 E".
    case degreesMinutes
    /// "3620N 04307E", "362024N0430748E".
    case compactDegrees
    /// "38SLF 12345 67890".
    case mgrs
    /// "38S 331000 4022000".
    case utm
    /// "geo:36.34,43.13" (RFC 5870).
    case geoURI
    /// "/@36.34,43.13,12z", "?q=36.34,43.13", "#map=12/36.34/43.13".
    case mapLink
  }

  /// The bytes that write the coordinate; of a link only its numbers.
  public var span: TextSpan
  /// The tokens that hold them.
  public var tokens: Range<Int>
  /// nil for a grid reference where PROJ cannot be loaded.
  public var coordinate: Coordinate?
  /// From the point to the edge of what the last written digit leaves open, at least a metre.
  public var radiusKm: Double
  public var notation: Notation

  public init(
    span: TextSpan, tokens: Range<Int>, coordinate: Coordinate?, radiusKm: Double, notation: Notation
  ) {
    self.span = span
    self.tokens = tokens
    self.coordinate = coordinate
    self.radiusKm = radiusKm
    self.notation = notation
  }
}
