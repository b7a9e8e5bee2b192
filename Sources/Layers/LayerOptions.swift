/// What a layer's writer may be told; each format takes what it can.
public struct LayerOptions {
  /// Of the features' `projected`. The default is nil: longitude and latitude.
  public var reference: PlaneReference?
  /// The default is nil.
  public var style: LayerStyle?
  /// Whether GeoJSON repeats the style in each feature, as simplestyle has it. The default is false.
  public var simplestyle = false
  /// CSV that is safe to open in a spreadsheet. The default is false.
  public var forSpreadsheet = false
  /// Seconds since 1970 that a GeoPackage states as its last change. The default is nil: the end of its newest day.
  public var changed: Int?

  /// Whether a GeoPackage and a FlatGeobuf file get their spatial index. The default is true.
  public var isIndexed = true

  /// With whose files the layer takes its name; the default is nil: by itself, when it is finished.
  public var group: OutputGroup?

  public init() {}
}
