/// A box in degrees. `west > east` means that it crosses the antimeridian (RFC 7946 section 5.2).
public struct Bounds: Hashable, Sendable {
  public var west: Double
  public var south: Double
  public var east: Double
  public var north: Double

  public init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  public var crossesAntimeridian: Bool { west > east }

  /// Whether the point lies in the box, edges included.
  public func contains(_ point: Coordinate) -> Bool {
    guard point.latitude >= south && point.latitude <= north else { return false }
    return crossesAntimeridian
      ? point.longitude >= west || point.longitude <= east
      : point.longitude >= west && point.longitude <= east
  }
}
