import Foundation
import Gazetteer
import Testing

/// `Gazetteer/Data/country-codes.tsv` against the table of countries and what is known of a few.
struct CountryCodesTests {
  /// ISO code, alpha-3 and FIPS of each country in `countries.tsv`.
  private func countries() throws -> [String: (iso3: String, fips: String)] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Gazetteer/Data/countries.tsv")
    var found: [String: (iso3: String, fips: String)] = [:]
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    for line in lines.dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if !cells[1].isEmpty, !cells[2].isEmpty { found[cells[1]] = (cells[2], cells[3]) }
    }
    return found
  }

  @Test func everyCountryHasItsCodes() throws {
    let countries = try countries()
    #expect(countries.count > 240)
    #expect(Set(CountryCodes.all.map(\.iso2)) == Set(countries.keys))
    for codes in CountryCodes.all {
      #expect(codes.iso3 == countries[codes.iso2]?.iso3, "\(codes.iso2)")
      #expect(codes.fips == countries[codes.iso2]?.fips, "\(codes.iso2)")
      #expect(!codes.acledName.isEmpty, "\(codes.iso2)")
      #expect((codes.gleditschWard == nil) == codes.ucdpName.isEmpty, "\(codes.iso2)")
      #expect((codes.gleditschWard == nil) == codes.ucdpRegion.isEmpty, "\(codes.iso2)")
    }
  }

  @Test func codesAreOfOneCountry() {
    func isUnique<Code: Hashable>(_ codes: [Code]) -> Bool { Set(codes).count == codes.count }
    #expect(isUnique(CountryCodes.all.map(\.iso2)))
    #expect(isUnique(CountryCodes.all.map(\.iso3)))
    #expect(isUnique(CountryCodes.all.compactMap(\.numeric)))
    #expect(isUnique(CountryCodes.all.map(\.fips).filter { !$0.isEmpty }))
    #expect(isUnique(CountryCodes.all.map(\.cameo).filter { !$0.isEmpty }))
    // UCDP counts what happens in Palestine to Israel.
    #expect(isUnique(CountryCodes.all.filter { $0.iso2 != "PS" }.compactMap(\.gleditschWard)))
    #expect(
      CountryCodes.all.allSatisfy { (4...894).contains($0.numeric ?? 4) && (2...999).contains($0.gleditschWard ?? 2) })
  }

  @Test(arguments: [
    ("IQ", "IRQ 368 IZ IRQ 645", "Middle East", "Middle East"),
    ("SY", "SYR 760 SY SYR 652", "Middle East", "Middle East"),
    ("EG", "EGY 818 EG EGY 651", "Northern Africa", "Middle East"),
    ("LY", "LBY 434 LY LBY 620", "Northern Africa", "Africa"),
    ("US", "USA 840 US USA 2", "North America", "Americas"), ("GB", "GBR 826 UK GBR 200", "Europe", "Europe"),
    ("DE", "DEU 276 GM DEU 260", "Europe", "Europe"), ("YE", "YEM 887 YM YEM 678", "Middle East", "Middle East"),
    ("TR", "TUR 792 TU TUR 640", "Middle East", "Middle East"), ("RO", "ROU 642 RO ROM 360", "Europe", "Europe"),
    ("AF", "AFG 4 AF AFG 700", "Caucasus and Central Asia", "Asia"),
    ("SD", "SDN 729 SU SDN 625", "Northern Africa", "Africa"),
    ("PH", "PHL 608 RP PHL 840", "Southeast Asia", "Asia"), ("RU", "RUS 643 RS RUS 365", "Europe", "Europe"),
    ("MX", "MEX 484 MX MEX 70", "Central America", "Americas"), ("VN", "VNM 704 VM VNM 816", "Southeast Asia", "Asia"),
  ])
  func knownCountries(_ iso2: String, _ expected: String, _ acled: String, _ ucdp: String) throws {
    let codes = try #require(CountryCodes.of(iso2))
    let found = [
      codes.iso3, codes.numeric.map(String.init) ?? "-", codes.fips, codes.cameo,
      codes.gleditschWard.map(String.init) ?? "-",
    ].joined(separator: " ")
    #expect(found == expected)
    #expect(codes.acledRegion == acled)
    #expect(codes.ucdpRegion == ucdp)
  }

  @Test func unknownCodeHasNone() { #expect(CountryCodes.of("ZZ") == nil && CountryCodes.of("") == nil) }
}
