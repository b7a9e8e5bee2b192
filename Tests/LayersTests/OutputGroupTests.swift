import Foundation
import Layers
import TestSupport
import Testing

/// The files of a run take their names together, or none does.
@Suite struct OutputGroupTests {
  private func finish(_ names: [String], in folder: TemporaryFolder, _ group: OutputGroup) throws {
    for name in names {
      var file = try OutputFile(folder.file(name), group: group)
      try file.write("new " + name)
      try file.commit()
    }
  }

  private func seal(_ folder: TemporaryFolder) throws -> OutputFile {
    var seal = try OutputFile(folder.file("manifest.json"))
    try seal.write("new seal")
    return seal
  }

  @Test func finishedFilesWaitForTheLast() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "manifest.json"] { try folder.write("old", to: name) }
    let group = OutputGroup()
    try finish(["a", "b"], in: folder, group)
    #expect(try folder.names() == ["a", "a.partial", "b.partial", "manifest.json"])
    #expect(try folder.text("a") == "old")
    #expect(group.currentPath(of: folder.file("a")) == folder.file("a.partial"))
    #expect(group.currentPath(of: folder.file("c")) == folder.file("c"))
    try group.putInPlace(sealedBy: seal(folder))
    #expect(try folder.names() == ["a", "b", "manifest.json"])
    #expect(try folder.text("a") == "new a")
    #expect(try folder.text("manifest.json") == "new seal")
  }

  @Test func aDroppedGroupLeavesNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a")
    func drop() throws { try finish(["a", "b"], in: folder, OutputGroup()) }
    try drop()
    #expect(try folder.names() == ["a"])
    #expect(try folder.text("a") == "old")
  }

  /// A file that waits is still locked.
  @Test func anotherWriterIsRefusedUntilTheEnd() throws {
    let folder = try TemporaryFolder()
    let group = OutputGroup()
    try finish(["a"], in: folder, group)
    var error: LayerError?
    do { _ = try OutputFile(folder.file("a")) } catch let thrown { error = thrown }
    #expect(error?.reason == .inUse)
    try group.putInPlace(sealedBy: seal(folder))
    try OutputFile(folder.file("a")).commit()
  }

  @Test func theLastFileOfANameCounts() throws {
    let folder = try TemporaryFolder()
    let group = OutputGroup()
    for text in ["first", "second"] {
      var file = try OutputFile(folder.file("a.prj"), group: group)
      try file.write(text)
      try file.commit()
    }
    try group.putInPlace(sealedBy: seal(folder))
    #expect(try folder.text("a.prj") == "second")
    #expect(try folder.names() == ["a.prj", "manifest.json"])
  }

  /// Where a file cannot take its name at the last moment, no seal is left that would vouch for a mixed folder.
  @Test func theSealGoesFirstAndComesLast() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "manifest.json"] { try folder.write("old", to: name) }
    func change() throws {
      let group = OutputGroup()
      try finish(["a", "b", "c"], in: folder, group)
      try FileManager.default.removeItem(atPath: folder.file("b"))
      _ = try folder.makeFolder("b/inner")
      try group.putInPlace(sealedBy: seal(folder))
    }
    var error: LayerError?
    do { try change() } catch let thrown as LayerError { error = thrown }
    #expect(error == LayerError(path: folder.file("b"), reason: .isFolder))
    #expect(try folder.names() == ["a", "b"])
    #expect(try folder.text("a") == "new a")
  }

  @Test func leftoversOfAKilledRunAreRemoved() throws {
    let folder = try TemporaryFolder()
    let ours = ["events.csv.partial", "events_undated.qml.partial", "manifest.json.partial"]
    let others = ["eventful.csv.partial", "film.mp4.partial", "events.csv", "events.partially", "places.kml.partial"]
    for name in ours + others { try folder.write("x", to: name) }
    let running = try OutputFile(folder.file("places.kml"))
    Leftovers.remove(in: folder.path, of: ["events", "places", "manifest"])
    #expect(try folder.names() == others.sorted())
    withExtendedLifetime(running.path) {}
  }

  @Test func leftoversOfNoFolder() throws {
    let folder = try TemporaryFolder()
    Leftovers.remove(in: folder.file("none"), of: ["events"])
    #expect(try folder.names().isEmpty)
  }
}
