import Geo

/// Populated places in cells of half a degree, to find the nearest of them to a point.
///
/// It answers in which country and division a point lies, for which the nearest town is a fair witness; it is not made
/// for more. Indexes of more than two million places are left out where there is a smaller one: their villages would say
/// the same as the core's towns.
struct NearestPlaces: Sendable {
  private struct Town {
    var latitudeE6: Int32
    var longitudeE6: Int32
    var place: PlaceReference
    var country: UInt16
  }

  private static let cellsPerDegree = 2
  private static let columns = 360 * cellsPerDegree
  private static let rows = 180 * cellsPerDegree
  private static let mostPlaces = 2_000_000

  /// Where the towns of each cell begin in `towns`, with one more entry for the end.
  private var starts: [Int32]
  private var towns: [Town]

  /// - Complexity: one pass over the records, about 10 ms for the core.
  init(_ indexes: [PlaceIndex]) {
    let small = indexes.contains { $0.placeCount <= Self.mostPlaces }
    var found: [Town] = []
    for (layer, index) in indexes.enumerated() where !small || index.placeCount <= Self.mostPlaces {
      for place in 0..<UInt32(index.placeCount) {
        let record = index.record(place)
        guard record.level == PlaceLevel.populated.rawValue, record.country != 0 else { continue }
        found.append(
          Town(
            latitudeE6: record.latitudeE6, longitudeE6: record.longitudeE6,
            place: PlaceReference(layer: layer, place: place), country: record.country))
      }
    }
    // Counting sort by cell.
    var starts = [Int32](repeating: 0, count: Self.rows * Self.columns + 1)
    for town in found { starts[Self.cell(town) + 1] += 1 }
    for cell in 1..<starts.count { starts[cell] += starts[cell - 1] }
    var next = starts
    var towns = found
    for town in found {
      let cell = Self.cell(town)
      towns[Int(next[cell])] = town
      next[cell] += 1
    }
    self.starts = starts
    self.towns = towns
  }

  /// The nearest populated place within a distance, of one country if it is given; nil if there is none.
  func nearest(to point: Coordinate, withinKm limit: Double, country: UInt16? = nil) -> PlaceReference? {
    guard point.isValid else { return nil }
    let degrees = limit / 110.5
    let firstRow = Self.row(point.latitude - degrees)
    let lastRow = Self.row(point.latitude + degrees)
    // Meridians draw together; near a pole the whole row is asked.
    let furthest = min(89.9, abs(point.latitude) + degrees)
    let cosine = Self.cosine(furthest)
    let reach = Int((degrees / cosine * Double(Self.cellsPerDegree)).rounded(.up))
    let columnCount = min(Self.columns, 2 * reach + 1)
    let firstColumn = Self.column(point.longitude) - columnCount / 2 + Self.columns
    var best: (place: PlaceReference, km: Double)?
    for row in firstRow...lastRow {
      for step in 0..<columnCount {
        let cell = row * Self.columns + (firstColumn + step) % Self.columns
        for index in Int(starts[cell])..<Int(starts[cell + 1]) {
          let town = towns[index]
          if let country, town.country != country { continue }
          let km = distanceKm(
            point, Coordinate(longitude: Double(town.longitudeE6) / 1e6, latitude: Double(town.latitudeE6) / 1e6))
          if km <= limit, km < best?.km ?? .infinity { best = (town.place, km) }
        }
      }
    }
    return best?.place
  }

  private static func cell(_ town: Town) -> Int {
    row(Double(town.latitudeE6) / 1e6) * columns + column(Double(town.longitudeE6) / 1e6)
  }

  private static func row(_ latitude: Double) -> Int {
    min(rows - 1, max(0, Int(((latitude + 90) * Double(cellsPerDegree)).rounded(.down))))
  }

  private static func column(_ longitude: Double) -> Int {
    min(columns - 1, max(0, Int(((longitude + 180) * Double(cellsPerDegree)).rounded(.down))))
  }

  /// A number at most the cosine of degrees, so that no cell is missed: the sine of an angle between 0 and a right one is
  /// at least the angle's share of the right one.
  private static func cosine(_ degrees: Double) -> Double { max(0.001, (90 - degrees) / 90) }
}
