import Gazetteer
import Geo
import TestSupport
import Testing

/// The nearest populated place by cells equals the nearest by asking every place.
@Suite(.enabled(if: EmbeddedCore.stack != nil, "no gazetteer is embedded: build with `make`"))
struct NearestPlacesTests {
  @Test func townsOfKnownPoints() throws {
    let stack = try #require(EmbeddedCore.stack)
    for (latitude, longitude, country) in [
      (36.34, 43.13, "IQ"), (-33.87, 151.21, "AU"), (40.71, -74.0, "US"), (-17.8, 177.9, "FJ"), (78.22, 15.65, "SJ"),
    ] {
      let place = try #require(
        stack.populatedPlace(nearestTo: Coordinate(longitude: longitude, latitude: latitude), withinKm: 50))
      #expect(unpackedCountry(stack.facts(place).country) == country)
    }
    // The middle of the Pacific, and both poles.
    for (latitude, longitude) in [(-40.0, -130.0), (90, 0), (-90, 0), (90, 180)] {
      #expect(
        stack.populatedPlace(nearestTo: Coordinate(longitude: longitude, latitude: latitude), withinKm: 50) == nil)
    }
  }

  @Test func cellsMissNoPlace() throws {
    let stack = try #require(EmbeddedCore.stack)
    // The core is the lowest index, whose places have references from 0.
    let towns = (0..<UInt32(stack.indexes[0].placeCount)).map { stack.facts(PlaceReference(rawValue: $0)) }
      .filter { $0.level == .populated && $0.country != 0 }.map(\.coordinate)
    #expect(towns.count > 100_000)
    var random = SplitMix(seed: 50)
    for number in 0..<60 {
      var point = Coordinate(
        longitude: Double.random(in: -180...180, using: &random), latitude: Double.random(in: -60...80, using: &random))
      // Near the date line, and near some town.
      if number % 3 == 1 { point.longitude = number % 2 == 0 ? 179.99 : -179.99 }
      if number % 3 == 2, let town = towns.randomElement(using: &random) {
        point = Coordinate(
          longitude: town.longitude + (town.longitude > 0 ? -0.2 : 0.2), latitude: town.latitude * 0.998)
      }
      let nearest = towns.lazy.map { distanceKm($0, point) }.min() ?? .infinity
      let found = stack.populatedPlace(nearestTo: point, withinKm: 50).map { stack.facts($0).coordinate }
      if nearest <= 50 {
        #expect(abs(distanceKm(try #require(found), point) - nearest) < 1e-9)
      } else {
        #expect(found == nil)
      }
    }
  }
}
