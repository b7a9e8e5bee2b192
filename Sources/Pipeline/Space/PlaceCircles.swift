import Geo
import Projection

/// Circles around places, each made once while it is remembered: events share few places.
struct PlaceCircles: Sendable {
  private struct Key: Hashable {
    var center: Coordinate
    var radiusKm: Double
  }

  private var areas: [Key: Area] = [:]
  /// 1 KB each.
  private static let mostAreas = 4096

  /// - Returns: nil where there is no circle of this radius.
  mutating func area(around center: Coordinate, radiusKm: Double) -> Area? {
    let key = Key(center: center, radiusKm: radiusKm)
    if let area = areas[key] { return area }
    guard let area = GeodesicCircle.area(around: center, radiusMeters: radiusKm * 1000) else { return nil }
    if areas.count >= Self.mostAreas { areas.removeAll(keepingCapacity: true) }
    areas[key] = area
    return area
  }
}
