public import Geo

/// One row of a layer: a point, an area, or nowhere, with its values.
public struct Feature: Sendable {
  /// Unique in the layer and stable between runs.
  public var id: String?
  /// Nil where the place is not known: never 0, 0.
  public var geometry: Coordinate?
  /// One for each field of the schema, in its order.
  public var values: [Value]
  /// When, for formats that have a place for it apart from the values.
  public var time: FeatureTime?
  /// The point in the reference system that the writer was given, for formats that take one.
  public var projected: (x: Double, y: Double)?

  /// In a layer of areas, which have no `geometry`; nil where the area is not known.
  public var area: Area?
  /// The outlines of `area` in the reference system that the writer was given, for formats that take one.
  public var projectedRings: [[(x: Double, y: Double)]]?

  public init(
    id: String? = nil, geometry: Coordinate?, values: [Value], time: FeatureTime? = nil,
    projected: (x: Double, y: Double)? = nil
  ) {
    self.id = id
    self.geometry = geometry
    self.values = values
    self.time = time
    self.projected = projected
  }

  /// A feature of a layer of areas.
  public init(id: String? = nil, area: Area?, values: [Value], time: FeatureTime? = nil) {
    self.init(id: id, geometry: nil, values: values, time: time)
    self.area = area
  }
}
