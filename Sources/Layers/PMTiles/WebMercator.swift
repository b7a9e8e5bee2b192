package import Geo

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The square map of the web: x to the east and y to the south, each from 0 to `side`.
///
/// - SeeAlso: EPSG guidance note 7-2, section 3.2.1.2
package enum WebMercator {
  package static let side = 4_294_967_296.0

  /// What lies beyond the map's upper and lower edge stands on it.
  package static func position(_ point: Coordinate) -> (x: Double, y: Double) {
    let latitude = max(-PMTilesHeader.edge, min(PMTilesHeader.edge, point.latitude)) * .pi / 180
    let x = (point.longitude + 180) / 360
    let y = 0.5 - log(tan(.pi / 4 + latitude / 2)) / (2 * .pi)
    return (max(0, min(1, x)) * side, max(0, min(1, y)) * side)
  }
}
