import Gazetteer
import MapServer
import Synchronization
import TestSupport
import Testing

/// A file that is no GeoPackage is left out of the lists, harms no other, and is told of once.
@Suite struct UnreadableLayerTests {
  private final class Lines: Sendable {
    let all = Mutex<[String]>([])
  }

  @Test func isToldOnceAndLeftOut() throws {
    let served = try ServedFolder()
    _ = try served.folder.write("this is no database", to: "broken.gpkg")
    let lines = Lines()
    let service = MapService(
      folder: served.folder.path, places: try PlaceStack.core(),
      show: { line in lines.all.withLock { $0.append(line) } })
    for path in ["/collections?f=json", "/api?f=json", "/collections?f=json"] {
      let answer = service.answer(method: "GET", target: path)
      let text = String(decoding: answer.body, as: UTF8.self)
      #expect(text.contains("events") && !text.contains("broken"), "\(path)")
    }
    let told = lines.all.withLock { $0 }
    #expect(told.count == 1 && told[0].contains("broken.gpkg: "), "\(told)")
    #expect(service.answer(method: "GET", target: "/collections/broken").status.rawValue == 503)
  }
}
