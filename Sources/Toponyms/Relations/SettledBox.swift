import Geo

/// The box of a country's towns without far islands and exclaves: Alaska is not the north of the United States, nor Easter
/// Island the west of Chile.
enum SettledBox {
  private static let leastTowns = 30
  /// What lies behind an empty strip of this many degrees, and holds no more than this share of the towns, is left out.
  private static let emptyDegrees = 3.0
  private static let mostLeftOut = 0.06

  /// nil for few towns, which say little of a country's extent.
  static func box(of towns: [Coordinate]) -> Bounds? {
    guard towns.count >= leastTowns, let first = towns.first else { return nil }
    // Longitudes from the first town on, so that a country at the antimeridian is in one piece.
    let (west, east) = ends(
      towns.map { town in
        let turn = town.longitude - first.longitude
        return turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn
      }.sorted())
    let (south, north) = ends(towns.map(\.latitude).sorted())
    return Bounds(
      west: wrapped(west + first.longitude), south: south, east: wrapped(east + first.longitude), north: north)
  }

  private static func wrapped(_ longitude: Double) -> Double {
    longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude
  }

  private static func ends(_ sorted: [Double]) -> (low: Double, high: Double) {
    let most = Int(Double(sorted.count) * mostLeftOut)
    var low = 0
    var high = sorted.count - 1
    for number in 0..<most where sorted[number + 1] - sorted[number] >= emptyDegrees { low = number + 1 }
    for number in 0..<most
    where sorted[sorted.count - 1 - number] - sorted[sorted.count - 2 - number] >= emptyDegrees {
      high = sorted.count - 2 - number
    }
    return (sorted[low], sorted[high])
  }
}
