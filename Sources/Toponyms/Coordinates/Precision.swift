import Geo

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How exact a written coordinate is.
enum Precision {
  /// Nothing is more exact than a metre: the systems that texts mix differ by as much.
  static let leastKm = 0.001
  private static let kmPerDegree = meanEarthRadiusKm * .pi / 180

  /// From the middle to the corner of the cell that the last digits leave open.
  ///
  /// - Parameters: degrees that the last digit of each angle counts.
  static func radiusKm(at point: Coordinate, latitudeUnit: Double, longitudeUnit: Double) -> Double {
    let north = latitudeUnit / 2 * kmPerDegree
    let east = longitudeUnit / 2 * kmPerDegree * cos(point.latitude * .pi / 180)
    return max(leastKm, (north * north + east * east).squareRoot())
  }

  /// The same for a square of a grid.
  static func radiusKm(squareMeters: Double) -> Double { max(leastKm, squareMeters / 1000 * 0.5.squareRoot()) }
}
