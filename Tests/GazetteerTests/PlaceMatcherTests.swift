import Gazetteer
import Geo
import Testing

/// Rows of a table, placed by name, district, province and country.
@Suite struct PlaceMatcherTests {
  private typealias Entry = PlaceSearchTests.Entry

  private func stack() throws -> PlaceStack {
    try PlaceSearchTests.stack([
      Entry(id: "geonames:1", names: ["Syria"], feature: "A.PCLI", population: 20_000_000),
      Entry(id: "geonames:2", names: ["Iraq"], feature: "A.PCLI", country: "IQ", longitude: 44),
      Entry(id: "geonames:10", names: ["Idlib Governorate", "Idlib"], feature: "A.ADM1", admin1: 10, longitude: 36.6),
      Entry(
        id: "geonames:11", names: ["Homs Governorate"], feature: "A.ADM1", admin1: 11, longitude: 38, latitude: 34.3),
      Entry(
        id: "geonames:20", names: ["Ariha District", "Ariha"], feature: "A.ADM2", admin1: 10, longitude: 36.6,
        latitude: 35.8),
      Entry(id: "geonames:21", names: ["Ariha"], admin1: 10, population: 40_000, longitude: 36.61, latitude: 35.81),
      Entry(
        id: "geonames:22", names: ["Palmyra", "Tadmur"], admin1: 11, population: 50_000, longitude: 38.3, latitude: 34.6
      ),
      Entry(
        id: "geonames:23", names: ["Khan Shaykhun"], admin1: 10, population: 34_000, longitude: 36.65, latitude: 35.44),
      Entry(id: "geonames:24", names: ["Mashrafah"], admin1: 10, longitude: 36.62, latitude: 35.75),
      Entry(id: "geonames:25", names: ["Mashrafah"], admin1: 11, population: 9_000, longitude: 36.87, latitude: 34.8),
      Entry(id: "geonames:26", names: ["Sukhnah"], admin1: 11, population: 16_000, longitude: 38.87, latitude: 34.89),
      Entry(id: "geonames:27", names: ["Baghuz"], country: "IQ", population: 9_000, longitude: 44),
      Entry(id: "geonames:28", names: ["Mosul"], country: "IQ", population: 1_000_000, longitude: 43.1, latitude: 36.3),
      Entry(
        id: "geonames:30", names: ["Ninawa Governorate", "Ninawa"], feature: "A.ADM1", country: "IQ", admin1: 30,
        longitude: 42, latitude: 36),
    ])
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var admin2 = ""
    var admin1 = ""
    var country = "Syria"
    var expected: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Row(name: "Ariha town", admin2: "Ariha district", admin1: "Idlib Governorate", expected: "geonames:21 place"),
    Row(name: "Ariha district", admin2: "Ariha district", admin1: "Idlib Governorate", expected: "geonames:20 place"),
    Row(name: "Tadmur/Palmyra town", admin1: "Homs Governorate", expected: "geonames:22 place"),
    Row(name: "Near Tadmor", admin1: "Homs", expected: "geonames:22 place"),
    Row(name: "Khan Sheikhoun town", admin1: "Idleb", expected: "geonames:23 place"),
    Row(name: "Northern Idlib Governorate", admin1: "Idlib Governorate", expected: "geonames:10 place"),
    // Namesakes: the district decides against the larger one.
    Row(name: "Mashrafah village", admin2: "Ariha district", admin1: "Idlib", expected: "geonames:24 place"),
    Row(name: "Mashrafah village", admin1: "Homs", expected: "geonames:25 place"),
    Row(name: "Mashrafah village", expected: "geonames:25 place"),
    Row(name: "Sukhna (army base)", admin1: "Homs", country: "SY", expected: "geonames:26 place"),
    // Unknown, or known elsewhere only: the smallest column that is known stands for it.
    Row(name: "Nowherabad village", admin2: "Ariha district", admin1: "Idlib", expected: "geonames:20 admin2"),
    Row(name: "Baghuz", admin1: "Homs Governorate", expected: "geonames:11 admin1"),
    Row(name: "Nowherabad", admin2: "Unknown district", admin1: "Nowhere", expected: "geonames:1 country"),
    Row(name: "Nowherabad", country: "Atlantis", expected: "none"),
    Row(name: "", country: "", expected: "none"),
  ])
  func rows(_ row: Row) throws {
    let stack = try stack()
    var matcher = PlaceMatcher(stack: stack)
    let match = matcher.match(name: row.name, admin2: row.admin2, admin1: row.admin1, country: row.country)
    let found = match.place.map { "\(stack.id($0)) \(match.level.rawValue)" } ?? match.level.rawValue
    #expect(found == row.expected)
    #expect((match.coordinate == nil) == (match.level == .none))
    // The same question has the same answer, whatever was asked before.
    let again = matcher.match(name: row.name, admin2: row.admin2, admin1: row.admin1, country: row.country)
    #expect(again.place == match.place)
  }

  @Test func betweenTwoPlacesIsTheMiddle() throws {
    let stack = try stack()
    var matcher = PlaceMatcher(stack: stack)
    for name in ["between Palmyra and Sukhnah", "Highway between Palmyra and As Sukhna", "Tadmur-Sukhnah road"] {
      let match = matcher.match(name: name, admin2: "", admin1: "Homs", country: "Syria")
      let point = try #require(match.coordinate, "\(name)")
      #expect(abs(point.longitude - 38.585) < 0.01, "\(name)")
      #expect(match.other != nil)
      #expect(match.radiusKm > 20)
    }
  }

  @Test func looseWordsWidenTheRadius() throws {
    var matcher = PlaceMatcher(stack: try stack())
    let exact = matcher.match(name: "Palmyra", admin2: "", admin1: "Homs", country: "Syria")
    for name in ["Palmyra countryside", "near Palmyra", "outskirts of Palmyra"] {
      let loose = matcher.match(name: name, admin2: "", admin1: "Homs", country: "Syria")
      #expect(loose.place == exact.place, "\(name)")
      #expect(loose.radiusKm > exact.radiusKm + 5, "\(name)")
    }
  }

  @Test func runnerUpIsTheNextNamesake() throws {
    let stack = try stack()
    var matcher = PlaceMatcher(stack: stack)
    let match = matcher.match(name: "Mashrafah", admin2: "", admin1: "", country: "Syria")
    #expect(match.runnerUp.map { stack.id($0) } == "geonames:24")
  }

  @Test(arguments: [
    ("Mosul", "Ninawa", "Syria", "country_mismatch", "geonames:28"),
    ("Mosul", "", "SYR", "country_mismatch", "geonames:28"),
    ("Palmyra", "Idlib", "760", "province_mismatch", "geonames:22"),
    ("Ariha", "Nowhere", "Syria", "province_unknown", "geonames:21"),
    ("Ariha", "Idlib", "Atlantis", "country_unknown", "geonames:21"),
  ])
  func contradictionsAreTold(_ name: String, _ admin1: String, _ country: String, _ kind: String, _ told: String) throws
  {
    let stack = try stack()
    var matcher = PlaceMatcher(stack: stack)
    let match = matcher.match(name: name, admin2: "", admin1: admin1, country: country)
    #expect(match.conflicts.map(\.kind.rawValue).contains(kind))
    let named = match.level == .place ? match.place : match.runnerUp
    #expect(named.map { stack.id($0) } == told)
    // Whatever the columns say, no answer lies outside the row's country.
    if let place = match.place, country != "Atlantis" { #expect(stack.facts(place).country == packedCountry("SY")) }
  }

  @Test(arguments: [
    ("Mashrafah, Ariha district", "geonames:24"), ("Mashrafah, Homs Governorate", "geonames:25"),
    ("Mashrafah, Homs, Syria", "geonames:25"), ("Nowherabad, Ariha district", "geonames:20"),
  ])
  func laterPartsHoldTheFirst(_ text: String, _ expected: String) throws {
    let stack = try stack()
    var matcher = PlaceMatcher(stack: stack)
    let match = matcher.match(name: text, admin2: "", admin1: "", country: "")
    #expect(match.place.map { stack.id($0) } == expected)
  }

  @Test func severalPlacesAreTheMiddle() throws {
    let stack = try stack()
    var matcher = PlaceMatcher(stack: stack)
    for name in ["Palmyra and Sukhnah", "Palmyra, Sukhnah"] {
      let match = matcher.match(name: name, admin2: "", admin1: "Homs", country: "SY")
      let point = try #require(match.coordinate, "\(name)")
      #expect(abs(point.longitude - 38.585) < 0.01, "\(name)")
      #expect(match.radiusKm > 20)
    }
  }

  @Test func surerMatchesScoreHigher() throws {
    var matcher = PlaceMatcher(stack: try stack())
    func score(_ name: String, admin2: String = "", admin1: String = "") -> Double {
      matcher.match(name: name, admin2: admin2, admin1: admin1, country: "Syria").score
    }
    let exact = score("Khan Shaykhun", admin1: "Idlib")
    #expect(exact > score("Khan Sheikhoun", admin1: "Idlib"))
    #expect(exact > score("Mashrafah"))
    #expect(score("Mashrafah") > score("Nowherabad", admin2: "Ariha district", admin1: "Idlib"))
    #expect(score("Nowherabad", admin2: "Ariha district", admin1: "Idlib") > score("Nowherabad", admin1: "Idlib"))
    #expect(score("Nowherabad", admin1: "Idlib") > score("Nowherabad"))
  }

  /// Texts of any length and shape are answered in bounded time, if only by the country.
  @Test func anyTextIsAnswered() throws {
    let stack = try stack()
    var matcher = PlaceMatcher(stack: stack)
    let texts = [
      "/", "()", "(", ")", "between and", "between X and", "- road", "-", " in ", "near", "near near near", "of", "I I",
      "\u{0}", "🏔️ village", "Ḩ", String(repeating: "Tall ", count: 2_000), String(repeating: "a", count: 100_000),
      String(repeating: "between Palmyra and ", count: 500), String(repeating: "ال", count: 5_000),
    ]
    let search = PlaceSearch(stack: stack)
    for text in texts {
      let match = matcher.match(name: text, admin2: text, admin1: text, country: "Syria")
      #expect(match.level != .none, "\(text.prefix(20))")
      _ = search.results(for: text, limit: 5)
      _ = search.results(for: text + ", " + text, limit: 5)
    }
  }
}
