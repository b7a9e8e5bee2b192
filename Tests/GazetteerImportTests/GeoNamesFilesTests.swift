import Gazetteer
import GazetteerImport
import Geo
import Testing

/// The files of GeoNames, in rows made up for the tests.
enum GeoNamesSample {
  static let dump = tabbed(
    "1000001|Altstadt|Altstadt|Oldtown,Eskişehir,Va|33.5|44.5|P|PPLA|IQ||15||||5000||30|Asia/Baghdad|2024-01-01",
    "1000002|Nineveh Lake|Nineveh Lake||36.25|-43.5|H|LK|IQ||99||||0||30|Asia/Baghdad|2024-01-01",
    "1000003|Testland|Testland||30|40|A|PCLI|TL||||||0||30|Asia/Baghdad|2024-01-01")

  static func dump(_ change: (inout [String]) -> Void) -> String {
    var fields = dump.split(separator: "\n")[0].split(separator: "\t", omittingEmptySubsequences: false).map(
      String.init)
    change(&fields)
    return dump + fields.joined(separator: "\t") + "\n"
  }
}

@Suite struct GeoNamesDumpTests {
  @Test func readsPlaces() throws {
    let imported = try Imported([("ZZ.txt", GeoNamesSample.dump)])
    #expect(imported.outcome.files.map(\.format) == [.geoNamesDump])
    #expect(imported.issues == [])
    let facts = try #require(imported.facts("geonames:1000001"))
    #expect(facts.coordinate == Coordinate(longitude: 44.5, latitude: 33.5))
    #expect(facts.population == 5000)
    #expect(facts.admin1 == 99034)
    #expect(imported.feature("geonames:1000001") == "P.PPLA")
    #expect(imported.places(named: "Oldtown") == ["geonames:1000001": .alternate])
    #expect(imported.places(named: "altstadt") == ["geonames:1000001": .primary])
  }

  @Test(arguments: [
    (0, "x", "geonameid \"x\", expected a number from 1 to 2147483647."),
    (0, "0", "geonameid \"0\", expected a number from 1 to 2147483647."),
    (0, "99999999999", "geonameid \"99999999999\", expected a number from 1 to 2147483647."),
    (1, "", "the name \"\" is empty, expected a name."),
    (4, "91", "latitude \"91\", longitude \"44.5\", expected degrees within 90 and 180."),
    (5, "nan", "latitude \"33.5\", longitude \"nan\", expected degrees within 90 and 180."),
    (5, "inf", "latitude \"33.5\", longitude \"inf\", expected degrees within 90 and 180."),
    (5, "", "latitude \"33.5\", longitude \"\", expected degrees within 90 and 180."),
    (7, "a code", "feature class \"P\", code \"a code\", expected a class and a code of GeoNames."),
    (14, "many", "population \"many\", expected a whole number or nothing."),
  ])
  func tellsOfRows(_ column: Int, _ value: String, _ message: String) throws {
    let imported = try Imported([("ZZ.txt", GeoNamesSample.dump { $0[column] = value })])
    #expect(imported.issues == ["ZZ.txt:4: \(message) Row left out."])
    #expect(imported.counts().rejected == 1)
    #expect(imported.counts().places == 3)
  }

  @Test func tellsOfColumnsAndLongNames() throws {
    let short = try Imported([("ZZ.txt", GeoNamesSample.dump { $0.removeLast() })])
    #expect(short.issues == ["ZZ.txt:4: 18 columns, expected the 19 of a GeoNames dump. Row left out."])
    let long = try Imported([("ZZ.txt", GeoNamesSample.dump { $0[1] = String(repeating: "x", count: 1 << 20) })])
    let head = String(repeating: "x", count: 40)
    #expect(
      long.issues
        == ["ZZ.txt:4: the name \"\(head)...\" has 1048576 bytes, expected at most 1000. Row left out."])
  }

  @Test func tellsOfBrokenText() throws {
    let bytes =
      Array(GeoNamesSample.dump.utf8) + Array(GeoNamesSample.dump.utf8).prefix(8) + [0xC3, 0x28]
      + Array(GeoNamesSample.dump.utf8).dropFirst(16).prefix { $0 != 0x0A }
    let imported = try Imported(bytes: [("ZZ.txt", bytes)])
    #expect(imported.issues == ["ZZ.txt:4: the name \"\u{FFFD}(\" is not UTF-8, expected text in UTF-8. Row left out."])
  }

  @Test func tellsOfNULBytes() throws {
    let imported = try Imported([("ZZ.txt", GeoNamesSample.dump { $0[1] = "a\0b" })])
    #expect(imported.issues.first?.hasSuffix("holds a NUL byte, expected text. Row left out.") == true)
    #expect(imported.counts().rejected == 1)
  }

  @Test func acceptsRowsWithoutCode() throws {
    let imported = try Imported([
      (
        "ZZ.txt",
        GeoNamesSample.dump {
          $0[0] = "7"
          $0[6] = ""
          $0[7] = ""
        }
      )
    ])
    #expect(imported.issues == [])
    #expect(imported.feature("geonames:7") == "L.LCTY")
  }
}

