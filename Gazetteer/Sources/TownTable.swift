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

  /// In the order of the index within each country.
  private let towns: [UInt16: [Town]]

  /// - Complexity: one pass over the index's places, some milliseconds.
  init(_ stack: PlaceStack, placeCount: Int) {
    var towns: [UInt16: [Town]] = [:]
    for number in 0..<placeCount {
      let facts = stack.facts(PlaceReference(layer: 0, place: UInt32(number)))
      guard facts.level == .populated, facts.country != 0 else { continue }
      towns[facts.country, default: []].append(
        Town(point: facts.coordinate, country: facts.country, admin1: facts.admin1))
    }
    self.towns = towns
  }

  /// The towns of a country (packed code).
  public func towns(of country: UInt16) -> [Town] { towns[country] ?? [] }

  /// Hands every town in a box to `body`, country by country in the order of the codes.
  public func forEachTown(in box: Bounds, _ body: (Town) -> Void) {
    for country in towns.keys.sorted() {
      for town in towns[country]! where box.contains(town.point) { body(town) }
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
