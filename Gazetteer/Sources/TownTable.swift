public import Geo
import Synchronization

/// Where the populated places of each country lie: how settled land is spread, for questions about parts and borders.
///
/// Read from the lowest index of a stack, the core: it has the whole world, and a larger index above it would cost
/// seconds to walk through and say little more.
public final class TownTable: Sendable {
  /// A populated place without its strings.
  public struct Town: Sendable {
    public var point: Coordinate
    public var country: UInt16
    /// GeoNames number of its first-level division, 0 for none.
    public var admin1: UInt32
  }

  private struct Country: Sendable {
    var code: UInt16
    /// In the order of the index.
    var towns: [Town]
    var box: Bounds
  }

  /// By code.
  private let countries: [Country]

  /// - Complexity: one pass over the index's places, some milliseconds.
  init(_ stack: PlaceStack, placeCount: Int) {
    var towns: [UInt16: [Town]] = [:]
    for number in 0..<placeCount {
      let facts = stack.facts(PlaceReference(layer: 0, place: UInt32(number)))
      guard facts.level == .populated, facts.country != 0 else { continue }
      towns[facts.country, default: []].append(
        Town(point: facts.coordinate, country: facts.country, admin1: facts.admin1))
    }
    countries = towns.sorted { $0.key < $1.key }.map { code, towns in
      let start = Bounds(west: 180, south: 90, east: -180, north: -90)
      let box = towns.reduce(into: start) { box, town in
        box.west = min(box.west, town.point.longitude)
        box.east = max(box.east, town.point.longitude)
        box.south = min(box.south, town.point.latitude)
        box.north = max(box.north, town.point.latitude)
      }
      return Country(code: code, towns: towns, box: box)
    }
  }

  private func country(_ code: UInt16) -> Country? {
    // Two hundred and fifty are few enough to walk through.
    countries.first { $0.code == code }
  }

  /// The towns of a country (packed code).
  public func towns(of country: UInt16) -> [Town] { self.country(country)?.towns ?? [] }

  /// The box of a country's towns, from west to east even where the country lies on both sides of the antimeridian.
  public func box(of country: UInt16) -> Bounds? { self.country(country)?.box }

  /// Hands every town in a box (west of east) to `body`, country by country in the order of the codes.
  public func forEachTown(in box: Bounds, _ body: (Town) -> Void) {
    for country in countries
    where country.box.west <= box.east && country.box.east >= box.west && country.box.south <= box.north
      && country.box.north >= box.south
    {
      for town in country.towns where box.contains(town.point) { body(town) }
    }
  }
}

/// A table that is made when it is first asked for; many workers share it.
final class LazyTownTable: Sendable {
  private let table = Mutex<TownTable?>(nil)

  func table(_ make: () -> TownTable) -> TownTable {
    table.withLock { table in
      if let table { return table }
      let made = make()
      table = made
      return made
    }
  }
}
