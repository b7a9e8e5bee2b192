#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A point of the unit sphere: made once a place, it gives distances to many others without trigonometry.
public struct SpherePoint: Sendable {
  public var x: Double
  public var y: Double
  public var z: Double

  public init(_ coordinate: Coordinate) {
    let toRadians = Double.pi / 180
    let latitude = coordinate.latitude * toRadians
    let longitude = coordinate.longitude * toRadians
    x = cos(latitude) * cos(longitude)
    y = cos(latitude) * sin(longitude)
    z = sin(latitude)
  }

  /// The square of the straight line between two points, 0 to 4: it grows with the distance on the ground.
  @inlinable
  public func chordSquared(to other: SpherePoint) -> Double {
    let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
    return dx * dx + dy * dy + dz * dz
  }

  /// The distance on the ground of a `chordSquared`, as `distanceKm` computes it.
  public static func km(chordSquared: Double) -> Double {
    2 * meanEarthRadiusKm * asin(min(1, chordSquared.squareRoot() / 2))
  }

  /// The `chordSquared` of a distance on the ground, which is at most half round the earth.
  public static func chordSquared(km: Double) -> Double {
    let half = sin(km / (2 * meanEarthRadiusKm))
    return 4 * half * half
  }
}
