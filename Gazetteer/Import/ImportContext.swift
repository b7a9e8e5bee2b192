import Evidence
package import Gazetteer
import Geo

/// What the readers of one build share: codes and names of countries and divisions, from the files read so far and from
/// the core.
package final class ImportContext {
  private let core: PlaceStack
  private var divisions: [String: UInt32] = [:]
  private var divisionNames: [NameInCountry: UInt32] = [:]
  private var countryCodes: [UInt64: String] = [:]
  private var populations: [UInt32: Int] = [:]
  private var countryAnswers: [String: String] = [:]
  private var divisionAnswers: [DivisionQuestion: UInt32] = [:]
  private var features: Set<String> = []
  private var concordances: [Int: UInt32] = [:]

  private struct NameInCountry: Hashable {
    var country: UInt16
    var name: UInt64
  }

  private struct DivisionQuestion: Hashable {
    var text: String
    var country: String
    var parent: UInt32
    var level: PlaceLevelWanted
  }

  private enum PlaceLevelWanted { case first, second }

  package init(core: PlaceStack) { self.core = core }

  // MARK: Codes

  func addDivision(_ code: String, number: UInt32, names: [String]) {
    divisions[code] = number
    // First-level codes have one dot.
    guard code.utf8.count(where: { $0 == 0x2E }) == 1 else { return }
    for name in names {
      guard let key = NameKey(name) else { continue }
      divisionNames[NameInCountry(country: packedCountry(String(code.prefix(2))), name: key.value)] = number
    }
  }

  /// The GeoNames number of a division code such as `IQ.15` or `US.LA.079`.
  package func division(code: String) -> UInt32? { divisions[code] ?? core.division(code: code) }

  func addCountry(code: String, name: String, number: UInt32, population: Int) {
    if population > 0 { populations[number] = population }
    if let key = NameKey(name) { countryCodes[key.value] = code }
  }

  /// What `countryInfo.txt` says of a country by its GeoNames number; nil if it was not read.
  package func population(ofCountry number: UInt32) -> Int? { populations[number] }

  /// The same of all countries.
  var countryPopulations: [UInt32: Int] { populations }

  // MARK: Names

  /// The two-letter code of a country by code of two or three letters or by name; nil if it is not known.
  func country(_ text: String) -> String? {
    let text = trimmedText(text)
    if text.isEmpty { return nil }
    if let known = countryAnswers[text] { return known.isEmpty ? nil : known }
    let answer = findCountry(text)
    // Tables with a free text in this column shall not fill the memory.
    if countryAnswers.count < 100_000 { countryAnswers[text] = answer ?? "" }
    return answer
  }

  private func findCountry(_ text: String) -> String? {
    let capitals = text.uppercased()
    let letters = capitals.utf8
    if letters.allSatisfy({ $0 &- 0x41 < 26 }) {
      if letters.count == 2 { return CountryCodes.normal(capitals) }
      if letters.count == 3, let code = CountryCodes.alpha2(capitals) { return code }
    }
    guard let key = NameKey(text) else { return nil }
    if let code = countryCodes[key.value] { return code }
    var found: UInt16 = 0
    core.forEachPlace(key.value) { place, kind in
      let facts = core.facts(place)
      if found == 0, facts.level == .country, kind != .demonym, kind != .adjective { found = facts.country }
    }
    return found == 0 ? nil : unpackedCountry(found)
  }

  /// A first-level division by code (`IQ.15`, `15`) or name; nil if it is not known.
  func firstDivision(_ text: String, country: String) -> UInt32? {
    let text = trimmedText(text)
    if text.isEmpty { return nil }
    return answer(DivisionQuestion(text: text, country: country, parent: 0, level: .first)) {
      if let number = division(code: text) ?? division(code: "\(country).\(text)") { return number }
      return DivisionName.spellings(of: text).lazy.compactMap { self.division(named: $0, country, 0, .first) }.first
    }
  }

  /// A second-level division by code (`US.LA.079`) or name.
  func secondDivision(_ text: String, country: String, first: UInt32?) -> UInt32? {
    let text = trimmedText(text)
    if text.isEmpty { return nil }
    return answer(DivisionQuestion(text: text, country: country, parent: first ?? 0, level: .second)) {
      if let number = division(code: text) { return number }
      return DivisionName.spellings(of: text).lazy
        .compactMap { self.division(named: $0, country, first ?? 0, .second) }.first
    }
  }

  private func answer(_ question: DivisionQuestion, _ find: () -> UInt32?) -> UInt32? {
    if let known = divisionAnswers[question] { return known == 0 ? nil : known }
    let found = find()
    if divisionAnswers.count < 100_000 { divisionAnswers[question] = found ?? 0 }
    return found
  }

  private func division(
    named name: String, _ country: String, _ parent: UInt32, _ level: PlaceLevelWanted
  ) -> UInt32? {
    guard let key = NameKey(name) else { return nil }
    let code = packedCountry(country)
    if level == .first, let own = divisionNames[NameInCountry(country: code, name: key.value)] { return own }
    var found: UInt32 = 0
    core.forEachPlace(key.value) { place, kind in
      let facts = core.facts(place)
      guard found == 0, code == 0 || facts.country == code, kind != .demonym, kind != .adjective else { return }
      switch level {
      case .first: if facts.level == .admin1 { found = facts.admin1 }
      case .second:
        if facts.level == .admin2, parent == 0 || facts.admin1 == parent { found = facts.admin2 }
      }
    }
    return found == 0 ? nil : found
  }

  // MARK: Who's On First

  func addConcordance(whosOnFirst id: Int, geonames: UInt32) { concordances[id] = geonames }

  /// The GeoNames number of a record that was read before; nil if it has none.
  func geonames(whosOnFirst id: Int) -> UInt32? { concordances[id] }

  // MARK: Features

  /// Whether a feature code may still be added: an index numbers them with 16 bits, and GeoNames has under 700.
  func admitsFeature(_ code: String) -> Bool {
    if features.contains(code) { return true }
    guard features.count < 4096 else { return false }
    features.insert(code)
    return true
  }
}
