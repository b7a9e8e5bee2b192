import Gazetteer
import Geo
import Testing

@Suite struct PlaceIndexTests {
  static func stack(_ bytes: [UInt8], _ folder: borrowing TemporaryFolder, _ name: String = "a.gaz")
    throws -> PlaceStack
  {
    try writeIndex(bytes, to: folder.file(name))
    return PlaceStack([try PlaceIndex(path: folder.file(name))])
  }

  static func found(_ stack: PlaceStack, _ name: String) throws -> [String: NameKind] {
    var found: [String: NameKind] = [:]
    stack.forEachPlace(try #require(NameKey(name)).value) { place, kind in
      #expect(found[stack.id(place)] == nil, "handed out twice: \(stack.id(place))")
      found[stack.id(place)] = kind
    }
    return found
  }

  /// Every name leads to the places that a scan over all names finds, with the strongest of its kinds.
  @Test func lookUpEqualsScan() throws {
    let sample = SamplePlaces()
    let folder = try TemporaryFolder()
    let stack = try Self.stack(try sample.bytes(), folder)
    #expect(stack.indexes[0].placeCount == sample.places.count)
    var scanned: [UInt64: [String: NameKind]] = [:]
    for place in sample.places {
      for name in place.names {
        let key = try #require(NameKey(name.text)).value
        let known = scanned[key]?[place.entry.id]
        if known.map({ name.kind.rawValue < $0.rawValue }) ?? true {
          scanned[key, default: [:]][place.entry.id] = name.kind
        }
      }
    }
    for place in sample.places {
      for name in place.names {
        let key = try #require(NameKey(name.text)).value
        #expect(try Self.found(stack, name.text) == scanned[key], "\(name.text)")
        #expect(stack.hit(key).hasPlaces)
      }
    }
    for stranger in ["Nowhere", "Tell Nowhere", "Xyz", "a"] {
      #expect(try Self.found(stack, stranger).isEmpty)
      #expect(stack.hit(try #require(NameKey(stranger)).value).hasPlaces == false)
    }
  }

