internal import CPROJ
public import Geo

/// Shortest lines on the WGS 84 ellipsoid (Karney's algorithms, as PROJ has them; exact to nanometres).
///
/// Where PROJ cannot be loaded the same questions are answered on the mean sphere, within 0.6% of the distance. The
/// library is loaded by the first question.
public enum Geodesic {
  // Semi-major axis in metres and flattening of WGS 84.
  private static let wgs84: geod_geodesic? = {
    guard dateline_proj_load() == nil else { return nil }
    var ellipsoid = geod_geodesic()
    dateline_geod_init(&ellipsoid, 6_378_137, 1 / 298.257_223_563)
    return ellipsoid
  }()

  /// Whether PROJ is there, so that lines are those of the ellipsoid. Loads it.
  public static var isExact: Bool { wgs84 != nil }

  /// The point at a distance from another.
  ///
  /// - Parameters:
  ///   - bearingDegrees: clockwise from north.
  ///   - meters: along the ellipsoid; a negative distance goes the other way.
  /// - Complexity: about 0.3 microseconds.
  public static func destination(
    from start: Coordinate, bearingDegrees: Double, meters: Double
  ) -> Coordinate {
    guard let wgs84 else { return Geo.destination(from: start, bearingDegrees: bearingDegrees, km: meters / 1000) }
    var latitude = 0.0
    var longitude = 0.0
    withUnsafePointer(to: wgs84) {
      dateline_geod_direct(
        $0, start.latitude, start.longitude, bearingDegrees, meters, &latitude, &longitude, nil)
    }
    return Coordinate(longitude: longitude, latitude: latitude)
  }

  /// Length in metres and bearings, in degrees clockwise from north, of the shortest line between
  /// two points. `finalBearing` is the direction of travel on arrival.
  /// - Complexity: about 1 microsecond.
  public static func inverse(
    from start: Coordinate, to end: Coordinate
  ) -> (meters: Double, initialBearing: Double, finalBearing: Double) {
    guard let wgs84 else {
      let back = initialBearing(from: end, to: start)
      return (distanceKm(start, end) * 1000, initialBearing(from: start, to: end), back < 180 ? back + 180 : back - 180)
    }
    var meters = 0.0
    var initial = 0.0
    var final = 0.0
    withUnsafePointer(to: wgs84) {
      dateline_geod_inverse(
        $0, start.latitude, start.longitude, end.latitude, end.longitude, &meters, &initial, &final)
    }
    return (meters, initial < 0 ? initial + 360 : initial, final < 0 ? final + 360 : final)
  }

  /// The middle of the shortest line between two points, and that line's length in metres.
  public static func middle(of start: Coordinate, _ end: Coordinate) -> (point: Coordinate, meters: Double) {
    let line = inverse(from: start, to: end)
    return (destination(from: start, bearingDegrees: line.initialBearing, meters: line.meters / 2), line.meters)
  }
}
