import Foundation
import Gazetteer
import GazetteerImport
import Ingest
import Testing

/// Which files are taken, in which order, and what is said of those that are not.
@Suite struct InputsTests {
  private static let gzipped =
    "H4sIAAAAAAACAzM0AAFDTv+clJL88jw4zWlsrGfKaWICJAI4AwJ8OD0DOTmB6oDA1MAAKG3A6VicmajvlJiekZKYwmlkYGSia2AIRFwA+4CzRlMA"
    + "AAA="
  private static let zipped =
    "UEsDBBQAAAAAAAAAIQDjIvS1BQAAAAUAAAAKAAAAcmVhZG1lLnR4dGFib3V0UEsDBBQAAAAAAAAAIQD7gLNGUwAAAFMAAAAGAAAAWloudHh0MTAw"
    + "MDAwMQlPbGR0b3duCU9sZHRvd24JCTMzLjUJNDQuNQlQCVBQTAlJUQkJMDEJCQkJNTAwCQkzMAlBc2lhL0JhZ2hkYWQJMjAyNC0wMS0wMQpQSwEC"
    + "FAMUAAAAAAAAACEA4yL0tQUAAAAFAAAACgAAAAAAAAAAAAAAgAEAAAAAcmVhZG1lLnR4dFBLAQIUAxQAAAAAAAAAIQD7gLNGUwAAAFMAAAAGAAAA"
    + "AAAAAAAAAACAAS0AAABaWi50eHRQSwUGAAAAAAIAAgBsAAAApAAAAAAA"

  @Test(arguments: [("ZZ.txt.gz", gzipped), ("ZZ.zip", zipped)])
  func packedFilesAreReadAsTheyAre(_ name: String, _ base64: String) throws {
    let bytes = try #require(Data(base64Encoded: base64))
    let imported = try Imported(bytes: [(name, Array(bytes))])
    #expect(imported.failures == [])
    #expect(imported.name("geonames:1000001") == "Oldtown")
  }

  @Test func foldersGiveTheirKnownFiles() throws {
    let imported = try Imported(
      bytes: [
        ("ZZ.txt", Array(GeoNamesSample.dump.utf8)), ("README.md", Array("# Places\n\nOf our own.\n".utf8)),
        ("photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10]), ("empty.csv", []),
        ("codes.txt", Array(tabbed("IQ.15|Nineveh|Nineveh|5").utf8)),
      ], asFolder: true)
    #expect(imported.failures == [])
    #expect(imported.outcome.files.map(\.format) == [.divisionCodes, .geoNamesDump])
    #expect(
      imported.outcome.skipped.map { ($0.path as NSString).lastPathComponent } == [
        "README.md", "empty.csv", "photo.jpg",
      ])
    #expect(imported.facts("geonames:1000001")?.admin1 == 5)
  }

  @Test func laterPlacesReplaceEarlierOnes() throws {
    let table = "geonameid,name,lat,lon\n1000001,Neustadt,1,1\n"
    let imported = try Imported([("ZZ.txt", GeoNamesSample.dump), ("own.csv", table)])
    #expect(imported.issues == [])
    #expect(imported.name("geonames:1000001") == "Neustadt")
    #expect(try Imported([("own.csv", table), ("ZZ.txt", GeoNamesSample.dump)]).name("geonames:1000001") == "Altstadt")
  }

  @Test(
    arguments: [
      (
        "a.gpkg", Array("SQLite format 3\0".utf8),
        "a.gpkg: is a GeoPackage or SQLite file. Convert it: ogr2ogr -f GeoJSONSeq"
      ),
      ("a.shp", [0, 0, 0x27, 0x0A, 0, 0, 0, 0], "a.shp: is a shapefile. Convert it: ogr2ogr -f GeoJSONSeq"),
      (
        "a.dbf", [0x03, 0x5F, 0x07, 0x1A, 0, 0, 0, 0],
        "a.dbf: is part of a shapefile or a GeoPackage. Convert it: ogr2ogr"
      ),
      ("a.gaz", Array("DATLGAZ1........".utf8), "a.gaz: is an index already. Use it: --gazetteer FILE"),
      ("a.txt", Array("Once upon a time\n".utf8), "a.txt:1: is no source of places that is understood"),
      ("a.json", Array("{\"a\": 1}".utf8), "a.json:1: is no source of places that is understood"),
      ("a.csv", [], "a.csv: is empty. Expected a GeoNames dump (19 columns)"),
    ] as [(String, [UInt8], String)])
  func tellsOfOtherFiles(_ name: String, _ bytes: [UInt8], _ message: String) throws {
    let imported = try Imported(bytes: [(name, bytes)])
    #expect(imported.failures.count == 1)
    #expect(imported.failures.first?.hasPrefix(message) == true, "\(imported.failures)")
  }

  @Test func tellsOfFilesThatAreNotThere() throws {
    let imported = try Imported(paths: ["/nowhere/IQ.txt"], folder: "/nowhere")
    #expect(imported.failures.first?.hasPrefix("IQ.txt: no such file.") == true)
  }

  @Test func aBrokenFirstRowHidesNoFormat() throws {
    let imported = try Imported([("ZZ.txt", "broken\n" + GeoNamesSample.dump)])
    #expect(imported.outcome.files.map(\.format) == [.geoNamesDump])
    #expect(imported.issues == ["ZZ.txt:1: 1 columns, expected the 19 of a GeoNames dump. Row left out."])
  }
}