  @Test func prefixesAreFlagged() throws {
    var builder = IndexBuilder()
    let place = builder.add(Self.entry("geonames:1", "Deir ez-Zor"))
    builder.addName("Deir ez-Zor", kind: .primary, to: place)
    let other = builder.add(Self.entry("geonames:2", "Deir"))
    builder.addName("Deir", kind: .primary, to: other)
    let folder = try TemporaryFolder()
    let stack = try Self.stack(try builder.finish(about: []), folder)
    func hit(_ name: String) throws -> PlaceStack.NameHit {
      stack.hit(try #require(NameKey(name)).value)
    }
    #expect(try hit("Deir").hasLonger && hit("Deir").hasPlaces)
    #expect(try hit("Deir ez").hasLonger && !hit("Deir ez").hasPlaces)
    #expect(try !hit("Deir ez Zor").hasLonger && hit("Deir ez Zor").hasPlaces)
    #expect(try hit("ez").isEmpty && hit("Zor").isEmpty)
  }

  @Test func factsAreKept() throws {
    let sample = SamplePlaces()
    let folder = try TemporaryFolder()
    let stack = try Self.stack(try sample.bytes(), folder)
    for place in sample.places {
      let entry = place.entry
      let reference = try #require(stack.place(id: entry.id), "\(entry.id)")
      let facts = stack.facts(reference)
      #expect(stack.id(reference) == entry.id)
      #expect(stack.name(reference) == entry.name)
      #expect(stack.feature(reference) == entry.feature)
      #expect(abs(facts.coordinate.longitude - entry.coordinate.longitude) < 1e-6)
      #expect(abs(facts.coordinate.latitude - entry.coordinate.latitude) < 1e-6)
      #expect(facts.population == entry.population)
      #expect(facts.level == PlaceLevel(feature: entry.feature))
      #expect(unpackedCountry(facts.country) == entry.country)
      #expect(facts.admin1 == entry.admin1 ?? 0)
      #expect(facts.admin2 == entry.admin2 ?? 0)
      #expect(facts.nameCount == place.names.count)
      if let radius = entry.radiusKm { #expect(abs(facts.radiusKm - radius) < 0.001) }
      #expect(facts.radiusKm > 0 || entry.radiusKm == 0)
      let bounds = stack.bounds(reference)
      #expect(bounds == entry.bounds)
      if entry.id.hasPrefix("geonames:"), let number = UInt32(entry.id.dropFirst(9)) {
        #expect(stack.place(geonames: number) == reference)
      }
    }
    for id in ["geonames:0", "geonames:4000000000", "dateline:none", "", "geonames:x", "z"] {
      #expect(stack.place(id: id) == nil, "\(id)")
    }
    #expect(stack.division(code: "IQ.15") == 99)
    #expect(stack.division(code: "US.LA.079") == 100)
    #expect(stack.division(code: "IQ.16") == nil)
    #expect(stack.indexes[0].about.map(\.key) == ["name", "places"])
    #expect(stack.indexes[0].about.map(\.value) == ["sample", "300"])
  }

  @Test func importantPlacesComeFirst() throws {
    var builder = IndexBuilder()
    for (id, feature, population) in [
      ("geonames:1", "P.PPL", 50), ("geonames:2", "P.PPL", 5_000_000), ("geonames:3", "A.ADM1", 10),
      ("geonames:4", "A.PCLI", 1), ("geonames:5", "P.PPL", 700),
    ] {
      let place = builder.add(Self.entry(id, "Same", feature: feature, population: population))
      builder.addName("Same", kind: .primary, to: place)
    }
    let folder = try TemporaryFolder()
    let stack = try Self.stack(try builder.finish(about: []), folder)
    var ids: [String] = []
    stack.forEachPlace(try #require(NameKey("same")).value) { place, _ in
      ids.append(stack.id(place))
    }
    #expect(ids == ["geonames:4", "geonames:3", "geonames:2", "geonames:5", "geonames:1"])
  }

  @Test func namesThatNeedTheirForm() throws {
    var builder = IndexBuilder()
    let place = builder.add(Self.entry("geonames:1", "California"))
    for name in ["Calif.", "CA", "N.Y."] { builder.addName(name, kind: .abbreviation, to: place) }
    builder.addName("The Hague", kind: .primary, to: place)
    builder.addName("one two three four five six seven eight nine", kind: .alternate, to: place)
    let folder = try TemporaryFolder()
    let stack = try Self.stack(try builder.finish(about: []), folder)
    #expect(try Self.found(stack, "Calif") == ["geonames:1": .dottedAbbreviation])
    #expect(try Self.found(stack, "CA") == ["geonames:1": .abbreviation])
    #expect(try Self.found(stack, "N.Y.") == ["geonames:1": .abbreviation])
    #expect(try Self.found(stack, "the Hague") == ["geonames:1": .primary])
    #expect(try Self.found(stack, "Hague") == ["geonames:1": .primary])
    let nineWords = "one two three four five six seven eight nine"
    #expect(try Self.found(stack, nineWords).isEmpty)
  }

  @Test func anIdAddedTwiceIsReplaced() throws {
    var builder = IndexBuilder()
    let first = builder.add(Self.entry("geonames:1", "Old"))
    builder.addName("Old", kind: .primary, to: first)
    let second = builder.add(Self.entry("geonames:1", "New", population: 7))
    builder.addName("New", kind: .primary, to: second)
    #expect(first == second)
    #expect(builder.placeCount == 1)
    #expect(builder.replacedCount == 1)
    let folder = try TemporaryFolder()
    let stack = try Self.stack(try builder.finish(about: []), folder)
    #expect(try Self.found(stack, "Old") == Self.found(stack, "New"))
    let place = try #require(stack.place(geonames: 1))
    #expect(stack.name(place) == "New")
    #expect(stack.facts(place).population == 7)
  }

  @Test func anIndexWithoutPlacesAnswersNothing() throws {
    let folder = try TemporaryFolder()
    let stack = try Self.stack(try IndexBuilder().finish(about: []), folder)
    #expect(try Self.found(stack, "Mosul").isEmpty)
    #expect(stack.place(geonames: 1) == nil)
    #expect(stack.indexes[0].about.isEmpty)
    try stack.indexes[0].verify()
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    #expect(try SamplePlaces().bytes() == SamplePlaces().bytes())
  }

  static func entry(
    _ id: String, _ name: String, feature: String = "P.PPL", country: String = "IQ",
    population: Int = 0
  ) -> IndexBuilder.Entry {
    IndexBuilder.Entry(
      id: id, name: name, coordinate: Coordinate(longitude: 43, latitude: 36), feature: feature,
      country: country, population: population)
  }
}
