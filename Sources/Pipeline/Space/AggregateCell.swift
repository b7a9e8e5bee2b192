import Geo

/// A country, a province or a square of a grid, in which events are counted.
struct AggregateCell {
  /// Unique among the cells of its kind, and what they are sorted by.
  var id: String
  var name: String
  var country: String
  var countryName: String
  /// The label point of a country or a province, or the middle of a square; nil where no gazetteer has the place.
  var point: Coordinate?
  /// Of a square.
  var box: Bounds?
}