@Suite struct AlternateNamesTests {
  private static let names = tabbed(
    "1|1000001|ar|المدينة|1|||||", "2|1000001|abbr|ATS|||||", "3|1000001|link|https://example.org/Altstadt||||||",
    "4|1000001|ru|Старград||||1|1924|9 Nov 1991", "5|1000001|en|Oldie|||1|||", "6|1000001|en|Alt-Town||1||||",
    "7|1000001|iata|ATX||||||", "8|1000001||OTN||1||||", "9|1000001|post|41002||||||", "10|55|en|Nowhere||||||")

  @Test func attachesNamesByNumber() throws {
    // The names come first in the inputs, and are read last all the same.
    let imported = try Imported([("alternateNamesV2.txt", Self.names), ("ZZ.txt", GeoNamesSample.dump)])
    #expect(imported.outcome.files.map(\.format) == [.geoNamesDump, .alternateNames])
    #expect(imported.issues == [])
    let expected: [(String, NameKind)] = [
      ("المدينة", .alternate), ("ATS", .abbreviation), ("Старград", .historic), ("Oldie", .nickname),
      ("Alt-Town", .form),
      ("ATX", .abbreviation), ("OTN", .abbreviation),
    ]
    for (name, kind) in expected { #expect(imported.places(named: name) == ["geonames:1000001": kind], "\(name)") }
    #expect(imported.places(named: "41002") == [:])
    #expect(imported.places(named: "Nowhere") == [:])
    let counts = imported.counts("alternateNamesV2.txt")
    #expect(counts.rows == 10)
    #expect(counts.names == 8)
    #expect(counts.unused == 2)
  }

  @Test(arguments: [
    ("11|1000001|en", "3 columns, expected the 10 of alternateNamesV2."),
    ("11|x|en|Name||||||", "geonameid \"x\" is no GeoNames number."),
    ("11|1000001|en|||||||", "the name \"\" is empty, expected a name."),
    ("11|1000001|en|Name|yes|||||", "\"yes\" in column 5, expected 1 or nothing."),
    ("11|1000001|en|Na\0me||||||", "the name \"Na?me\" holds a NUL byte, expected text."),
  ])
  func tellsOfRows(_ row: String, _ message: String) throws {
    let imported = try Imported([
      ("ZZ.txt", GeoNamesSample.dump), ("names.txt", Self.names + tabbed(row)),
    ])
    #expect(imported.issues == ["names.txt:11: \(message) Row left out."])
    #expect(imported.counts("names.txt").rejected == 1)
  }
}

@Suite struct GeoNamesCodesTests {
  private static let admin1 = tabbed("TL.01|Northland|Northland|2000001", "TL.02|Südland|Sudland|2000002")
  private static let admin2 = tabbed("TL.01.9|Ninth|Ninth|2000009")

  @Test func divisionsAreReadBeforePlaces() throws {
    let row = "5|Town|Town||30|40|P|PPL|TL||01|9|||10||1|Asia/Baghdad|2024-01-01"
    let imported = try Imported([
      ("TL.txt", tabbed(row)), ("admin2Codes.txt", Self.admin2), ("admin1CodesASCII.txt", Self.admin1),
    ])
    #expect(imported.issues == [])
    #expect(imported.facts("geonames:5")?.admin1 == 2_000_001)
    #expect(imported.facts("geonames:5")?.admin2 == 2_000_009)
    #expect(imported.counts("admin1CodesASCII.txt").rows == 2)
    #expect(imported.counts("admin1CodesASCII.txt").places == 0)
  }

