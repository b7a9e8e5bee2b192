import Gazetteer
import Geo
import Projection

/// Where the north of a country, or the west of a city, lies.
///
/// A direction is the outer third of the thing's box, a direction between two the quarter in that corner. Of countries and
/// provinces the towns that lie there are asked, so that the point is on settled land and not in a gulf.
struct AreaParts {
  struct Part {
    var point: Coordinate
    var radiusKm: Double
  }

  private struct Key: Hashable {
    var id: String
    var bearing: Double
    var isAtEdge: Bool
  }

  private let stack: PlaceStack
  private var known: [Key: Part] = [:]
  /// Boxes of places; reading one sorts a country's towns.
  private var boxes: [String: Bounds] = [:]

  init(stack: PlaceStack) { self.stack = stack }

  /// - Parameter bearing: nil for the middle.
  /// - Complexity: a pass over the towns of the country, once for each place and bearing.
  mutating func part(of place: ResolvedPlace, bearing: Double?, isAtEdge: Bool) -> Part? {
    guard let bearing else { return Part(point: place.coordinate, radiusKm: place.radiusKm * 0.5) }
    // A river's point is one of many; its north could be anywhere.
    if place.feature.hasPrefix("H.ST") || place.feature.hasPrefix("R.") { return nil }
    let key = Key(id: place.id, bearing: bearing, isAtEdge: isAtEdge)
    if let found = known[key] { return found }
    if known.count > 10_000 { known.removeAll(keepingCapacity: true) }
    let part =
      settled(place, bearing, isAtEdge)
      ?? Part(
        point: Geodesic.destination(
          from: place.coordinate, bearingDegrees: bearing,
          meters: place.radiusKm * (isAtEdge ? 850 : place.level == .region ? 350 : 500)),
        radiusKm: place.radiusKm * (isAtEdge ? 0.5 : 0.6))
    known[key] = part
    return part
  }

  /// The mean of the towns in the part of a country or province.
  private mutating func settled(_ place: ResolvedPlace, _ bearing: Double, _ isAtEdge: Bool) -> Part? {
    guard place.level == .country || place.level == .admin1, let (towns, box) = extent(of: place) else { return nil }
    let width = box.east - box.west + (box.crossesAntimeridian ? 360 : 0)
    let height = box.north - box.south
    guard width > 0, height > 0 else { return nil }
    let (east, north) = Self.steps(bearing)
    let share = east != 0 && north != 0 ? (isAtEdge ? 0.35 : 0.5) : (isAtEdge ? 0.2 : 1 / 3.0)
    func isInside(_ step: Int, _ fraction: Double) -> Bool {
      step == 0 || (step > 0 ? fraction >= 1 - share : fraction <= share)
    }
    var count = 0.0
    var sum = (east: 0.0, north: 0.0)
    for town in towns {
      var fromWest = town.point.longitude - box.west
      if fromWest < 0 { fromWest += 360 }
      let fromSouth = town.point.latitude - box.south
      guard fromWest <= width, isInside(east, fromWest / width), isInside(north, fromSouth / height) else { continue }
      count += 1
      sum = (sum.east + fromWest, sum.north + fromSouth)
    }
    func middle(_ step: Int) -> Double { step == 0 ? 0.5 : step > 0 ? 1 - share / 2 : share / 2 }
    // With a few towns their mean says little; the middle of the part's box has to do.
    let fromWest = count >= 5 ? sum.east / count : width * middle(east)
    let fromSouth = count >= 5 ? sum.north / count : height * middle(north)
    var longitude = box.west + fromWest
    if longitude > 180 { longitude -= 360 }
    return Part(
      point: Coordinate(longitude: longitude, latitude: box.south + fromSouth),
      radiusKm: place.radiusKm * (isAtEdge ? 0.45 : share < 0.5 ? 0.6 : 0.5))
  }

  /// The towns of a country or province and the box that they fill.
  private mutating func extent(of place: ResolvedPlace) -> (towns: [TownTable.Town], box: Bounds)? {
    guard let reference = stack.place(id: place.id) else { return nil }
    let facts = stack.facts(reference)
    var towns = stack.towns.towns(of: facts.country)
    if place.level == .admin1 { towns = towns.filter { $0.admin1 == facts.admin1 } }
    if let box = boxes[place.id] { return (towns, box) }
    guard let box = SettledBox.box(of: towns.map(\.point)) ?? stack.bounds(reference) else { return nil }
    if boxes.count > 10_000 { boxes.removeAll(keepingCapacity: true) }
    boxes[place.id] = box
    return (towns, box)
  }

  /// Steps east and north of a bearing: (0, 1) for north, (1, -1) for south-east.
  private static func steps(_ bearing: Double) -> (east: Int, north: Int) {
    let eighth = Int((bearing / 45).rounded()) % 8
    let east = [0, 1, 1, 1, 0, -1, -1, -1][eighth]
    let north = [1, 1, 0, -1, -1, -1, 0, 1][eighth]
    return (east, north)
  }
}
