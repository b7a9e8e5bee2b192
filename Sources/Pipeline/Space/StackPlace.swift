package import Geo
import Layers
import Projection

/// Where an event is shown that shares its point with others: on a sunflower's head around it.
///
/// It is as far from its neighbours as was asked for, while the place's radius has room for that.
///
/// - SeeAlso: Vogel, A better way to construct the sunflower head, Mathematical Biosciences 44 (1979)
package struct StackPlace: Sendable {
  /// The point that the events share.
  package let point: Coordinate
  /// How many share it.
  package let size: Int
  /// From 0, by event id.
  package let index: Int
  /// Nobody is further from the point.
  package let radiusMeters: Double
  package let spacingMeters: Double

  package init(point: Coordinate, size: Int, index: Int, radiusMeters: Double, spacingMeters: Double) {
    self.point = point
    self.size = size
    self.index = index
    self.radiusMeters = radiusMeters
    self.spacingMeters = spacingMeters
  }

  private static let goldenAngle = 137.507_764_050_037_85
  /// The least distance of two seeds at the distances sqrt(k + 1/2) from the middle, whatever their number: 1.546,
  /// and a little less for the rounding to six decimals.
  private static let leastSpacing = 1.54

  /// Where to show the event.
  package var shown: Coordinate {
    guard size > 1 else { return point }
    let unit = min(spacingMeters / Self.leastSpacing, radiusMeters / (Double(size) - 0.5).squareRoot())
    let seed = Geodesic.destination(
      from: point, bearingDegrees: (Double(index) * Self.goldenAngle).truncatingRemainder(dividingBy: 360),
      meters: unit * (Double(index) + 0.5).squareRoot())
    return Coordinate(
      longitude: Value.rounded(seed.longitude, decimals: 6), latitude: Value.rounded(seed.latitude, decimals: 6))
  }

  static let fields = [
    Field(
      "true_latitude", .number, title: "True latitude", description: "Of the place, where the event is shown beside it."
    ),
    Field("true_longitude", .number, title: "True longitude", description: "Of the place."),
    Field("stack_size", .integer, title: "Stack", description: "How many events share the place's point."),
    Field("stack_index", .integer, title: "Number in the stack", description: "From 1, by event id."),
  ]

  /// Of `fields`.
  static func values(_ place: StackPlace?) -> [Value] {
    guard let place else { return [.null, .null, .null, .null] }
    return [
      .number(place.point.latitude, decimals: 6), .number(place.point.longitude, decimals: 6), .integer(place.size),
      .integer(place.index + 1),
    ]
  }
}
