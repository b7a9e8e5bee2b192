import CCoreGazetteer

/// What a country is called and numbered in the data sets that researchers of conflict use.
///
/// From `Gazetteer/Data/country-codes.tsv`, which is compiled in; empty text and nil where a list does not have the
/// country.
package struct CountryCodes: Hashable, Sendable {
  /// ISO 3166-1 alpha-2, as in the gazetteer.
  package var iso2: String
  package var iso3: String
  /// ISO 3166-1 numeric; Kosovo has none.
  package var numeric: Int?
  /// FIPS 10-4, GDELT's codes of countries on the ground.
  package var fips: String
  /// CAMEO, GDELT's codes of countries as actors: ISO alpha-3 but for a few.
  package var cameo: String
  /// Gleditsch and Ward's number, UCDP's code; nil for what is no state there.
  package var gleditschWard: Int?
  package var acledRegion: String
  /// How ACLED writes it.
  package var acledName: String
  /// How UCDP writes it; empty for what is no state there.
  package var ucdpName: String

  /// UCDP's regions follow the numbers of the states: 200-399, 400-626, 630-699, 700-999, 2-199.
  package var ucdpRegion: String {
    switch gleditschWard ?? 0 {
    case 2...199: "Americas"
    case 200...399: "Europe"
    case 400...629: "Africa"
    case 630...699: "Middle East"
    case 700...999: "Asia"
    default: ""
    }
  }

  /// By ISO alpha-2 code; nil for what is no country.
  package static func of(_ iso2: String) -> CountryCodes? { byCode[iso2] }

  /// All of them, by code.
  package static let all: [CountryCodes] = read()

  /// The two-letter code of ISO's three letters, or of what Natural Earth writes instead for some; nil if it is no country's.
  package static func alpha2(_ alpha3: String) -> String? { byAlpha3[alpha3] }

  /// The two-letter code of ISO's and UN M49's number; nil if it is no country's.
  package static func alpha2(number: Int) -> String? { byNumber[number] }

  /// Two letters as ISO has them: the European Union's own codes for two members are not.
  package static func normal(_ alpha2: String) -> String {
    switch alpha2 {
    case "UK": "GB"
    case "EL": "GR"
    default: alpha2
    }
  }

  private static let byAlpha3: [String: String] = {
    var table = ["SDS": "SS", "KOS": "XK", "PSX": "PS", "SAH": "EH", "ALD": "AX"]
    for country in all { table[country.iso3] = country.iso2 }
    return table
  }()

  private static let byNumber: [Int: String] = {
    var table: [Int: String] = [:]
    for country in all { if let number = country.numeric { table[number] = country.iso2 } }
    return table
  }()

  private static let byCode: [String: CountryCodes] =
    Dictionary(all.map { ($0.iso2, $0) }, uniquingKeysWith: { first, _ in first })

  private static func read() -> [CountryCodes] {
    let bytes = UnsafeBufferPointer(start: dateline_country_codes(), count: Int(dateline_country_codes_size))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
    // The first is the header.
    return lines.dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      precondition(cells.count == 9, "country-codes.tsv: nine columns expected: \(line)")
      return CountryCodes(
        iso2: cells[0], iso3: cells[1], numeric: Int(cells[2]), fips: cells[3], cameo: cells[4],
        gleditschWard: Int(cells[5]), acledRegion: cells[6], acledName: cells[7], ucdpName: cells[8])
    }
  }
}
