import Geo

/// A place as a source tells it, before it is checked and added.
struct PlaceDraft {
  /// GeoNames number, 0 for none; makes the id.
  var geonames: UInt32 = 0
  /// The source's own id; empty for none.
  var id = ""
  var name = ""
  var names: [PlaceRow.Name] = []
  var point: Coordinate?
  /// What stood where the point should be, for messages.
  var pointText = ""
  var feature = FeatureCode.populatedPlace
  var country = ""
  var admin1: UInt32?
  var admin2: UInt32?
  var population = 0
  var radiusKm: Double?
  var bounds: Bounds?
  /// Is no more: its name is one of the past.
  var isHistoric = false
  var fromYear: Int16 = 0
  var toYear: Int16 = 0
}
