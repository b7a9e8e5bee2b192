import Gazetteer
import GazetteerImport
import Geo
import Testing

@Suite struct LinkedPlacesTests {
  private static let collection = """
    {
      "type": "FeatureCollection",
      "@context": "https://example.org/linkedplaces-context-v1.3.jsonld",
      "features": [
        { "@id": "http://example.org/p1", "type": "Feature",
          "properties": {"title": "Altstadt", "ccodes": ["IQ"]},
          "when": {"timespans": [{"start": {"in": "0676"}}]},
          "names": [
            {"toponym": "Oldtown", "lang": "en", "citations": []},
            {"toponym": "Civitas Vetus", "lang": "la", "when": {"timespans": [{"start": {"in": "1100"},\
             "end": {"latest": "1499-12-31"}}]}}
          ],
          "types": [{"identifier": "aat:300008375", "label": "town"}],
          "geometry": {"type": "GeometryCollection", "geometries": [
            {"type": "Point", "coordinates": [44.5, 33.5], "when": {"timespans": []}},
            {"type": "Polygon", "coordinates": [[[44,33],[45,33],[45,34],[44,34],[44,33]]]}]},
          "links": [{"type": "exactMatch", "identifier": "http://www.geonames.org/1000001/"}] },
        { "@id": "http://example.org/p2", "type": "Feature",
          "properties": {"title": "Fort Gone", "ccodes": ["IQ", "SY"], "fclasses": ["S"]},
          "when": {"timespans": [{"start": {"in": "1200"}, "end": {"in": "1300"}}]},
          "names": [{"toponym": "Fort Gone"}],
          "types": [{"label": "castle"}],
          "geometry": {"type": "Point", "coordinates": [45, 34]},
          "links": [{"type": "closeMatch", "identifier": "gn:5"}] },
        { "@id": "http://example.org/p3", "type": "Feature", "properties": {"title": "Nowhere"}, "names": [] }
      ]
    }
    """

  @Test func readsFeatures() throws {
    let imported = try Imported([("places.json", Self.collection)])
    #expect(imported.outcome.files.map(\.format) == [.linkedPlaces])
    #expect(
      imported.issues == [
        "places.json:24: \"Nowhere\" with lat \"\", lon \"\" is no point, expected degrees on WGS 84. Row left out."
      ])
    #expect(imported.facts("geonames:1000001")?.coordinate == Coordinate(longitude: 44.5, latitude: 33.5))
    #expect(imported.bounds("geonames:1000001") == Bounds(west: 44, south: 33, east: 45, north: 34))
    #expect(imported.places(named: "Altstadt") == ["geonames:1000001": .primary])
    #expect(imported.places(named: "Oldtown") == ["geonames:1000001": .alternate])
    #expect(imported.places(named: "Civitas Vetus") == ["geonames:1000001": .historic])
    #expect(imported.places(named: "Fort Gone") == ["http://example.org/p2": .historic])
    #expect(imported.feature("http://example.org/p2") == "S.CSTL")
    #expect(imported.facts("http://example.org/p2")?.country == 0)
  }

  @Test func readsTables() throws {
    let table = tabbed(
      "id|title|title_source|start|end|ccodes|variants|types|aat_types|parent_name|lon|lat|geowkt|fclasses",
      "a|Altstadt|A map|1200||IQ|Oldtown@en;المدينة@ar|town|300008375|Nineveh|44.5|33.5||P",
      "b|Gone|A map|1200|1300|||lost place|300008537||||POINT (45 34)|",
      "c|Somewhere|A map|-0320|||||||||POLYGON ((1 1, 3 1, 3 2, 1 1))|L", "d|Nowhere|A map|1|||||||||POINT (x)|P")
    let imported = try Imported([("places.tsv", table)])
    #expect(imported.outcome.files.map(\.format) == [.linkedPlaces])
    #expect(
      imported.issues == [
        "places.tsv:5: \"Nowhere\" with geometry \"POINT (x)\" is no point, expected degrees on WGS 84. Row left out."
      ])
    #expect(imported.facts("a")?.admin1 == 99034)
    #expect(imported.feature("a") == "P.PPL")
    #expect(imported.places(named: "Oldtown") == ["a": .alternate])
    #expect(imported.places(named: "المدينة") == ["a": .alternate])
    #expect(imported.places(named: "Gone") == ["b": .historic])
    #expect(imported.facts("b")?.coordinate == Coordinate(longitude: 45, latitude: 34))
    #expect(imported.facts("c")?.coordinate == Coordinate(longitude: 2, latitude: 1.5))
    #expect(imported.feature("c") == "L.LCTY")
  }
}
