public import Geo

/// What a finished writer left behind.
public struct LayerSummary: Hashable, Sendable {
  /// The layer's file first, then those beside it.
  public var paths: [String]
  public var featureCount: Int
  /// Features that have a point.
  public var locatedCount: Int
  /// Of the layer's file, without those beside it.
  public var byteCount: Int
  /// West to east over 0 degrees, never across the antimeridian; nil when nothing has a point.
  public var bounds: Bounds?
  /// The smallest box over the features: `west > east` where it crosses the antimeridian.
  public var smallestBounds: Bounds?
  /// From the first to the last day of the features' time, counted from 1970; nil when nothing has a date.
  public var days: ClosedRange<Int>?

  public init(
    paths: [String], featureCount: Int, locatedCount: Int, byteCount: Int, bounds: Bounds?,
    smallestBounds: Bounds? = nil, days: ClosedRange<Int>? = nil
  ) {
    self.paths = paths
    self.featureCount = featureCount
    self.locatedCount = locatedCount
    self.byteCount = byteCount
    self.bounds = bounds
    self.smallestBounds = smallestBounds
    self.days = days
  }
}
