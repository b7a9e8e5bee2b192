import Gazetteer
import Geo
import Testing

/// Look-ups in the index that the program carries. Without one (`swift build` alone) they are left out.
@Suite(.enabled(if: EmbeddedCore.stack != nil, "no gazetteer is embedded: build with `make`"))
struct EmbeddedCoreTests {
  @Test(arguments: [
    ("Deir Ezzor", "SY", 35.33, 40.14, 30.0), ("Baghouz", "SY", 34.45, 40.95, 20),
    ("Raqqa", "SY", 35.95, 39.0, 30), ("Rutbah", "IQ", 33.04, 40.28, 30),
    ("Ninewa", "IQ", 36.0, 42.5, 120), ("the Euphrates", "", 34.5, 41, 500),
    ("North Caucasus", "", 43, 44, 400), ("Mosul", "IQ", 36.34, 43.13, 30),
    ("Georgia", "GE", 42, 43.5, 150), ("دير الزور", "SY", 35.33, 40.14, 60),
    ("U.S.", "US", 39.8, -98.5, 500), ("Russia", "RU", 60, 100, 300),
  ])
  func theRightPlaceComesFirst(
    _ name: String, _ country: String, _ latitude: Double, _ longitude: Double, _ withinKm: Double
  ) throws {
    let core = try #require(EmbeddedCore.stack)
    let results = PlaceSearch(stack: core).results(for: name, limit: 3)
    let first = try #require(results.first, "nothing is called \(name)")
    let facts = core.facts(first.place)
    let told = Comment(
      rawValue: "\(core.id(first.place)) \(core.name(first.place)) \(facts.coordinate)")
    if !country.isEmpty { #expect(unpackedCountry(facts.country) == country, told) }
    let expected = Coordinate(longitude: longitude, latitude: latitude)
    #expect(distanceKm(facts.coordinate, expected) < withinKm, told)
  }

  @Test func filtersAndLimits() throws {
    let core = try #require(EmbeddedCore.stack)
    var search = PlaceSearch(stack: core)
    #expect(search.results(for: "Paris", limit: 2).count == 2)
    search.country = packedCountry("US")
    let texan = search.results(for: "Paris", limit: 10)
    #expect(texan.count > 1)
    #expect(texan.allSatisfy { core.facts($0.place).country == packedCountry("US") })
    search.admin1 = "Texas"
    let inTexas = try #require(search.results(for: "Paris", limit: 1).first)
    #expect(abs(core.facts(inTexas.place).coordinate.latitude - 33.66) < 0.2)
    search = PlaceSearch(stack: core)
    search.near = Coordinate(longitude: -88.3, latitude: 36.3)
    let near = try #require(search.results(for: "Paris", limit: 1).first)
    #expect(core.facts(near.place).country == packedCountry("US"))
    #expect(PlaceSearch(stack: core).results(for: "Qwxzptlk", limit: 5).isEmpty)
    #expect(PlaceSearch(stack: core).results(for: "", limit: 5).isEmpty)
  }

  @Test func theIndexIsWhole() throws {
    let core = try #require(EmbeddedCore.stack)
    let index = core.indexes[0]
    #expect(index.placeCount > 250_000)
    try index.verify()
    #expect(index.about.contains { $0.key == "licence" && $0.value.contains("GeoNames") })
  }

  @Test func divisionsLead() throws {
    let core = try #require(EmbeddedCore.stack)
    let nineveh = try #require(core.division(code: "IQ.15"))
    let place = try #require(core.place(geonames: nineveh))
    #expect(core.facts(place).level == .admin1)
    for code in ["IQ", "SY", "US", "GB", "RU", "AE"] {
      let country = try #require(core.country(packedCountry(code)), "\(code)")
      #expect(core.facts(country).level == .country)
    }
  }
}
