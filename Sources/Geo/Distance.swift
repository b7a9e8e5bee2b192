#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Mean radius of the Earth (IUGG R1), in kilometres.
public let meanEarthRadiusKm = 6371.0088

/// Great-circle distance in kilometres on the mean sphere, by the haversine formula.
///
/// Good to 0.6% of the ellipsoidal distance, which is enough to rank and to block; use
/// `Projection.Geodesic` where a distance is shown or drawn.
public func distanceKm(_ a: Coordinate, _ b: Coordinate) -> Double {
  let toRadians = Double.pi / 180
  let halfLatitude = sin((b.latitude - a.latitude) * toRadians / 2)
  let halfLongitude = sin((b.longitude - a.longitude) * toRadians / 2)
  let haversine =
    halfLatitude * halfLatitude
    + cos(a.latitude * toRadians) * cos(b.latitude * toRadians) * halfLongitude * halfLongitude
  return 2 * meanEarthRadiusKm * asin(min(1, haversine.squareRoot()))
}

/// The point at a distance and bearing (degrees clockwise from north) from another, on the mean sphere.
///
/// Within 0.6% of the geodesic on the ellipsoid: enough for "50 km west of", whose words are vaguer.
public func destination(from start: Coordinate, bearingDegrees: Double, km: Double) -> Coordinate {
  let toRadians = Double.pi / 180
  let angle = km / meanEarthRadiusKm
  let latitude = start.latitude * toRadians
  let bearing = bearingDegrees * toRadians
  let newLatitude = asin(
    sin(latitude) * cos(angle) + cos(latitude) * sin(angle) * cos(bearing))
  let newLongitude =
    start.longitude * toRadians
    + atan2(
      sin(bearing) * sin(angle) * cos(latitude), cos(angle) - sin(latitude) * sin(newLatitude))
  let degrees = newLongitude / toRadians
  return Coordinate(
    longitude: (degrees + 540).truncatingRemainder(dividingBy: 360) - 180,
    latitude: newLatitude / toRadians)
}

/// Direction in which the great circle from one point to another sets out, in degrees clockwise from north, on the mean
/// sphere; 0 where the two points are one.
public func initialBearing(from start: Coordinate, to end: Coordinate) -> Double {
  let toRadians = Double.pi / 180
  let turn = (end.longitude - start.longitude) * toRadians
  let from = start.latitude * toRadians
  let to = end.latitude * toRadians
  let bearing = atan2(sin(turn) * cos(to), cos(from) * sin(to) - sin(from) * cos(to) * cos(turn)) / toRadians
  return bearing < 0 ? bearing + 360 : bearing
}
