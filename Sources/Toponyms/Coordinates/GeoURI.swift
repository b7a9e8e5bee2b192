import Geo

/// The geo: URI of a point (RFC 5870), which serves as the id of a place that no gazetteer has.
enum GeoURI {
  /// At most six decimals, about a tenth of a metre, without zeros at the end: `geo:36.34,43.13`.
  static func text(of point: Coordinate) -> String { "geo:\(degrees(point.latitude)),\(degrees(point.longitude))" }

  private static func degrees(_ value: Double) -> String {
    let micro = Int((value * 1e6).rounded())
    let sign = micro < 0 ? "-" : ""
    let whole = micro.magnitude / 1_000_000
    var fraction = micro.magnitude % 1_000_000
    if fraction == 0 { return "\(sign)\(whole)" }
    var width = 6
    while fraction % 10 == 0 {
      fraction /= 10
      width -= 1
    }
    let digits = String(fraction)
    return "\(sign)\(whole)." + String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
