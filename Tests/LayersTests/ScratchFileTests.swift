import Layers
import TestSupport
import Testing

/// Room on the disk that has no name.
@Suite struct ScratchFileTests {
  @Test func readsWhatWasWritten() throws {
    let folder = try TemporaryFolder()
    var file = try ScratchFile(folder: folder.path)
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try file.append(Array(bytes[..<100_000]))
    try file.append([])
    try file.append(Array(bytes[100_000...]))
    #expect(file.byteCount == bytes.count)
    var back: [UInt8] = [1, 2, 3]
    try file.read(at: 99_990, count: 20, into: &back)
    #expect(back == Array(bytes[99_990..<100_010]))
    try file.read(at: 0, count: bytes.count, into: &back)
    #expect(back == bytes)
  }

  @Test func nothingStandsInTheFolder() throws {
    let folder = try TemporaryFolder()
    var file = try ScratchFile(folder: folder.path)
    try file.append([1, 2, 3])
    #expect(try folder.names().isEmpty)
  }

  @Test func endOfTheFileIsAnError() throws {
    let folder = try TemporaryFolder()
    var file = try ScratchFile(folder: folder.path)
    try file.append([1, 2, 3])
    var back: [UInt8] = []
    var error: LayerError?
    do { try file.read(at: 1, count: 3, into: &back) } catch let thrown { error = thrown }
    #expect(error?.description.contains("Check the disk") == true)
  }

  @Test func missingFolderIsToldByItsName() throws {
    let folder = try TemporaryFolder()
    var error: LayerError?
    do { _ = try ScratchFile(folder: folder.file("none")) } catch let thrown { error = thrown }
    #expect(error == LayerError(path: folder.file("none"), reason: .noFolder))
  }
}
