package import Geo
import Projection
import Synchronization

/// Turns grid references into longitude and latitude with PROJ: one transformer a zone, made when first needed.
///
/// Grid references are rare and a transformer is dear, so that all workers share one set behind a lock.
package enum GridProjection {
  private final class Zone {
    let transformer: Transformer
    init(_ transformer: consuming Transformer) { self.transformer = transformer }
  }

  /// nil where PROJ or its database is missing: not asked again.
  private static let zones = Mutex<[Int: Zone?]>([:])

  package enum Answer {
    case point(Coordinate)
    /// The numbers lie outside their zone or band.
    case nowhere
    /// No PROJ here.
    case unknown
  }

  /// The point of an easting and northing in metres on WGS 84.
  package static func coordinate(zone: Int, isSouthern: Bool, easting: Double, northing: Double) -> Answer {
    zones.withLock { zones in
      let code = (isSouthern ? 32700 : 32600) + zone
      if zones[code] == nil {
        do throws(ProjectionError) {
          zones[code] = .some(Zone(try Transformer(to: "EPSG:\(code)")))
        } catch {
          zones[code] = .some(nil)
        }
      }
      guard case .some(.some(let found)) = zones[code] else { return .unknown }
      do throws(ProjectionError) {
        return .point(try found.transformer.unproject(PlanePoint(x: easting, y: northing)))
      } catch {
        return .nowhere
      }
    }
  }
}

extension GridReference {
  /// The point, if it lies in the zone and band that the reference names.
  func answer() -> GridProjection.Answer {
    let answer = GridProjection.coordinate(
      zone: zone.number, isSouthern: isSouthern, easting: easting, northing: northing)
    guard case .point(let point) = answer else { return answer }
    guard hasBand else { return answer }
    // Half a square, and the strip in which neighbouring grids overlap (TM 8358.1: 25 miles at zone edges).
    let slack = squareMeters / 2 / 111_000 + 0.001
    guard (zone.south - slack...zone.north + slack).contains(point.latitude) else { return .nowhere }
    let overlap = (40_000 + squareMeters) / (111_000 * max(0.1, (90 - abs(point.latitude)) / 90))
    let offMiddle = abs((point.longitude - (zone.west + zone.east) / 2).remainder(dividingBy: 360))
    guard offMiddle <= (zone.east - zone.west) / 2 + overlap else { return .nowhere }
    return answer
  }
}
