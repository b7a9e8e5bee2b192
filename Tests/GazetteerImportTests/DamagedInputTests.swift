import Foundation
import Gazetteer
import GazetteerImport
import Ingest
import TestSupport
import Testing

/// Bytes changed, cut and repeated at random: whatever comes in, it is read or refused, and an index can be made of the
/// rest.
@Suite struct DamagedInputTests {
  private static let files: [(name: String, text: String)] = [
    ("dump.txt", GeoNamesSample.dump),
    ("names.txt", tabbed("1|1000001|ar|المدينة|1|||||", "4|1000001|ru|Старград||||1|1924|9 Nov 1991")),
    ("codes.txt", tabbed("TL.01|Northland|Northland|2000001", "TL.02|Südland|Sudland|2000002")),
    ("countries.txt", tabbed("TL|TST|626|TT|Testland|Town|10|123|AS|.tl|USD|Dollar|670|||en|1000003||")),
    ("hierarchy.txt", tabbed("6295630|6255147|", "1000003|1000001|ADM")),
    (
      "table.csv",
      "id,name,lat,lon,country,admin1,names,west,south,east,north,population,radius_km\na,Town,"
        + "1,2,IQ,Nineveh,\"x;y\",1,2,3,4,5,6\n"
    ),
    ("ne.csv", "FEATURECLA,NAME,LATITUDE,LONGITUDE,ISO_A2,NE_ID\nPopulated place,Town,1,2,IQ,7\n"),
    (
      "wof.csv", "id,name,placetype,geom_latitude,geom_longitude,superseded_by,bbox\n1,Town,locality,1,2,,\"1,2,3,4\"\n"
    ),
    (
      "lp.tsv",
      tabbed("id|title|ccodes|variants|start|end|geowkt", "a|Town|IQ|Ville@fr|-0320|1300|POLYGON ((1 1,2 2,3 1,1 1))")
    ),
    (
      "places.geojson",
      #"""
      {"type":"FeatureCollection","features":[{"type":"Feature","id":1,"properties":{"name":"A \u00e9",\#
      "names":["B"]},"bbox":[1,2,3,4],"geometry":{"type":"GeometryCollection",\#
      "geometries":[{"type":"Polygon","coordinates":[[[1,2],[3,4e0],[-5.5,6],[1,2]]]}]}},\#
      {"type":"Feature","properties":{"name":"C"},"geometry":{"type":"LineString","coordinates":[[1,2],\#
      [3,4]]}}]}
      """#
    ),
    (
      "lpf.json",
      #"""
      {"type":"FeatureCollection","@context":"linkedplaces","features":[{"@id":"x","type":"Feature",\#
      "properties":{"title":"A","ccodes":["IQ"]},"names":[{"toponym":"A","lang":"en",\#
      "when":{"timespans":[{"start":{"in":"1200"},"end":{"in":"1300"}}]}}],\#
      "types":[{"identifier":"aat:300008375"}],"geometry":{"type":"Point","coordinates":[1,2]}}]}
      """#
    ),
  ]

  /// Damaged copies of each file; more for a long run.
  private static let rounds = Int(ProcessInfo.processInfo.environment["DATELINE_DAMAGED_ROUNDS"] ?? "") ?? 400

  @Test(arguments: files.map(\.name))
  func isReadOrRefused(_ name: String) throws {
    let text = try #require(Self.files.first { $0.name == name }).text
    let folder = try TemporaryFolder()
    let core = try Imported.core()
    var random = Generator(state: UInt64(name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) }))
    for _ in 0..<Self.rounds {
      let path = try folder.write(name, Self.damaged(Array(text.utf8), &random))
      var builder = IndexBuilder()
      _ = GazetteerImport.read([path], into: &builder, core: core) { _ in }
      if builder.placeCount > 0 { _ = try builder.finish(about: []) }
    }
  }

  private static func damaged(_ bytes: [UInt8], _ random: inout Generator) -> [UInt8] {
    var bytes = bytes
    let texts: [String] = [
      "\0", "\t", "\n", "\"", "91", "nan", "-", "1e999", "[", "}", "\\", "99999999999", ",", ";", "\u{FEFF}",
    ]
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      guard !bytes.isEmpty else { return bytes }
      let at = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(at...)
      case 2: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...9, using: &random)))
      case 3: bytes.insert(contentsOf: Array((texts.randomElement(using: &random) ?? "").utf8), at: at)
      case 4:
        bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 60)], at: Int.random(in: 0...at, using: &random))
      default:
        bytes.insert(contentsOf: [UInt8](repeating: bytes[at], count: Int.random(in: 1...2000, using: &random)), at: at)
      }
    }
    return bytes
  }

  /// The same numbers in every run (xorshift).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }
}
