import Gazetteer
import GazetteerImport
import Geo
import Testing

@Suite struct NaturalEarthTests {
  private static let table = """
    SCALERANK,FEATURECLA,NAME,NAMEALT,NAMEASCII,ADM0NAME,ADM0_A3,ADM1NAME,ISO_A2,LATITUDE,LONGITUDE,\
    POP_MAX,GEONAMEID,NE_ID,WIKIDATAID,name_en,name_ar
    1,Admin-1 capital,Altstadt,Oldtown|Vieille-Ville,Altstadt,Iraq,IRQ,Nineveh,IQ,33.5,44.5,5000,\
    1000001,115,Q1,Old City,المدينة
    2,Populated place,Neustadt,,Neustadt,Iraq,IRQ,,-99,34.5,45.5,100,-1,116,Q2,Neustadt,
    3,Historic place,Ruinstadt,,Ruinstadt,Nowhere,XYZ,,-99,35,46,-99,,117,,,
    3,Populated place,Lost,,Lost,Iraq,IRQ,,IQ,0,0,1,,118,,,
    """

  @Test func readsTables() throws {
    let imported = try Imported([("ne.csv", Self.table)])
    #expect(imported.outcome.files.map(\.format) == [.naturalEarth])
    let facts = try #require(imported.facts("geonames:1000001"))
    #expect(facts.admin1 == 99034)
    #expect(facts.population == 5000)
    #expect(imported.feature("geonames:1000001") == "P.PPLA")
    for name in ["Vieille-Ville", "Old City", "المدينة"] {
      #expect(imported.places(named: name) == ["geonames:1000001": .alternate], "\(name)")
    }
    #expect(unpackedCountry(imported.facts("naturalearth:116")?.country ?? 0) == "IQ")
    #expect(imported.feature("naturalearth:117") == "P.PPLH")
    #expect(
      imported.issues == [
        "ne.csv:5: \"Lost\" with lat \"0\", lon \"0\" is no point, expected degrees on WGS 84. Row left out.",
        "ne.csv:4: country \"XYZ\", expected a code or a name that is known. Kept without a country.",
      ])
  }

  @Test func readsFeatures() throws {
    let text =
      #"""
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"featurecla":"Range/mtn",\#
      "name":"Testberge","namealt":null,"region":"Asia","ne_id":7,"name_de":"Testgebirge"},\#
      "geometry":{"type":"Point","coordinates":[44,36]}},{"type":"Feature",\#
      "properties":{"FEATURECLA":"Airport","NAME":"Test Int'l","IATA_CODE":"TST","NE_ID":8},\#
      "geometry":{"type":"Point","coordinates":[45,36]}}]}
      """#
    let imported = try Imported([("ne_10m_geography_regions_points.geojson", text)])
    #expect(imported.issues == [])
    #expect(imported.feature("naturalearth:7") == "T.MTS")
    #expect(imported.places(named: "Testgebirge") == ["naturalearth:7": .alternate])
    #expect(imported.feature("naturalearth:8") == "S.AIRP")
    #expect(imported.places(named: "TST") == ["naturalearth:8": .abbreviation])
  }
}
