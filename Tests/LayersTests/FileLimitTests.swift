import Foundation
import Geo
import Layers
import TestSupport
import Testing

/// Files that may not grow past a limit (`ulimit -f`), at every 64 KB of a layer of 2 MB: a write fails wherever in the
/// layer the limit falls, in scratch files too. Needs no rights, but holds for a whole process: each format has its own.
@Suite struct FileLimitTests {
  @Test(arguments: LayerFormat.allCases) func everyLimitLeavesTheOldLayerOrTheNew(_ format: LayerFormat) async {
    await #expect(processExitsWith: .success) { [name = format.rawValue as String] in
      let format = try #require(LayerFormat(rawValue: name))
      let sweep = try LimitSweep(format)
      // Tiles of eleven zooms take as long as all other formats together.
      let step = format == .pmtiles ? FaultLength.choose(quick: 256 << 10, full: 64 << 10) : 64 << 10
      let (failed, done) = try sweep.run(step: step)
      // A failure at each limit below the largest file, and a layer once the limit is behind it and the scratch files.
      #expect(failed >= (sweep.largestFile - 1) / step, "\(format): \(failed)")
      #expect(failed >= 5, "\(format): \(failed)")
      #expect(done == 1)
    }
  }

  @Test func scratchFileIsToldByItsLayer() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      var error: LayerError?
      try LimitSweep.limited(to: 4096) {
        do {
          var scratch = try ScratchFile(folder: folder.path)
          try scratch.append([UInt8](repeating: 1, count: 5000))
        } catch let thrown as LayerError { error = thrown }
      }
      #expect(error == LayerError(path: folder.path, reason: .fileTooLarge))
      #expect(try folder.names().isEmpty)
    }
  }
}

/// Writes one layer again and again under a rising limit, over an old one.
private struct LimitSweep {
  private let format: LayerFormat
  private let folder: TemporaryFolder
  private let many: [Feature]
  private let old: [String: Data]
  private let new: [String: Data]
  private let path: String

  /// In bytes.
  var largestFile: Int { new.values.map(\.count).max() ?? 0 }

  init(_ format: LayerFormat) throws {
    // Every text another, so that no compression makes the layer small.
    var random = SplitMix(seed: 5)
    many = (0..<6000).map { number in
      let noise = (0..<26).map { _ in String(random.next(), radix: 36) }.joined(separator: " ")
      return SampleLayer.feature(
        "ev-\(number)", "Event \(number)", day: SampleLayer.mosulDay,
        at: number % 100 == 0 ? nil : Coordinate(longitude: 360 * random.unit() - 180, latitude: 80 * random.unit()),
        quote: noise)
    }
    self.format = format
    folder = try TemporaryFolder()
    path = try folder.makeFolder("layer") + "/a." + format.fileExtension
    try Self.write(many, format, path)
    new = try folder.contents(of: "layer")
    try FileManager.default.removeItem(atPath: folder.file("layer"))
    _ = try folder.makeFolder("layer")
    try Self.write(Array(many[..<3]), format, path)
    old = try folder.contents(of: "layer")
  }

  private static func write(_ features: [Feature], _ format: LayerFormat, _ path: String) throws {
    var options = LayerOptions()
    options.style = SampleLayer.style
    let layer = try format.open(path: path, schema: SampleLayer.schema, options: options)
    for feature in features { try layer.write(feature) }
    _ = try layer.finish()
  }

  /// - Returns: how many limits the layer ran into, and whether it was written in the end.
  func run(step: Int) throws -> (failed: Int, done: Int) {
    var failed = 0
    for limit in stride(from: step, through: 8 * largestFile, by: step) {
      var error: LayerError?
      try Self.limited(to: limit) {
        do { try Self.write(many, format, path) } catch let thrown as LayerError { error = thrown }
      }
      let found = try folder.contents(of: "layer")
      guard let error else {
        #expect(found == old.merging(new) { $1 }, "\(format) at \(limit)")
        return (failed, 1)
      }
      failed += 1
      #expect(error.reason == .fileTooLarge, "\(format) at \(limit): \(error)")
      #expect(error.description.contains(path.dropLast(format.fileExtension.count)), "\(error)")
      #expect(error.description.contains("ulimit -f"))
      #expect(found == old, "\(format) at \(limit): \(found.keys.sorted())")
    }
    return (failed, 0)
  }

  /// Lowers the limit of this process for the time of `body`; the signal that comes with it is ignored, as the program does.
  static func limited(to bytes: Int, _ body: () throws -> Void) throws {
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit()
    try #require(getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
    let before = limit
    limit.rlim_cur = rlim_t(bytes)
    try #require(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
    defer {
      limit = before
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    }
    try body()
  }
}
