import Gazetteer
import Geo
import TestSupport
import Testing

/// What becomes of rows: several of one id, none, one, and names that come before or after their place.
@Suite struct IndexBuilderTests {
  private static func builder(_ places: [(id: String, name: String, population: Int)]) -> IndexBuilder {
    var builder = IndexBuilder()
    for place in places {
      let number = builder.add(PlaceIndexTests.entry(place.id, place.name, population: place.population))
      builder.addName(place.name, kind: .primary, to: number)
    }
    return builder
  }

  @Test(arguments: ["geonames:5", "site-5"]) func theLastRowOfAnIdCounts(_ id: String) throws {
    var builder = Self.builder([("geonames:9", "Other", 1), (id, "First", 2), ("geonames:1", "Another", 3)])
    let box = Bounds(west: 1, south: 2, east: 3, north: 4)
    var entry = PlaceIndexTests.entry(id, "Second", population: 4)
    entry.bounds = box
    let second = builder.add(entry)
    builder.addName("Second", kind: .primary, to: second)
    builder.addName("Seconde", kind: .alternate, to: second)
    let third = builder.add(PlaceIndexTests.entry(id, "Third", feature: "P.PPLA", country: "SY", population: 5))
    builder.addName("Third", kind: .primary, to: third)
    #expect(builder.placeCount == 5)
    let folder = try TemporaryFolder()
    #expect(try builder.write(to: folder.file("a.gaz"), about: []).placeCount == 3)
    let stack = PlaceStack([try PlaceIndex(path: folder.file("a.gaz"))])
    try stack.indexes[0].verify()
    #expect(stack.indexes[0].placeCount == 3)
    for name in ["First", "Second", "Third"] {
      #expect(try PlaceIndexTests.found(stack, name) == [id: .primary], "\(name)")
    }
    #expect(try PlaceIndexTests.found(stack, "Seconde") == [id: .alternate])
    #expect(try PlaceIndexTests.found(stack, "Other") == ["geonames:9": .primary])
    let place = try #require(stack.place(id: id))
    let facts = stack.facts(place)
    #expect(stack.name(place) == "Third")
    #expect(facts.population == 5)
    #expect(facts.nameCount == 4)
    #expect(stack.feature(place) == "P.PPLA")
    #expect(unpackedCountry(facts.country) == "SY")
    // A row without a box does not take away the one that an earlier row gave.
    #expect(stack.bounds(place) == box)
  }

  @Test func anIndexWithoutPlacesAnswersNothing() throws {
    let stack = try PlaceIndexTests.stack(IndexBuilder())
    #expect(try PlaceIndexTests.found(stack, "Mosul").isEmpty)
    #expect(stack.place(geonames: 1) == nil)
    #expect(stack.place(id: "x") == nil)
    #expect(stack.division(code: "IQ.15") == nil)
    stack.forEachSound(SoundForm.hash(1)) { _, _, _ in
      Issue.record("a sound of nothing")
      return true
    }
    #expect(PlaceSearch(stack: stack).results(for: "Mosul", limit: 5).isEmpty)
    #expect(try PlaceIndex(bytes: IndexBuilder().finish(about: []), path: "empty").about.isEmpty)
  }

  /// The first place under its own name is reference 0, which is no reference: it needs a list.
  @Test func onePlaceIsFound() throws {
    let stack = try PlaceIndexTests.stack(Self.builder([("geonames:1", "Hit", 7)]))
    #expect(try PlaceIndexTests.found(stack, "Hit") == ["geonames:1": .primary])
    #expect(stack.place(geonames: 1) == stack.place(id: "geonames:1"))
    #expect(stack.facts(try #require(stack.place(geonames: 1))).population == 7)
    #expect(stack.place(geonames: 0) == nil)
    #expect(stack.place(geonames: 2) == nil)
  }

  @Test func namesWithoutAPlaceAreLeftOutAndCounted() throws {
    var builder = IndexBuilder()
    builder.addSpelling("Nobody", of: 77)
    builder.addSpelling("Early", language: "ar", of: 5)
    let place = builder.add(PlaceIndexTests.entry("geonames:5", "Town"))
    builder.addName("Town", kind: .primary, to: place)
    builder.addSpelling("Late", kind: .historic, of: 5)
    builder.addSpelling("The Nobody", of: 77)
    builder.addParent(9, ofGeoNames: 5)
    builder.addParent(9, ofGeoNames: 78)
    let folder = try TemporaryFolder()
    let outcome = try builder.write(to: folder.file("a.gaz"), about: [])
    // Two spellings and a parent.
    #expect(outcome.unusedCount == 3)
    let stack = PlaceStack([try PlaceIndex(path: folder.file("a.gaz"))])
    try stack.indexes[0].verify()
    #expect(try PlaceIndexTests.found(stack, "Nobody").isEmpty)
    #expect(try PlaceIndexTests.found(stack, "Early") == ["geonames:5": .alternate])
    #expect(try PlaceIndexTests.found(stack, "Late") == ["geonames:5": .historic])
    #expect(stack.facts(try #require(stack.place(geonames: 5))).nameCount == 3)
  }

  @Test func namesOfManyKindsKeepTheStrongest() throws {
    var builder = IndexBuilder()
    let place = builder.add(PlaceIndexTests.entry("geonames:1", "Town"))
    for kind in [NameKind.nickname, .alternate, .historic, .alternate] {
      builder.addName("Same", kind: kind, to: place)
    }
    let other = builder.add(PlaceIndexTests.entry("geonames:1", "Town"))
    builder.addName("Same", kind: .form, to: other)
    builder.addSpelling("Same", kind: .primary, of: 1)
    let stack = try PlaceIndexTests.stack(builder)
    #expect(try PlaceIndexTests.found(stack, "same") == ["geonames:1": .primary])
  }

  @Test func longNamesAreKept() throws {
    let name = String(repeating: "Ä", count: 30_000)
    var builder = Self.builder([("geonames:1", name, 0)])
    builder.addName(String(repeating: "b", count: 70_000), kind: .alternate, to: 0)
    let stack = try PlaceIndexTests.stack(builder)
    #expect(stack.name(try #require(stack.place(geonames: 1))) == name)
    #expect(try PlaceIndexTests.found(stack, String(repeating: "b", count: 70_000)) == ["geonames:1": .alternate])
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    #expect(try SamplePlaces().bytes() == SamplePlaces().bytes())
  }

  @Test func theOrderOfPlacesDoesNotMatter() throws {
    var sample = SamplePlaces(count: 500)
    let stack = try PlaceIndexTests.stack(sample.builder())
    sample.places.reverse()
    let reversed = try PlaceIndexTests.stack(sample.builder())
    for place in sample.places {
      let id = place.entry.id
      #expect(stack.place(id: id) == reversed.place(id: id))
      for name in place.names {
        #expect(try PlaceIndexTests.found(stack, name.text) == PlaceIndexTests.found(reversed, name.text))
      }
    }
  }
}
