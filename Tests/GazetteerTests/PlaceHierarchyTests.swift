import Gazetteer
import Testing

/// What holds a place, and in which languages it is spelled, through all indexes of a stack.
@Suite struct PlaceHierarchyTests {
  /// Continent 1, country 2 with code IQ, province 3, district 4, town 5, quarter 6.
  private static func builder() -> IndexBuilder {
    var builder = IndexBuilder()
    for (number, name, feature) in [
      (1, "Continent", "L.CONT"), (2, "Country", "A.PCLI"), (3, "Province", "A.ADM1"), (4, "District", "A.ADM2"),
      (5, "Town", "P.PPL"), (6, "Quarter", "P.PPLX"),
    ] {
      var entry = PlaceIndexTests.entry("geonames:\(number)", name, feature: feature, country: number == 1 ? "" : "IQ")
      if number > 2 { entry.admin1 = 3 }
      if number > 3 { entry.admin2 = 4 }
      builder.addName(name, kind: .primary, to: builder.add(entry))
    }
    return builder
  }

  private static func names(_ stack: PlaceStack, _ places: [PlaceReference]) -> [String] {
    places.map { stack.name($0) }
  }

  @Test func theNearestComesFirst() throws {
    var builder = Self.builder()
    builder.addParent(1, ofGeoNames: 2)
    builder.addParent(5, ofGeoNames: 6)
    builder.addParent(5, ofGeoNames: 6)
    let stack = try PlaceIndexTests.stack(builder)
    func chain(_ number: UInt32) throws -> [String] {
      Self.names(stack, stack.hierarchy(of: try #require(stack.place(geonames: number))))
    }
    #expect(try chain(6) == ["Town", "District", "Province", "Country", "Continent"])
    #expect(try chain(5) == ["District", "Province", "Country", "Continent"])
    #expect(try chain(3) == ["Country", "Continent"])
    #expect(try chain(2) == ["Continent"])
    #expect(try chain(1) == [])
  }

  /// Circles, a place in itself, parents that nobody has, and more of them than a chain may hold.
  @Test(
    arguments: [
      [(1, 1), (2, 2), (6, 6)], [(1, 2), (2, 1)], [(2, 1), (1, 2), (1, 1), (2, 2)], [(2, 99), (6, 99)],
      [(6, 5), (5, 6), (4, 6), (3, 4)], (10...60).map { (2, $0) } + (10...60).map { ($0, $0 % 60 + 1) },
    ] as [[(UInt32, UInt32)]])
  func chainsEnd(_ parents: [(UInt32, UInt32)]) throws {
    var builder = Self.builder()
    for number in 10...60 {
      _ = builder.add(PlaceIndexTests.entry("geonames:\(number)", "Region", feature: "L.CONT", country: ""))
    }
    for (child, parent) in parents { builder.addParent(parent, ofGeoNames: child) }
    let stack = try PlaceIndexTests.stack(builder)
    for number in UInt32(1)...60 {
      guard let place = stack.place(geonames: number) else { continue }
      let chain = stack.hierarchy(of: place)
      #expect(Set(chain).count == chain.count && !chain.contains(place) && chain.count <= 16)
    }
  }

  /// Parents of all indexes count; names of a replaced entry go with it, here as in look-ups.
  @Test func parentsOfAllIndexesAndSpellingsOfTheHighest() throws {
    var low = Self.builder()
    low.addParent(1, ofGeoNames: 2)
    low.addSpelling("Bilad", language: "ar", flags: 1, of: 2)
    var high = IndexBuilder()
    for number in [2, 20] {
      _ = high.add(PlaceIndexTests.entry("geonames:\(number)", "High \(number)", feature: "A.PCLI"))
    }
    _ = high.add(PlaceIndexTests.entry("geonames:21", "Union", feature: "L.RGN", country: ""))
    high.addParent(21, ofGeoNames: 2)
    high.addSpelling("Irak", language: "zh-Hant", flags: 6, kind: .nickname, of: 2)
    high.addSpelling("العراق", language: "ar", flags: 1, of: 2)
    high.addSpelling("Mesopotamia", flags: 8, years: (-320, 1918), kind: .historic, of: 2)
    let stack = PlaceStack(
      [
        try PlaceIndex(bytes: try low.finish(about: []), path: "low"),
        try PlaceIndex(bytes: try high.finish(about: []), path: "high"),
      ])
    let place = try #require(stack.place(geonames: 2))
    #expect(stack.name(place) == "High 2")
    #expect(Self.names(stack, stack.parents(of: place)) == ["Union", "Continent"])
    let spellings = stack.spellings(of: place)
    #expect(spellings.map(\.name) == ["Irak", "العراق", "Mesopotamia"])
    #expect(spellings.map(\.language) == ["zh-Hant", "ar", ""])
    #expect(spellings.map(\.isPreferred) == [false, true, false])
    #expect(spellings.map(\.isShort) == [true, false, false])
    #expect(spellings.map(\.isColloquial) == [true, false, false])
    #expect(spellings.map(\.isHistoric) == [false, false, true])
    #expect(spellings.map(\.fromYear) == [nil, nil, -320])
    #expect(spellings.map(\.toYear) == [nil, nil, 1918])
    #expect(stack.spellings(of: try #require(stack.place(geonames: 20))).isEmpty)
  }

  /// Spellings are found under their place, whatever came between them.
  @Test func spellingsKeepTheirPlace() throws {
    var builder = IndexBuilder()
    for round in 0..<5 {
      for number in UInt32(1)...40 { builder.addSpelling("S\(number)x\(round)", language: "l\(round)", of: number) }
    }
    for number in stride(from: 39, through: 1, by: -2) {
      _ = builder.add(PlaceIndexTests.entry("geonames:\(number)", "N\(number)"))
    }
    let stack = try PlaceIndexTests.stack(builder)
    for number in stride(from: 1, through: 39, by: 2) {
      let spellings = stack.spellings(of: try #require(stack.place(geonames: UInt32(number))))
      #expect(spellings.map(\.name) == (0..<5).map { "S\(number)x\($0)" })
      #expect(spellings.map(\.language) == (0..<5).map { "l\($0)" })
    }
  }
}
