package import Geo
import Layers
package import Toponyms

/// Points as the layers show them: with as many decimals as is known of the place, so that nobody takes the label of a
/// province for a house.
package enum MapPoint {
  /// A point whose last decimal says no more than is known; a site, and what a person gave, stay as they are.
  ///
  /// - Parameters:
  ///   - precision: what the point stands for, as the column `geo_precision` says it.
  ///   - radiusKm: how far from the point the event may be; 0 where nothing says it.
  package static func rounded(_ point: Coordinate, precision: String, radiusKm: Double) -> Coordinate {
    let decimals = decimals(precision: precision, radiusKm: radiusKm)
    return Coordinate(
      longitude: Value.rounded(point.longitude, decimals: decimals),
      latitude: Value.rounded(point.latitude, decimals: decimals))
  }

  package static func rounded(_ place: ResolvedPlace) -> Coordinate {
    rounded(place.coordinate, precision: PlaceColumns.precision(place.level), radiusKm: place.radiusKm)
  }

  /// 4 for a town (11 metres), 3 for a district, 2 for what is larger (1.1 kilometres); more where the radius is so small
  /// that the rounding would show.
  package static func decimals(precision: String, radiusKm: Double) -> Int {
    var decimals =
      switch precision {
      case "site": 6
      case "town", "admin3": 4
      case "admin2", "natural": 3
      default: 2
      }
    var error = largestErrorKm
    for _ in 0..<decimals { error /= 10 }
    while decimals < 6, radiusKm > 0, error > radiusKm / leastRatio {
      decimals += 1
      error /= 10
    }
    return decimals
  }

  /// Of rounding to whole degrees: half a degree both ways, on the equator.
  private static let largestErrorKm = 78.7
  /// The radius is at least so many times the error.
  private static let leastRatio = 50.0
}

extension EventRecord {
  /// The point of the event in the layers and in the schemas of others.
  package var mapPoint: Coordinate? {
    location.map { MapPoint.rounded($0, precision: geoPrecision, radiusKm: radiusKm) }
  }
}
