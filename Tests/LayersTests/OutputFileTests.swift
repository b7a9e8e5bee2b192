import Foundation
import Geo
import Layers
import TestSupport
import Testing

/// Writes fail in many ways; none may leave half a file, or take away the file that was there.
@Suite struct OutputFileTests {
  private func reason(_ work: () throws -> Void) -> LayerError.Reason? {
    do {
      try work()
    } catch {
      return (error as? LayerError)?.reason
    }
    return nil
  }

  @Test func appearsOnlyWhenCommitted() throws {
    let folder = try TemporaryFolder()
    var file = try OutputFile(folder.file("a.txt"))
    try file.write("hello ")
    #expect(try folder.names() == ["a.txt.partial"])
    try file.write([UInt8]("world".utf8))
    let pending = file.byteCount
    #expect(pending == 11)
    let written = try file.commit()
    #expect(written == 11)
    #expect(try folder.names() == ["a.txt"])
    #expect(try folder.text("a.txt") == "hello world")
  }

  @Test func abandonedWriterLeavesNothing() throws {
    let folder = try TemporaryFolder()
    func abandon() throws {
      var geojson = try GeoJSONWriter(path: folder.file("a.geojson"), schema: SampleLayer.schema)
      try geojson.write(SampleLayer.features[0])
      var table = try CSVWriter(path: folder.file("a.csv"), schema: SampleLayer.schema)
      try table.write(SampleLayer.features[0])
      #expect(try folder.names() == ["a.csv.partial", "a.geojson.partial"])
    }
    try abandon()
    #expect(try folder.names() == [])
  }

  @Test func oldFileStaysOnFailure() throws {
    let folder = try TemporaryFolder()
    try Data("old".utf8).write(to: URL(fileURLWithPath: folder.file("a.geojson")))
    let bad = Feature(
      id: "ev-9", geometry: .init(longitude: 36, latitude: 143),
      values: SampleLayer.features[0].values)
    let error = #expect(throws: LayerError.self) {
      _ = try write(
        [SampleLayer.features[0], bad],
        into: GeoJSONWriter(path: folder.file("a.geojson"), schema: SampleLayer.schema))
    }
    #expect(
      error?.description == folder.file("a.geojson")
        + ": feature ev-9 lies at longitude 36.0, latitude 143.0, which is not on the Earth. "
        + "Check that the two are not swapped in the input or the gazetteer.")
    #expect(try folder.names() == ["a.geojson"])
    #expect(try folder.text("a.geojson") == "old")
  }

  @Test func targetIsFolder() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: LayerError.self) { _ = try OutputFile(folder.path) }
    #expect(
      error?.description == folder.path
        + ": this is a folder, a file was expected. Give the name of a file in it.")
  }

  @Test func folderMissing() throws {
    let folder = try TemporaryFolder()
    #expect(reason { _ = try OutputFile(folder.file("no/a.csv")) } == .noFolder)
    try Data().write(to: URL(fileURLWithPath: folder.file("plain")))
    #expect(reason { _ = try OutputFile(folder.file("plain/a.csv")) } == .noFolder)
    #expect(reason { _ = try OutputFile("") } == .noFolder)
    #expect(reason { _ = try OutputFile(folder.file("new/")) } == .noFolder)
  }

  @Test func nameTooLong() throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "n", count: 250)  // Fits, but not with ".partial".
    #expect(reason { _ = try OutputFile(folder.file(name)) } == .nameTooLong)
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func folderNotWritable() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    #expect(reason { _ = try OutputFile(folder.file("a.csv")) } == .notPermitted)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
  }

  @Test func twoWritersOfOneFile() throws {
    let folder = try TemporaryFolder()
    let first = try OutputFile(folder.file("a.csv"))
    #expect(reason { _ = try OutputFile(folder.file("a.csv")) } == .inUse)
    try first.commit()
    try OutputFile(folder.file("a.csv")).commit()
    #expect(try folder.names() == ["a.csv"])
  }

  @Test func leftoverOfKilledRunIsReplaced() throws {
    let folder = try TemporaryFolder()
    let leftover = URL(fileURLWithPath: folder.file("a.csv.partial"))
    try Data("much longer than what comes".utf8).write(to: leftover)
    var file = try OutputFile(folder.file("a.csv"))
    try file.write("new")
    try file.commit()
    #expect(try folder.text("a.csv") == "new")
    #expect(try folder.names() == ["a.csv"])
  }

  @Test func linkStaysLink() throws {
    let folder = try TemporaryFolder()
    try Data("old".utf8).write(to: URL(fileURLWithPath: folder.file("real.csv")))
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.csv"), withDestinationPath: "real.csv")
    var file = try OutputFile(folder.file("link.csv"))
    try file.write("new")
    try file.commit()
    #expect(try folder.text("real.csv") == "new")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("link.csv"))
        == "real.csv")
  }

  /// As `>` of a shell does, the file is made where the link leads.
  @Test func linkToNothingYet() throws {
    let folder = try TemporaryFolder()
    _ = try folder.makeFolder("other")
    for (link, target) in [("first", "other/second"), ("other/second", folder.file("other/third"))] {
      try FileManager.default.createSymbolicLink(atPath: folder.file(link), withDestinationPath: target)
    }
    var file = try OutputFile(folder.file("first"))
    try file.write("new")
    try file.commit()
    #expect(try folder.text("other/third") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("first")) == "other/second")
    #expect(try folder.names() == ["first", "other"])
  }

  @Test func linkInACircle() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(atPath: folder.file("a"), withDestinationPath: "b")
    try FileManager.default.createSymbolicLink(atPath: folder.file("b"), withDestinationPath: "a")
    #expect(reason { _ = try OutputFile(folder.file("a")) } == .system(ELOOP))
  }

  /// Nobody's file is emptied through a link that lies in wait under the partial name.
  @Test func linkUnderThePartialName() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "mine")
    try FileManager.default.createSymbolicLink(atPath: folder.file("a.partial"), withDestinationPath: "mine")
    #expect(reason { _ = try OutputFile(folder.file("a")) } == .system(ELOOP))
    #expect(try folder.text("mine") == "mine")
  }

  @Test func permissionsStay() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.file("a"))
    try OutputFile(folder.file("a")).commit()
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("a"))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  /// A device that is always full stands in for a full disk where no disk can be made.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDevice() throws {
    #expect(
      reason {
        _ = try write(
          SampleLayer.features, into: GeoJSONWriter(path: "/dev/full", schema: SampleLayer.schema))
      } == .diskFull)
  }

  @Test func closedReader() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.file("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    let reader = open(pipe, O_RDONLY | O_NONBLOCK)
    var file = try OutputFile(pipe)
    let isStream = file.isStream
    #expect(isStream)
    close(reader)
    try file.write("nobody reads this")
    do throws(LayerError) {
      try file.flush()
      Issue.record("the write should have failed")
    } catch {
      #expect(error.isClosedReader)
    }
  }

  /// In a process of its own, because it takes the unfinished files of all tests.
  @Test func interruptRemovesPartials() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let file = try OutputFile(folder.file("a.csv"))
      let before = try folder.names()
      #expect(before == ["a.csv.partial"])
      OutputFile.removeAllPartials()
      let after = try folder.names()
      #expect(after == [])
      withExtendedLifetime(file.path) {}
    }
  }
}
