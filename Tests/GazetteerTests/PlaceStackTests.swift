import Gazetteer
import Geo
import TestSupport
import Testing

@Suite struct PlaceStackTests {
  private func index(
    _ places: [(id: String, name: String, feature: String, population: Int)],
    _ folder: borrowing TemporaryFolder, _ file: String
  ) throws -> PlaceIndex {
    var builder = IndexBuilder()
    for place in places {
      let number = builder.add(
        PlaceIndexTests.entry(
          place.id, place.name, feature: place.feature, population: place.population))
      builder.addName(place.name, kind: .primary, to: number)
    }
    _ = try builder.write(to: folder.file(file), about: [])
    return try PlaceIndex(path: folder.file(file))
  }

  @Test func higherIndexesReplaceById() throws {
    let folder = try TemporaryFolder()
    let low = try index(
      [
        ("geonames:1", "Hajin", "P.PPL", 10), ("geonames:2", "Hit", "P.PPL", 20),
        ("dateline:x", "Camp", "S.CMP", 0), ("geonames:9", "Iraq", "A.PCLI", 1),
      ], folder, "low.gaz")
    let high = try index(
      [
        ("geonames:1", "Hajin", "P.PPLA", 99), ("dateline:x", "Camp", "S.CMP", 5),
        ("dateline:y", "Hit", "P.PPL", 1), ("geonames:9", "Irak", "A.PCLI", 2),
      ], folder, "high.gaz")
    let stack = PlaceStack([low, high])
    func ids(_ name: String) throws -> [String] {
      var ids: [String] = []
      stack.forEachPlace(try #require(NameKey(name)).value) { place, _ in
        ids.append(stack.id(place))
      }
      return ids
    }
    // Replaced by number and by text, added beside; the higher index speaks first.
    #expect(try ids("Hajin") == ["geonames:1"])
    #expect(try ids("Camp") == ["dateline:x"])
    #expect(try ids("Hit") == ["dateline:y", "geonames:2"])
    #expect(stack.facts(try #require(stack.place(geonames: 1))).population == 99)
    #expect(stack.facts(try #require(stack.place(id: "dateline:x"))).population == 5)
    #expect(stack.facts(try #require(stack.place(geonames: 2))).population == 20)
    let country = try #require(stack.country(packedCountry("IQ")))
    #expect(stack.name(country) == "Irak")
    // The lower spelling of a replaced entry is gone with it.
    #expect(try ids("Iraq").isEmpty)
    #expect(try ids("Irak") == ["geonames:9"])
  }

  @Test func hitsAddUp() throws {
    let folder = try TemporaryFolder()
    let low = try index([("geonames:1", "Deir", "P.PPL", 1)], folder, "low.gaz")
    let high = try index([("geonames:2", "Deir ez-Zor", "P.PPL", 1)], folder, "high.gaz")
    for stack in [PlaceStack([low, high]), PlaceStack([high, low])] {
      let deir = stack.hit(try #require(NameKey("Deir")).value)
      #expect(deir.hasPlaces && deir.hasLonger)
      let ez = stack.hit(try #require(NameKey("Deir ez")).value)
      #expect(!ez.hasPlaces && ez.hasLonger && !ez.isEmpty)
      #expect(stack.hit(try #require(NameKey("Zor")).value).isEmpty)
    }
  }

  @Test(arguments: ["IQ", "SY", "zz"]) func countryCodesPack(_ code: String) {
    #expect(unpackedCountry(packedCountry(code)) == code)
  }

  @Test(arguments: ["", "I", "IRQ", "É"]) func otherCodesAreNone(_ code: String) {
    #expect(packedCountry(code) == 0 || code == "É")
    #expect(unpackedCountry(0).isEmpty)
  }
}
