import Gazetteer
import GazetteerImport
import Geo
import Testing

@Suite struct TableTests {
  @Test(arguments: [
    "name,lat,lon\nTown,33.5,44.5\n", "Name;Latitude;Longitude\nTown;33,5;44,5\n", "PLACE\tY\tX\nTown\t33.5\t44.5\n",
    "toponym|lng|lat\nTown|44.5|33.5\n", "# made by hand, in a hurry\nname,lat,lon\nTown,33.5,44.5\n",
    "title,wkt\nTown,POINT (44.5 33.5)\n",
    "name,geom\nTown,\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[44.5,33.5]}\"\n",
    "name_en,name_ar,lat,lon\nTown,مدينة,33.5,44.5\n", "\u{FEFF}name,lat,lon\nTown,33.5,44.5",
    "sep=;\nname;lat;lon\nTown;33.5;44.5\n",
    "city,city_ascii,lat,lng,country,iso2,iso3\nTown,Town,33.5,44.5,Iraq,IQ,IRQ\n",
  ])
  func columnsHaveManyNames(_ text: String) throws {
    let imported = try Imported([("places.csv", text)])
    #expect(imported.issues == [])
    #expect(imported.failures == [])
    let ids = Array(imported.places(named: "town").keys)
    try #require(ids.count == 1)
    #expect(imported.facts(ids[0])?.coordinate == Coordinate(longitude: 44.5, latitude: 33.5))
  }

  @Test func readsEveryColumn() throws {
    let table = """
      geonameid,name,asciiname,alternatenames,lat,lon,feature_class,feature_code,country,admin1,\
      population,radius_km,west,south,east,north
      77,Döhuk,Dohuk,"Duhok,Dihok,NYC",36.8,43,P,PPLA,Iraq,Nineveh Governorate,"1,200",12.5,42.5,36,43.5,37
      """
    let imported = try Imported([("places.csv", table)])
    #expect(imported.issues == [])
    let facts = try #require(imported.facts("geonames:77"))
    #expect(unpackedCountry(facts.country) == "IQ")
    #expect(facts.admin1 == 99034)
    #expect(facts.population == 1200)
    #expect(facts.radiusKm == 12.5)
    #expect(imported.feature("geonames:77") == "P.PPLA")
    #expect(imported.bounds("geonames:77") == Bounds(west: 42.5, south: 36, east: 43.5, north: 37))
    #expect(imported.places(named: "Dihok") == ["geonames:77": .alternate])
    #expect(imported.places(named: "NYC") == ["geonames:77": .abbreviation])
    #expect(imported.counts() == counts(rows: 1, places: 1, names: 5))
  }

  @Test func idsAreKeptAndMadeUp() throws {
    let table =
      "id,name,lat,lon\nsite-1,A,1,1\n,B,2,2\ngeonames:5,C,3,3\nhttps://www.geonames.org/6/c.html,D,4,4\n12,E,5,5\n"
    let imported = try Imported([("places.csv", table)])
    #expect(imported.name("site-1") == "A")
    #expect(imported.name("geonames:5") == "C")
    #expect(imported.name("geonames:6") == "D")
    #expect(imported.name("12") == "E")
    #expect(imported.places(named: "B").keys.first?.hasSuffix("places.csv:3") == true)
  }

  @Test(arguments: [
    ("P.PPLC", "P.PPLC"), ("PPLA2", "P.PPLA2"), ("airp", "S.AIRP"), ("village", "P.PPL"), ("Refugee camps", "S.CMPRF"),
    ("oil_field", "L.OILF"), ("cities", "P.PPL"), ("large river", "H.STM"), ("dairy cow", "P.PPL"), ("", "P.PPL"),
  ])
  func typesBecomeFeatureCodes(_ text: String, _ code: String) throws {
    let imported = try Imported([("places.csv", "id,name,lat,lon,feature\nx,Town,1,1,\(text)\n")])
    #expect(imported.feature("x") == code)
    #expect(imported.issues.isEmpty == (text != "dairy cow"))
  }

  @Test func openStreetMapsPlaceIsAType() throws {
    let imported = try Imported([("osm.csv", "osm_id,name,place,lat,lon\n1,Town,hamlet,1,1\n2,Quarter,suburb,1,1\n")])
    #expect(imported.feature("2") == "P.PPLX")
  }