  @Test func divisionsNameThoseThatTheCoreLacks() throws {
    let table = "name,lat,lon,country,admin1\nTown,30,40,TL,Sudland\nVillage,30,41,TL,Northland Province\n"
    let imported = try Imported([("places.csv", table), ("admin1.txt", Self.admin1)])
    #expect(imported.issues == [])
    let towns = imported.places(named: "Town").keys.compactMap { imported.facts($0)?.admin1 }
    #expect(towns == [2_000_002])
    #expect(imported.places(named: "Village").keys.compactMap { imported.facts($0)?.admin1 } == [2_000_001])
  }

  @Test func tellsOfRows() throws {
    let imported = try Imported([
      ("codes.txt", Self.admin1 + tabbed("TL.03|Lost|Lost|x", "nowhere|A|A|5", "TL.04|Short", "TL.05|B|B|0"))
    ])
    #expect(
      imported.issues == [
        "codes.txt:3: geonameid \"x\" is no GeoNames number. Row left out.",
        "codes.txt:4: \"nowhere\" is no division code such as IQ.15. Row left out.",
        "codes.txt:5: 2 columns, expected code, name, name in ASCII and geonameid. Row left out.",
        "codes.txt:6: geonameid \"0\" is no GeoNames number. Row left out.",
      ])
    #expect(imported.counts().rejected == 4)
  }

  private static let countries =
    "# Country information\n#ISO\tISO3\n"
    + tabbed("TL|TST|626|TT|Republic of Testland|Town|10|123,456|AS|.tl|USD|Dollar|670|||en|1000003||")

  @Test func countriesGiveCodesNamesAndPopulations() throws {
    let imported = try Imported([("ZZ.txt", GeoNamesSample.dump), ("countryInfo.txt", Self.countries)])
    #expect(imported.outcome.files.map(\.format) == [.countryInfo, .geoNamesDump])
    #expect(imported.issues == [])
    #expect(imported.facts("geonames:1000003")?.population == 123_456)
    #expect(imported.places(named: "TST") == ["geonames:1000003": .abbreviation])
    #expect(imported.places(named: "Republic of Testland") == ["geonames:1000003": .form])
  }

  @Test func tellsOfCountries() throws {
    let imported = try Imported([
      (
        "countryInfo.txt",
        Self.countries
          + tabbed(
            "t|TST|626|TT|A|Town|10|1|AS|.tl|USD|Dollar|670|||en|1000003||",
            "TL|TST|626|TT|A|Town|10|1|AS|.tl|USD|Dollar|670|||en|||", "TL|TST")
      )
    ])
    #expect(
      imported.issues == [
        "countryInfo.txt:4: codes \"t\" and \"TST\", expected two and three capitals. Row left out.",
        "countryInfo.txt:5: geonameid \"\" is no GeoNames number. Row left out.",
        "countryInfo.txt:6: 2 columns, expected 19. Row left out.",
      ])
  }

  @Test func hierarchyKeepsAdministrativeParents() throws {
    let rows = tabbed(
      "6295630|6255147|", "1000003|1000001|ADM", "1000003|1000002|tourism", "1000003|x|ADM", "7|7|ADM", "1")
    let imported = try Imported([("hierarchy.txt", rows), ("ZZ.txt", GeoNamesSample.dump)])
    #expect(imported.outcome.files.map(\.format) == [.geoNamesDump, .hierarchy])
    #expect(
      imported.issues == [
        "hierarchy.txt:4: parentId \"1000003\", childId \"x\" are no GeoNames numbers. Row left out.",
        "hierarchy.txt:5: \"7\" is its own parent, expected two numbers. Row left out.",
        "hierarchy.txt:6: 1 columns, expected parentId, childId and type. Row left out.",
      ])
    let counts = imported.counts("hierarchy.txt")
    #expect(counts.rows == 6)
    #expect(counts.unused == 1)
    #expect(counts.rejected == 3)
  }
}
