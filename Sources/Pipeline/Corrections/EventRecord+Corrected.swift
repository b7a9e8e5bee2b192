import Corrections
import Events
import Geo
import Temporal
import Toponyms

/// What a person put right. Who looked at an event vouches for it: its confidence is 1.
extension EventRecord {
  /// A place of the gazetteer, with all that is known of it.
  mutating func putRight(place new: ResolvedPlace, why: String) {
    title = title(at: new.name)
    place = new
    location = new.coordinate
    geoPrecision = PlaceColumns.precision(new.level)
    radiusKm = new.radiusKm
    placeIsPutRight(why)
  }

  /// A point; what the place is called stays.
  mutating func putRight(point: Coordinate, why: String) {
    location = point
    geoPrecision = PlaceColumns.precision(.site)
    radiusKm = Self.pointRadiusKm
    placeIsPutRight(why)
  }

  /// As a point in a table of corrections has it.
  private static let pointRadiusKm = 1.0

  private mutating func placeIsPutRight(_ why: String) {
    relation = ""
    placeSource = .correction
    placeConfidence = 1
    confidence = 1
    grounds?.reason = why.isEmpty ? "Put right by hand." : "Put right by hand: \(why)"
  }

  mutating func putRight(days: CorrectedDays) {
    earliest = days.span.earliest
    latest = days.span.latest
    precision = days.span.precision
    edtf = days.edtf
    dateSource = .correction
    dateConfidence = 1
    confidence = 1
  }
}
