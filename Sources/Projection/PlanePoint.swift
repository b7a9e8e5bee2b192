/// A point in the units of a reference system: metres for most projected ones, degrees for
/// geographic ones.
public struct PlanePoint: Hashable, Sendable {
  /// Easting, or longitude.
  public var x: Double
  /// Northing, or latitude.
  public var y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// What stands in for a point that has no place in the reference system.
  public static let none = PlanePoint(x: .nan, y: .nan)

  public var isFinite: Bool { x.isFinite && y.isFinite }
}
