import Gazetteer
import Geo
import Testing

/// An index answers what a scan over all that was added would find.
@Suite struct PlaceIndexTests {
  static func stack(_ builder: consuming IndexBuilder) throws -> PlaceStack {
    let index = try PlaceIndex(bytes: try builder.finish(about: SamplePlaces.about), path: "sample")
    try index.verify()
    return PlaceStack([index])
  }

  /// Ids of the places that have a name, with its kind.
  static func found(_ stack: PlaceStack, _ name: String) throws -> [String: NameKind] {
    var found: [String: NameKind] = [:]
    stack.forEachPlace(try #require(NameKey(name)).value) { place, kind in
      #expect(found[stack.id(place)] == nil, "handed out twice: \(stack.id(place))")
      found[stack.id(place)] = kind
    }
    return found
  }

  /// Countries and regions, then first-level divisions, then others; the more people first, then the more names.
  static func importance(_ stack: PlaceStack, _ place: PlaceReference) -> [Int] {
    let facts = stack.facts(place)
    let rank = facts.level == .admin1 ? 1 : facts.level < .admin1 ? 2 : 0
    return [rank, facts.population, facts.nameCount, -Int(place.rawValue)]
  }

  /// Every name leads to the places that a scan over all names finds, with the strongest of its kinds.
  @Test(arguments: [1, 300, 3000]) func lookUpEqualsScan(_ count: Int) throws {
    let sample = SamplePlaces(count: count)
    let stack = try Self.stack(sample.builder())
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
    for (key, ids) in scanned {
      var found: [String: NameKind] = [:]
      var order: [[Int]] = []
      stack.forEachPlace(key) { place, kind in
        found[stack.id(place)] = kind
        order.append(Self.importance(stack, place))
      }
      #expect(found == ids)
      #expect(order.count == ids.count, "a place came twice")
      #expect(zip(order, order.dropFirst()).allSatisfy { $1.lexicographicallyPrecedes($0) }, "\(order)")
      #expect(stack.hit(key).hasPlaces)
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
    let stack = try Self.stack(builder)
    func hit(_ name: String) throws -> PlaceStack.NameHit {
      stack.hit(try #require(NameKey(name)).value)
    }
    #expect(try hit("Deir").hasLonger && hit("Deir").hasPlaces)
    #expect(try hit("Deir ez").hasLonger && !hit("Deir ez").hasPlaces)
    #expect(try !hit("Deir ez Zor").hasLonger && hit("Deir ez Zor").hasPlaces)
    #expect(try hit("ez").isEmpty && hit("Zor").isEmpty)
  }

  @Test(arguments: [1, 300, 3000]) func factsAreKept(_ count: Int) throws {
    let sample = SamplePlaces(count: count)
    let stack = try Self.stack(sample.builder())
    #expect(stack.indexes[0].placeCount == count)
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
      #expect(stack.bounds(reference) == entry.bounds)
      if entry.id.hasPrefix("geonames:"), let number = UInt32(entry.id.dropFirst(9)) {
        #expect(stack.place(geonames: number) == reference)
      }
    }
    for id in ["geonames:0", "geonames:4000000000", "dateline:none", "", "geonames:x", "z"] {
      #expect(stack.place(id: id) == nil, "\(id)")
    }
    for (code, number) in sample.divisionCodes { #expect(stack.division(code: code) == number, "\(code)") }
    #expect(stack.division(code: "IQ") == nil)
    #expect(stack.division(code: "") == nil)
    #expect(stack.indexes[0].about.map(\.key) == ["name", "licence"])
    #expect(stack.indexes[0].about.map(\.value) == ["sample", "none"])
  }

  /// GeoNames numbers go up to 2^31; larger ones are ids like any text.
  @Test(arguments: ["1", "2147483647", "2147483648", "4294967295", "x"].map { "geonames:" + $0 } + ["é", "site"])
  func everyIdIsFound(_ id: String) throws {
    var builder = IndexBuilder()
    _ = builder.add(Self.entry("geonames:7", "A"))
    _ = builder.add(Self.entry(id, "B"))
    _ = builder.add(Self.entry("z", "C"))
    let stack = try Self.stack(builder)
    let place = try #require(stack.place(id: id))
    #expect(stack.name(place) == "B")
    #expect(stack.id(place) == id)
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
    let stack = try Self.stack(builder)
    var ids: [String] = []
    stack.forEachPlace(try #require(NameKey("same")).value) { place, _ in ids.append(stack.id(place)) }
    #expect(ids == ["geonames:4", "geonames:3", "geonames:2", "geonames:5", "geonames:1"])
  }

  @Test func namesThatNeedTheirForm() throws {
    var builder = IndexBuilder()
    let place = builder.add(Self.entry("geonames:1", "California"))
    for name in ["Calif.", "CA", "N.Y."] { builder.addName(name, kind: .abbreviation, to: place) }
    builder.addName("The Hague", kind: .primary, to: place)
    builder.addName("one two three four five six seven eight nine", kind: .alternate, to: place)
    let stack = try Self.stack(builder)
    #expect(try Self.found(stack, "Calif") == ["geonames:1": .dottedAbbreviation])
    #expect(try Self.found(stack, "CA") == ["geonames:1": .abbreviation])
    #expect(try Self.found(stack, "N.Y.") == ["geonames:1": .abbreviation])
    #expect(try Self.found(stack, "the Hague") == ["geonames:1": .primary])
    #expect(try Self.found(stack, "Hague") == ["geonames:1": .primary])
    let nineWords = "one two three four five six seven eight nine"
    #expect(try Self.found(stack, nineWords) == ["geonames:1": .alternate])
    // Too long to be looked for in text: it has no beginnings.
    #expect(stack.hit(try #require(NameKey("one two")).value).isEmpty)
  }

  /// One key, two kinds: "PA" matches capitals, "Pa." needs its full stop.
  @Test func bothAbbreviationsOfOneKeyAreKept() throws {
    var builder = IndexBuilder()
    let place = builder.add(Self.entry("geonames:1", "Pennsylvania"))
    for name in ["PA", "Pa."] { builder.addName(name, kind: .abbreviation, to: place) }
    let stack = try Self.stack(builder)
    var kinds: [NameKind] = []
    stack.forEachPlace(try #require(NameKey("pa")).value) { _, kind in kinds.append(kind) }
    #expect(kinds == [.abbreviation, .dottedAbbreviation])
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
