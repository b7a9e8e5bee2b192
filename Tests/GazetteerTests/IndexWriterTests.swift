import Foundation
import Gazetteer
import Testing

@Suite struct IndexWriterTests {
  @Test func writesAndReplacesWhole() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.gaz")
    try writeIndex([1, 2, 3], to: path)
    try writeIndex([4, 5], to: path)
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: path))) == [4, 5])
    #expect(try folder.names() == ["a.gaz"])
  }

  @Test func aFailureLeavesNothing() throws {
    let folder = try TemporaryFolder()
    // A folder stands where the file would go, a folder is missing, a file stands in for a folder.
    try FileManager.default.createDirectory(
      atPath: folder.file("taken"), withIntermediateDirectories: false)
    try folder.write([7], "plain")
    for name in ["taken", "missing/a.gaz", "plain/a.gaz"] {
      let error = #expect(throws: GazetteerError.self) {
        try writeIndex([1, 2, 3], to: folder.file(name))
      }
      guard case .cannotWrite = error?.reason else {
        Issue.record("\(name): \(String(describing: error))")
        continue
      }
    }
    #expect(try folder.names() == ["plain", "taken"])
  }

  #if os(Linux)
    /// The half-written file is a link to the device that is always full.
    @Test func aFullDiskLeavesTheOldIndex() throws {
      let folder = try TemporaryFolder()
      try folder.write([7], "a.gaz")
      try FileManager.default.createSymbolicLink(
        atPath: folder.file("a.gaz.partial"), withDestinationPath: "/dev/full")
      let error = #expect(throws: GazetteerError.self) {
        try writeIndex([UInt8](repeating: 1, count: 100_000), to: folder.file("a.gaz"))
      }
      #expect(error.map { String(describing: $0).contains("No space left") } == true)
      #expect(try folder.names() == ["a.gaz"])
      #expect(try Array(Data(contentsOf: URL(fileURLWithPath: folder.file("a.gaz")))) == [7])
    }
  #endif
}
