import Layers
import Projection

/// How many features have a circle, and why the others have none.
public struct CircleCounts: Sendable {
  public var circles = 0
  /// Without a date, where the others have one: a null would take the time slider away from all.
  public var undated = 0
  public var unplaced = 0
  public var withoutRadius = 0
  public var tooLarge = 0

  mutating func add(_ other: CircleCounts) {
    circles += other.circles
    undated += other.undated
    unplaced += other.unplaced
    withoutRadius += other.withoutRadius
    tooLarge += other.tooLarge
  }

  /// Counts a feature that has no circle.
  mutating func leaveOut(radiusKm: Double) {
    if radiusKm > 0 { tooLarge += 1 } else { withoutRadius += 1 }
  }

  /// The member `circles` of the manifest.
  func write(_ formats: [LayerFormat], _ json: inout JSONBuilder) {
    json.key("circles")
    json.beginObject()
    json.field("features", circles)
    json.key("left_out")
    json.beginObject()
    json.field("no date", undated)
    json.field("no point", unplaced)
    json.field("no radius", withoutRadius)
    json.field("radius above \(Int(GeodesicCircle.largestRadiusMeters / 1000)) km", tooLarge)
    json.endObject()
    json.field("formats_without_areas", formats.filter { !$0.canHoldAreas }.map(\.rawValue))
    json.endObject()
  }
}
