import Geo
import Layers
import Projection

/// Puts the features of a run into its reference system, and counts what does not fit there.
final class MapProjection {
  private let transformer: Transformer
  private var outsideAreaOfUse = 0
  private var unprojected = 0
  /// The first feature outside the area of use, and the first refusal, for the messages.
  private var firstOutside: String?
  private var firstRefusal: String?

  init(to crs: String) throws(ProjectionError) { transformer = try Transformer(to: crs) }

  var reference: PlaneReference {
    PlaneReference(
      code: transformer.crs, wkt: transformer.wkt1, decimals: transformer.isGeographic ? 6 : 2)
  }

  func project(_ feature: inout Feature) {
    if let area = feature.area {
      feature.projectedRings = rings(area)
      return
    }
    guard let point = feature.geometry else { return }
    do {
      let plane = try transformer.project(point)
      feature.projected = (plane.x, plane.y)
      if !transformer.isInAreaOfUse(point) {
        outsideAreaOfUse += 1
        if firstOutside == nil { firstOutside = feature.id }
      }
    } catch { refuse(error) }
  }

  /// nil where a vertex has no place in the system.
  private func rings(_ area: Area) -> [[(x: Double, y: Double)]]? {
    var rings: [[(x: Double, y: Double)]] = []
    for ring in area.rings {
      var points = ring.map { PlanePoint(x: $0.longitude, y: $0.latitude) }
      if let failure = transformer.transform(&points).first {
        refuse(failure.error)
        return nil
      }
      rings.append(points.map { ($0.x, $0.y) })
    }
    return rings
  }

  private func refuse(_ error: ProjectionError) {
    unprojected += 1
    if firstRefusal == nil { firstRefusal = error.description }
  }

  /// The register lists the countries of a zone behind its first sentence.
  private static func short(_ area: String) -> String {
    guard area.utf8.count > longestArea, let end = area.firstRange(of: ". ") else { return area }
    return String(area[..<end.lowerBound])
  }

  private static let longestArea = 100

  /// What the user should know at the end.
  var warnings: [String] {
    var warnings: [String] = []
    if outsideAreaOfUse > 0 {
      let area = transformer.areaOfUseName.map { " (\(Self.short($0)))" } ?? ""
      warnings.append(
        "--crs \(transformer.crs): \(outsideAreaOfUse) points lie outside its area of use\(area), where it is "
          + "distorted. First: \(firstOutside ?? ""). Choose a reference system of the area, or EPSG:3857.")
    }
    if unprojected > 0 {
      warnings.append(
        "--crs \(transformer.crs): \(unprojected) features could not be projected; they have no geometry there. "
          + "First: \(firstRefusal ?? "")")
    }
    return warnings
  }
}
