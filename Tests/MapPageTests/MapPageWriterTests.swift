import CZlib
import Foundation
import Geo
import Layers
import MapPage
import TestSupport
import Testing

@Suite struct MapPageWriterTests {
  /// A page with a point in each of some tiles, and no values.
  private func page(_ points: [Coordinate]) throws -> Data {
    let folder = try TemporaryFolder()
    let other = LayerStyle.Category(value: "", label: "Other", color: .init(red: 0, green: 0, blue: 0))
    var writer = try MapPageWriter(
      path: folder.file("map.html"), title: "T", attribution: [], program: "p",
      style: LayerStyle(categoryField: "t", categories: [], other: other), fields: [], group: nil)
    for (number, point) in points.enumerated() {
      try writer.write(at: point, isDated: number % 2 == 0) { json in
        json.beginArray()
        json.endArray()
      }
    }
    let summary = try writer.finish()
    #expect(summary.featureCount == points.count && summary.locatedCount == points.count)
    return try Data(contentsOf: URL(fileURLWithPath: folder.file("map.html")))
  }

  /// 100 KB is what a reader waits for on a bad line; Documentation/decisions/0014 has it.
  @Test(arguments: [0, 1, 2, 3, 4])
  func isSmallWhereverTheEventsAre(_ seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let points = (0..<(seed == 0 ? 0 : 2000)).map { _ in
      Coordinate(
        longitude: Double(random.next() % 360_000) / 1000 - 180, latitude: Double(random.next() % 140_000) / 1000 - 60)
    }
    #expect(try gzipSize(page(points)) < 100_000)
  }

  private func gzipSize(_ bytes: Data) throws -> Int {
    var stream = z_stream()
    let code = deflateInit2_(
      &stream, 9, Z_DEFLATED, 31, 9, Z_DEFAULT_STRATEGY, zlibVersion(), Int32(MemoryLayout<z_stream>.size))
    #expect(code == Z_OK)
    defer { deflateEnd(&stream) }
    var input = [UInt8](bytes)
    var output = [UInt8](repeating: 0, count: input.count + 1000)
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        #expect(deflate(&stream, Z_FINISH) == Z_STREAM_END)
      }
    }
    return Int(stream.total_out)
  }
}
