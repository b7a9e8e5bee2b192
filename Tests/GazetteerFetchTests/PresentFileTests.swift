import Foundation
import GazetteerFetch
import TestSupport
import Testing

/// What is here already is not fetched again, unless it changed on either side.
@Suite(.timeLimit(.minutes(1))) struct PresentFileTests {
  private let archive = FetchFolder.archive()

  @Test(
    arguments: [("\"one\"", nil), ("W/\"weak\"", nil), (nil, "Mon, 01 Jan 2024 00:00:00 GMT")]
      as [(String?, String?)])
  func theNewestIsNotFetchedAgain(_ etag: String?, _ date: String?) throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { [archive] in .file(archive, etag: etag, lastModified: date, to: $0) }
    let first = try folder.fetch("XQ", folder.options(server.base))
    let second = try folder.fetch("XQ", folder.options(server.base))
    #expect(!first[0].isUnchanged)
    #expect(second[0].isUnchanged)
    #expect(second[0].receivedByteCount == 0)
    #expect(second[0].sha256 == first[0].sha256)
    #expect(server.requests.map { $0.headers["if-none-match"] } == [nil, etag])
    #expect(server.requests.map { $0.headers["if-modified-since"] } == [nil, date])
    #expect(try folder.names == ["SHA256SUMS", "XQ.zip", "XQ.zip.source"])
  }

  @Test func aNewerOneReplacesIt() throws {
    let folder = try FetchFolder()
    let newer = FetchFolder.archive(seed: 9)
    let server = try FaultyServer { [archive] request in
      request.number == 0 ? .file(archive, to: request) : .file(newer, etag: "\"two\"", to: request)
    }
    try folder.fetch("XQ", folder.options(server.base))
    let second = try folder.fetch("XQ", folder.options(server.base))
    #expect(!second[0].isUnchanged)
    #expect(folder.bytes("XQ.zip") == newer)
    #expect(folder.bytes("SHA256SUMS") == Array("\(second[0].sha256)  XQ.zip\n".utf8))
  }

  /// A newer version that cannot be had leaves the one that is here.
  @Test func itStaysWhenTheNewerOneIsDamaged() throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { [archive] request in
      request.number == 0 ? .file(archive, to: request) : .file([1, 2, 3], etag: "\"two\"", to: request)
    }
    try folder.fetch("XQ", folder.options(server.base))
    #expect(folder.failure("XQ", folder.options(server.base)) != nil)
    #expect(folder.bytes("XQ.zip") == archive)
    #expect(try folder.names == ["SHA256SUMS", "XQ.zip", "XQ.zip.source"])
  }

  /// A file that someone changed, or that came from elsewhere, is not the one that the server would vouch for.
  @Test(arguments: [true, false]) func aFileThatWasChangedIsFetchedAgain(_ hasNote: Bool) throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { [archive] in .file(archive, to: $0) }
    try folder.fetch("XQ", folder.options(server.base))
    var changed = archive
    changed[100] ^= 1
    try folder.write("XQ.zip", changed)
    if !hasNote { try FileManager.default.removeItem(atPath: folder.path + "/XQ.zip.source") }
    #expect(try !folder.fetch("XQ", folder.options(server.base))[0].isUnchanged)
    #expect(server.requests.map { $0.headers["if-none-match"] } == [nil, nil])
    #expect(folder.bytes("XQ.zip") == archive)
  }

  @Test func anotherServerIsAskedAnew() throws {
    let folder = try FetchFolder()
    let one = try FaultyServer { [archive] in .file(archive, to: $0) }
    let two = try FaultyServer { [archive] in .file(archive, to: $0) }
    try folder.fetch("XQ", folder.options(one.base))
    #expect(try !folder.fetch("XQ", folder.options(two.base))[0].isUnchanged)
    #expect(two.requests.map { $0.headers["if-none-match"] } == [nil])
  }

  @Test func aSecondFetchOfTheSameFileIsRefused() throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { [archive] request in
      var response = FaultyResponse.file(archive, to: request)
      response.cutAfter = archive.count / 2
      response.stallSeconds = 30
      return response
    }
    var options = folder.options(server.base)
    options.retries = 0
    options.stallSeconds = 2
    let done = DispatchSemaphore(value: 0)
    Thread.detachNewThread { [options] in
      defer { done.signal() }
      do throws(FetchError) {
        _ = try Fetcher(options: options).fetch(FetchSelection.files("XQ")![0])
      } catch {
        // The server says nothing, so that this fetch can only end in an error; the test is about the other one.
      }
    }
    while server.requests.isEmpty { usleep(10_000) }
    #expect(
      folder.failure("XQ", options)
        == "FOLDER/XQ.zip.partial: another fetch is writing this file. Wait until it is done.")
    done.wait()
    #expect(try folder.names == ["XQ.zip.partial", "XQ.zip.partial.source"])
  }
}
