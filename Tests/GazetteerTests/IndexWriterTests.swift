import Foundation
import Gazetteer
import TestSupport
import Testing

/// What is in a folder after an index was written there, or could not be.
@Suite struct IndexWriterTests {
  private static func read(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

  private static func write(_ sample: SamplePlaces, to path: String) throws(GazetteerError) -> IndexBuilder.Outcome {
    try sample.builder().write(to: path, about: SamplePlaces.about)
  }

  @Test func writesAndReplacesWhole() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.gaz")
    try folder.write([7] as [UInt8], to: "a.gaz")
    let (large, small) = (SamplePlaces(count: 300), SamplePlaces(count: 3))
    for sample in [large, small, large] {
      let outcome = try Self.write(sample, to: path)
      let bytes = try Self.read(path)
      #expect(bytes == (try sample.bytes()))
      #expect(outcome.placeCount == sample.places.count)
      #expect(outcome.byteCount == bytes.count)
      #expect(outcome.keyCount == (try PlaceIndex(path: path).keyCount))
      #expect(outcome.unusedCount == 0)
      try PlaceIndex(path: path).verify()
      #expect(try folder.names() == ["a.gaz"])
    }
  }

  /// A reader of the old index keeps it, whole, while and after the new one takes its place.
  @Test func whoReadsTheOldIndexKeepsIt() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.gaz")
    _ = try Self.write(SamplePlaces(count: 300), to: path)
    let old = try PlaceIndex(path: path)
    _ = try Self.write(SamplePlaces(count: 3), to: path)
    try old.verify()
    #expect(old.placeCount == 300)
    #expect(try PlaceIndex(path: path).placeCount == 3)
  }

  @Test func aFailureLeavesNothing() throws {
    let folder = try TemporaryFolder()
    // A folder stands where the file or its half-written form would go, a folder is missing, a file stands in for one.
    for name in ["taken", "half.gaz.partial"] {
      try FileManager.default.createDirectory(atPath: folder.file(name), withIntermediateDirectories: false)
    }
    try folder.write([7] as [UInt8], to: "plain")
    for name in ["taken", "half.gaz", "missing/a.gaz", "plain/a.gaz"] {
      let error = #expect(throws: GazetteerError.self) {
        _ = try Self.write(SamplePlaces(count: 40), to: folder.file(name))
      }
      guard case .cannotWrite = error?.reason else {
        Issue.record("\(name): \(String(describing: error))")
        continue
      }
      #expect(error?.path == folder.file(name))
    }
    #expect(try folder.names() == ["half.gaz.partial", "plain", "taken"])
    #expect(try Self.read(folder.file("plain")) == [7])
  }

  /// What an interrupted run left is written over.
  @Test func leftoversAreInNobodysWay() throws {
    let folder = try TemporaryFolder()
    let sample = SamplePlaces(count: 3)
    try folder.write([UInt8](repeating: 9, count: 100_000), to: "a.gaz.partial")
    _ = try Self.write(sample, to: folder.file("a.gaz"))
    #expect(try Self.read(folder.file("a.gaz")) == sample.bytes())
    #expect(try folder.names() == ["a.gaz"])
  }

  #if os(Linux)
    /// The half-written file is a link to the device that is always full; the larger index fills the writer's buffer.
    @Test(arguments: [3, 20_000]) func aFullDiskLeavesTheOldIndex(_ count: Int) throws {
      let folder = try TemporaryFolder()
      try folder.write([7] as [UInt8], to: "a.gaz")
      try FileManager.default.createSymbolicLink(
        atPath: folder.file("a.gaz.partial"), withDestinationPath: "/dev/full")
      let error = #expect(throws: GazetteerError.self) {
        _ = try Self.write(SamplePlaces(count: count), to: folder.file("a.gaz"))
      }
      #expect(error.map { String(describing: $0).contains("No space left") } == true)
      #expect(try folder.names() == ["a.gaz"])
      #expect(try Self.read(folder.file("a.gaz")) == [7])
    }
  #endif

  /// 20,000 places fill the buffer of the writer several times.
  @Test func fileAndMemoryHaveTheSameBytes() throws {
    let folder = try TemporaryFolder()
    let sample = SamplePlaces(count: 20_000)
    _ = try Self.write(sample, to: folder.file("a.gaz"))
    let bytes = try sample.bytes()
    #expect(bytes.count > 2 << 20)
    #expect(try Self.read(folder.file("a.gaz")) == bytes)
    try PlaceIndex(path: folder.file("a.gaz")).verify()
  }

  /// The gaps between sections are 0, sections do not overlap, and all begin at a cache line.
  @Test func sectionsFollowEachOther() throws {
    let index = IndexBytes(try SamplePlaces().bytes())
    let ranges = IndexBytes.sections.map { index.range($0) }.sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    var end = IndexBytes.headerSize
    for range in ranges {
      let isNext = range.lowerBound >= end && range.lowerBound - end < IndexBytes.alignment
      try #require(isNext && range.lowerBound % IndexBytes.alignment == 0, "\(range) after \(end)")
      #expect(index.bytes[end..<range.lowerBound].allSatisfy { $0 == 0 })
      end = range.upperBound
    }
    #expect(index.bytes.count - end < IndexBytes.alignment && index.bytes.count % IndexBytes.alignment == 0)
    var mended = index
    mended.mendChecksums()
    #expect(mended.bytes == index.bytes)
  }
}
