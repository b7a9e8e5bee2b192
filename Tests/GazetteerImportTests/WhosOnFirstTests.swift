import Foundation
import Gazetteer
import GazetteerImport
import Geo
import Testing

@Suite struct WhosOnFirstTests {
  private static let meta = """
    bbox,cessation,geom_latitude,geom_longitude,id,iso_country,is_current,lbl_latitude,lbl_longitude,\
    name,parent_id,placetype,superseded_by
    "44,33,45,34",,33.5,44.5,101,IQ,1,33.6,44.6,Altstadt,1,locality,
    ,1991-12-26,34,45,102,IQ,0,,,Leninstadt,1,locality,
    ,,34,45,103,IQ,1,,,Doppelstadt,1,locality,101
    ,,34,45,104,IQ,1,,,41002,1,postalcode,
    ,,34,45,105,IQ,1,,,Viertel,1,neighbourhood,
    ,,0,0,106,IQ,1,,,Nullstadt,1,locality,
    ,,34,45,107,IQ,1,,,Seltsam,1,moonbase,
    """

  @Test func readsMetaFiles() throws {
    let imported = try Imported([("whosonfirst-data-locality-latest.csv", Self.meta)])
    #expect(imported.outcome.files.map(\.format) == [.whosOnFirst])
    #expect(imported.facts("whosonfirst:101")?.coordinate == Coordinate(longitude: 44.6, latitude: 33.6))
    #expect(imported.bounds("whosonfirst:101") == Bounds(west: 44, south: 33, east: 45, north: 34))
    #expect(imported.places(named: "Leninstadt") == ["whosonfirst:102": .historic])
    #expect(imported.feature("whosonfirst:105") == "P.PPLX")
    #expect(imported.name("whosonfirst:103") == nil)
    #expect(imported.counts() == counts(rows: 7, places: 4, names: 4, rejected: 1, unused: 2))
    #expect(imported.issues.count == 2)
    #expect(imported.issues.last?.contains("type \"moonbase\"") == true)
  }

  private static let region =
    #"""
    {"id":1,"type":"Feature","properties":{"wof:id":1,"wof:name":"Nordland","wof:placetype":"region",\#
    "geom:latitude":33,"geom:longitude":44,"iso:country":"IQ","wof:concordances":{"gn:id":2000001},\#
    "wof:hierarchy":[]},"geometry":{"type":"Polygon","coordinates":[[[43,32],[45,32],[45,34],[43,34],\#
    [43,32]]]}}
    """#
  private static let town =
    #"""
    {"id":2,"type":"Feature","properties":{"wof:id":2,"wof:name":"Altstadt","wof:placetype":"locality",\#
    "geom:latitude":33.1,"geom:longitude":44.1,"lbl:latitude":33.2,"lbl:longitude":44.2,\#
    "iso:country":"IQ","mz:is_current":1,"edtf:cessation":"uuuu","name:eng_x_preferred":["Old City"],\#
    "name:ara_x_preferred":["المدينة"],"name:deu_x_colloquial":["Alti"],\#
    "name:rus_x_historical":["Старград"],"gn:population":900,"wof:concordances":{"gn:id":"1000001"},\#
    "wof:hierarchy":[{"region_id":1,"locality_id":2}],"wof:superseded_by":[]},\#
    "geometry":{"type":"Point","coordinates":[44.1,33.1]}}
    """#

  @Test func readsFeatures() throws {
    let imported = try Imported([("wof.geojsonl", Self.region + "\n" + Self.town + "\n")])
    #expect(imported.issues == [])
    let facts = try #require(imported.facts("geonames:1000001"))
    #expect(facts.coordinate == Coordinate(longitude: 44.2, latitude: 33.2))
    #expect(facts.admin1 == 2_000_001)
    #expect(facts.population == 900)
    #expect(imported.places(named: "Old City") == ["geonames:1000001": .alternate])
    #expect(imported.places(named: "Alti") == ["geonames:1000001": .nickname])
    #expect(imported.places(named: "Старград") == ["geonames:1000001": .historic])
    #expect(imported.bounds("geonames:2000001") == Bounds(west: 43, south: 32, east: 45, north: 34))
  }

  @Test func recordsWithOneNumberKeepTheirOwnIds() throws {
    let second = Self.town.replacingOccurrences(of: "\"wof:id\":2", with: "\"wof:id\":3")
    let imported = try Imported([("wof.geojsonl", Self.town + "\n" + second + "\n")])
    #expect(imported.issues == [])
    #expect(imported.name("geonames:1000001") == "Altstadt")
    #expect(imported.name("whosonfirst:3") == "Altstadt")
  }
}
