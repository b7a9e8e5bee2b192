import Gazetteer
import Geo
import Testing

/// `lookup` over a small invented index: what is found, how, and in which order.
@Suite struct PlaceSearchTests {
  struct Entry {
    var id: String
    var names: [String]
    var feature = "P.PPL"
    var country = "SY"
    var admin1: UInt32?
    var population = 0
    var longitude = 38.0
    var latitude = 35.0
  }

  static func stack(_ entries: [Entry]) throws -> PlaceStack {
    var builder = IndexBuilder()
    for entry in entries {
      let place = builder.add(
        IndexBuilder.Entry(
          id: entry.id, name: entry.names[0],
          coordinate: Coordinate(longitude: entry.longitude, latitude: entry.latitude), feature: entry.feature,
          country: entry.country, admin1: entry.admin1, population: entry.population))
      for (index, name) in entry.names.enumerated() {
        builder.addName(name, kind: index == 0 ? .primary : .alternate, to: place)
      }
    }
    return PlaceStack([try PlaceIndex(bytes: try builder.finish(about: []), path: "sample")])
  }

  static func sample() throws -> PlaceStack {
    try stack([
      Entry(id: "geonames:1", names: ["Syria", "Syrie"], feature: "A.PCLI", population: 20_000_000),
      Entry(id: "geonames:2", names: ["Iraq", "Irak"], feature: "A.PCLI", country: "IQ", population: 40_000_000),
      Entry(id: "geonames:10", names: ["Raqqa Governorate", "Raqqa"], feature: "A.ADM1", admin1: 10),
      Entry(
        id: "geonames:11", names: ["Deir ez-Zor"], feature: "A.ADM1", admin1: 11, longitude: 40.1, latitude: 35.2),
      Entry(id: "geonames:20", names: ["Raqqa", "الرقة"], admin1: 10, population: 220_000),
      Entry(id: "geonames:21", names: ["Deir ez-Zor"], admin1: 11, population: 211_000, longitude: 40.1),
      Entry(id: "geonames:22", names: ["Baghuz"], admin1: 11, population: 10_000, longitude: 40.9),
      Entry(id: "geonames:23", names: ["Baghuz"], country: "IQ", population: 50, longitude: 44),
      Entry(id: "geonames:24", names: ["Khan Shaykhun"], population: 34_000, longitude: 36.6),
      Entry(id: "geonames:25", names: ["Hit"], country: "IQ", population: 60_000, longitude: 42.8),
      Entry(id: "geonames:26", names: ["Tabqa Dam"], feature: "S.DAM", admin1: 10),
      Entry(id: "geonames:27", names: ["Tabqa"], admin1: 10, population: 69_000),
      Entry(id: "geonames:28", names: ["Qamishli"], population: 184_000, longitude: 41.2),
    ])
  }

  private func first(_ name: String, _ configure: (inout PlaceSearch) -> Void = { _ in }) throws -> String? {
    let stack = try Self.sample()
    var search = PlaceSearch(stack: stack)
    configure(&search)
    return search.results(for: name, limit: 3).first.map { "\(stack.id($0.place)) \($0.method.rawValue)" }
  }

  @Test(arguments: [
    ("Baghuz", "geonames:22 exact"), ("BAGHŪZ", "geonames:22 exact"), ("Irak", "geonames:2 variant"),
    ("city of Raqqa", "geonames:20 type-word"), ("Raqqa province", "geonames:10 type-word"),
    ("Deir ez-Zor governorate", "geonames:11 type-word"), ("محافظة الرقة", "geonames:10 transliteration"),
    ("Dayr az Zawr", "geonames:21 transliteration"), ("Deirezzor", "geonames:21 transliteration"),
    ("دير الزور", "geonames:21 transliteration"), ("Kamishli", "geonames:28 transliteration"),
    ("Khan Cheikhoun", "geonames:24 transliteration"), ("Qamishily", "geonames:28 transliteration"),
    ("Khan Shaymun", "geonames:24 fuzzy"), ("Qamishlin", "geonames:28 fuzzy"), ("Shaykhun Khan", "geonames:24 swapped"),
    ("barrage de Tabqa", "geonames:26 type-word"), ("Baghouz, Iraq", "geonames:23 transliteration"),
    ("Baghuz, Deir ez-Zor, Syria", "geonames:22 exact"), ("Baghuz, IQ", "geonames:23 exact"),
  ])
  func finds(_ name: String, _ expected: String) throws {
    #expect(try first(name) == expected, "\(name)")
  }

  @Test(arguments: ["Hyt", "Hut", "Xqzzyplugh", "", " ", ",", "Baghuz, Nowhereland", "Baghuz, Raqqa", "Zanzibar"])
  func refuses(_ name: String) throws {
    #expect(try first(name) == nil, "\(name)")
  }

  @Test func filtersHold() throws {
    #expect(try first("Baghuz") { $0.country = packedCountry("IQ") } == "geonames:23 exact")
    #expect(try first("Baghouz") { $0.country = packedCountry("IQ") } == "geonames:23 transliteration")
    #expect(try first("Baghuz") { $0.admin1 = "Deir ez-Zor" } == "geonames:22 exact")
    #expect(try first("Baghuz") { $0.admin1 = "Dayr az-Zawr Governorate" } == "geonames:22 exact")
    #expect(try first("Baghuz") { $0.admin1 = "Nowhere" } == nil)
    #expect(try first("Baghuz") { $0.near = Coordinate(longitude: 44, latitude: 35) } == "geonames:23 exact")
  }

  /// An exact hit comes before every other, and distances say how sure the others are.
  @Test func exactComesFirst() throws {
    let stack = try Self.stack([
      Entry(id: "geonames:1", names: ["Rakka"], population: 9),
      Entry(id: "geonames:2", names: ["Raqqa"], population: 2_200_000),
    ])
    let results = PlaceSearch(stack: stack).results(for: "Rakka", limit: 5)
    #expect(results.map { stack.id($0.place) } == ["geonames:1", "geonames:2"])
    #expect(results.map(\.method) == [.exact, .transliteration])
    #expect(results[0].distance == 0)
  }

  @Test func limitsAndOrderAreKept() throws {
    let search = PlaceSearch(stack: try Self.sample())
    #expect(search.results(for: "Raqqa", limit: 0).isEmpty)
    #expect(search.results(for: "Raqqa", limit: 1).count == 1)
    let once = search.results(for: "Khan Sheikhun", limit: 10)
    let again = search.results(for: "Khan Sheikhun", limit: 10)
    #expect(once.map(\.place) == again.map(\.place))
    #expect(Set(once.map(\.place)).count == once.count)
  }
}
