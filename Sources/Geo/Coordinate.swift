/// A point on the Earth, in degrees on WGS 84, longitude first as in GeoJSON (RFC 7946 section 3.1.1).
public struct Coordinate: Hashable, Sendable {
  /// Degrees east, -180 to 180.
  public var longitude: Double
  /// Degrees north, -90 to 90.
  public var latitude: Double

  public init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }

  /// Whether both numbers are finite and inside the ranges of longitude and latitude.
  public var isValid: Bool {
    longitude.isFinite && latitude.isFinite && abs(longitude) <= 180 && abs(latitude) <= 90
  }
}
