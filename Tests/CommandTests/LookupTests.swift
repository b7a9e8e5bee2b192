import Foundation
import Testing

/// `dateline lookup`.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct LookupTests {
  struct Expectation: CustomTestStringConvertible {
    var name: String
    var country: String?
    var feature: String
    var latitude: Double
    var longitude: Double
    var within: Double = 0.3
    var testDescription: String { name }
  }

  private func first(_ arguments: String...) async throws -> JSONText {
    let result = try await Dateline.run(["lookup", "--json"] + arguments)
    #expect(result.exitCode == 0, "\(result.stderr)")
    return try #require(try JSONText(result.stdout).array.first?["place"])
  }

  @Test(arguments: [
    Expectation(
      name: "Deir Ezzor", country: "SY", feature: "P.", latitude: 35.34, longitude: 40.14),
    Expectation(name: "Baghouz", country: "SY", feature: "P.", latitude: 34.45, longitude: 40.95),
    Expectation(name: "Raqqa", country: "SY", feature: "P.", latitude: 35.95, longitude: 39.01),
    Expectation(name: "Rutbah", country: "IQ", feature: "P.", latitude: 33.04, longitude: 40.28),
    Expectation(
      name: "Ninewa", country: "IQ", feature: "A.ADM1", latitude: 36.0, longitude: 42.4, within: 1),
    Expectation(name: "the Euphrates", feature: "H.", latitude: 34.8, longitude: 40.6, within: 4),
    Expectation(name: "North Caucasus", feature: "L.", latitude: 43.3, longitude: 44.5, within: 2),
  ])
  func rightPlaceComesFirst(_ expected: Expectation) async throws {
    let place = try await first(expected.name)
    #expect(place["feature"]?.string?.hasPrefix(expected.feature) == true)
    if let country = expected.country { #expect(place["country"]?.string == country) }
    let latitude = try #require(place["lat"]?.double)
    let longitude = try #require(place["lon"]?.double)
    #expect(abs(latitude - expected.latitude) < expected.within)
    #expect(abs(longitude - expected.longitude) < expected.within)
  }

  @Test func spellingsAreOnePlace() async throws {
    let place = try await first("Deir Ezzor")
    for name in ["Deir ez-Zor", "Dayr az Zawr", "DEIR EZZOR", "دير الزور"] {
      #expect(try await first(name)["id"] == place["id"], "\(name)")
    }
  }

  @Test func unknownNameIsNothingFound() async throws {
    let result = try await Dateline.run(["lookup", "Xqzzyplugh"])
    #expect(result.exitCode == 1)
    #expect(result.stdout.isEmpty)
    #expect(result.stderr == "dateline: no place is called \"Xqzzyplugh\"\n")
    let json = try await Dateline.run(["lookup", "Xqzzyplugh", "--json"])
    #expect(json.exitCode == 1)
    #expect(try JSONText(json.stdout) == .array([]))
  }

  @Test func tableHasAHeaderAndTheLimit() async throws {
    let result = try await Dateline.run(["lookup", "San Jose", "--limit", "3"])
    #expect(result.exitCode == 0)
    #expect(result.lines.count == 4)
    #expect(result.lines[0].hasPrefix("ID "))
    let json = try await Dateline.run(["lookup", "San Jose", "--limit", "3", "--json"])
    let places = try JSONText(json.stdout).array
    #expect(places.count == 3)
    for (line, place) in zip(result.lines.dropFirst(), places) {
      #expect(line.hasPrefix(try #require(place["place"]?["id"]?.string) + " "))
    }
  }

  @Test func countryAndDivisionFilter() async throws {
    #expect(try await first("Paris")["country"] == .string("FR"))
    let result = try await Dateline.run(["lookup", "Paris", "--country", "US", "--json"])
    let places = try JSONText(result.stdout).array.compactMap { $0["place"] }
    #expect(places.count > 1)
    #expect(places.allSatisfy { $0["country"] == .string("US") })
    #expect(try await first("Paris", "--country", "us")["country"] == .string("US"))
    #expect(try await first("Paris", "--admin1", "Tennessee")["admin1"] == .string("Tennessee"))
  }

  @Test func nearerPlacesComeFirst() async throws {
    #expect(try await first("Tripoli")["country"] == .string("LY"))
    #expect(try await first("Tripoli", "--near", "34.4,35.8")["country"] == .string("LB"))
  }

  @Test(arguments: [
    (["Paris", "--country", "USA"], "ISO 3166-1"),
    (["Paris", "--near", "north"], "latitude,longitude"),
    (["Paris", "--limit", "0"], "1 or more"), ([], "<name>"),
  ])
  func wrongValuesAreWrongUsage(_ arguments: [String], _ says: String) async throws {
    let result = try await Dateline.run(["lookup"] + arguments)
    #expect(result.exitCode == 64)
    #expect(result.stderr.contains(says), "\(result.stderr)")
  }
}