  @Test func tellsOfRows() throws {
    let table = """
      id,name,lat,lon
      a,,1,1
      b,Town,91,1
      c,Town,north,1
      d,Town,nan,1
      e,Town,1,1e400
      f,Town,1
      g,Town,1,1,extra
      h,Town,1,1
      h,City,2,2
      """
    let imported = try Imported([("places.csv", table)])
    #expect(
      imported.issues == [
        "places.csv:2: the name \"\" is empty, expected a name. Row left out.",
        "places.csv:3: \"Town\" with lat \"91\", lon \"1\" is not on Earth, expected degrees on WGS 84. Row left out.",
        "places.csv:4: \"Town\" with lat \"north\", lon \"1\" is no point, expected degrees on WGS 84. Row left out.",
        "places.csv:5: \"Town\" with lat \"nan\", lon \"1\" is not on Earth, expected degrees on WGS 84. Row left out.",
        "places.csv:6: \"Town\" with lat \"1\", lon \"1e400\" is not on Earth, expected degrees "
          + "on WGS 84. Row left out.",
        "places.csv:7: \"Town\" with lat \"1\", lon \"\" is no point, expected degrees on WGS 84. Row left out.",
        "places.csv:8:12: 5 cells, expected the 4 of the header; the first one over begins here. Quote cells that hold "
          + "the mark between cells. Row left out.",
        "places.csv:10: id \"h\" stands in a row above too, expected another one. This row replaces that one.",
      ])
    #expect(imported.counts() == counts(rows: 9, places: 2, names: 2, rejected: 7))
    #expect(imported.name("h") == "City")
  }

  @Test func tellsOnceOfTextsThatAreNotKnown() throws {
    let table =
      "name,lat,lon,country,admin1,population\n"
      + (1...5).map { "Town \($0),1,1,Atlantis,Lower Atlantis,many\n" }.joined()
    let imported = try Imported([("places.csv", table)])
    #expect(
      imported.issues == [
        "places.csv:2: country \"Atlantis\", and 4 more like it, expected a code or a name that "
          + "is known. Kept without a country.",
        "places.csv:2: division \"Lower Atlantis\", and 4 more like it, expected a code or a "
          + "name that is known. Kept without a division.",
        "places.csv:2: population \"many\", and 4 more like it, expected a number. Taken as unknown.",
      ])
    #expect(imported.counts().places == 5)
  }

  @Test func tellsOfLongNamesAndOtherEncodings() throws {
    let long = String(repeating: "x", count: 1 << 20)
    let table =
      Array("name,names,lat,lon\n\(long),,1,1\nTown,\(long),1,1\nM".utf8) + [0xFC] + Array("nster,,1,1\n".utf8)
    let imported = try Imported(bytes: [("places.csv", table)])
    let head = String(repeating: "x", count: 40)
    #expect(
      imported.issues == [
        "places.csv:2: the name \"\(head)...\" has 1048576 bytes, expected at most 1000. Row left out.",
        "places.csv:4: a row is not UTF-8, read as Windows-1252. Save the table as UTF-8.",
        "places.csv:3: further name \"\(head)...\", expected text of at most 1000 bytes. Left out.",
      ])
    #expect(imported.places(named: "Münster").count == 1)
  }

  @Test func anOpenQuoteCostsOneRow() throws {
    let imported = try Imported([("places.csv", "name,lat,lon\nTown,1,1\n\"Hamlet,2,2\nCity,3,3\n")])
    #expect(
      imported.issues == [
        "places.csv:3:1: a quote opens here and is not closed in this row. Close it, and double quotes inside; "
          + "its row was ended at the line end and kept."
      ])
    #expect(imported.places(named: "Town").count == 1)
    #expect(imported.places(named: "City").count == 1)
    #expect(imported.counts().places == 3)
  }

  @Test(arguments: [
    (
      "name,population\nTown,5\n",
      "places.csv:1: columns name, population. Expected at least name, lat and lon, or the 19 "
        + "columns of a GeoNames dump."
    ),
    (
      "lat,lon\n1,1\n",
      "places.csv:1: columns lat, lon. Expected at least name, lat and lon, or the 19 columns of a GeoNames dump."
    ),
  ])
  func tellsOfTables(_ text: String, _ message: String) throws {
    #expect(try Imported([("places.csv", text)]).failures == [message])
  }
}

/// Counts written out, for comparison.
func counts(rows: Int, places: Int, names: Int, rejected: Int = 0, unused: Int = 0) -> ImportCounts {
  var counts = ImportCounts()
  counts.rows = rows
  counts.places = places
  counts.names = names
  counts.rejected = rejected
  counts.unused = unused
  return counts
}
