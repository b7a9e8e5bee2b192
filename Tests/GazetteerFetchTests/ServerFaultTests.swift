import Foundation
import GazetteerFetch
import TestSupport
import Testing

/// What a server may answer besides the file, and what comes of it.
@Suite(.timeLimit(.minutes(1))) struct ServerFaultTests {
  private let archive = FetchFolder.archive()

  @Test(arguments: [500, 503, 429, 408]) func passingFaultsAreTriedAgain(_ status: Int) throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { [archive] request in
      request.number < 2 ? FaultyResponse(status, body: Array("<html>".utf8)) : .file(archive, to: request)
    }
    try folder.fetch("XQ", folder.options(server.base))
    #expect(server.requests.count == 3)
    #expect(folder.told.count == 2)
    #expect(folder.bytes("XQ.zip") == archive)
  }

  @Test(arguments: [
    (
      404,
      "BASE/XQ.zip: there is no such file (404). Check the name: countries go by their ISO code (GB, not UK), and "
        + "--base must be the folder that holds the dumps."
    ),
    (
      403,
      "BASE/XQ.zip: the server refuses to give it (403). It may block this network or too many downloads: "
        + "wait an hour, or use another --base."
    ),
    (418, "BASE/XQ.zip: the server answered 418, expected 200. Check --base."),
    (304, "BASE/XQ.zip: the server answered 304, expected 200. Check --base."),
  ])
  func lastingFaultsAreNot(_ status: Int, _ message: String) throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { _ in FaultyResponse(status, body: Array("<html>no</html>".utf8)) }
    #expect(folder.failure("XQ", folder.options(server.base)) == message)
    #expect(server.requests.count == 1)
    #expect(try folder.names.isEmpty)
  }

  @Test func triesEnd() throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { _ in FaultyResponse(503) }
    var options = folder.options(server.base)
    options.retries = 2
    #expect(
      folder.failure("XQ", options)
        == "BASE/XQ.zip: the server has a fault (503), and 2 more tries did not help. Try again later.")
    #expect(server.requests.count == 3)
  }

  @Test func waitsAsLongAsTheServerAsks() throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { [archive] request in
      request.number == 0 ? FaultyResponse(429, headers: ["Retry-After": "1"]) : .file(archive, to: request)
    }
    let clock = ContinuousClock()
    let start = clock.now
    try folder.fetch("XQ", folder.options(server.base))
    #expect(clock.now - start >= .seconds(1))
    #expect(folder.bytes("XQ.zip") == archive)
  }

  @Test func doesNotWaitForHours() throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { _ in FaultyResponse(429, headers: ["Retry-After": "7200"]) }
    #expect(
      folder.failure("XQ", folder.options(server.base))
        == "BASE/XQ.zip: too many downloads for the server (429). It asks to wait 7200 seconds.")
    #expect(server.requests.count == 1)
  }

  @Test func aLengthThatIsTooLongIsACutConnection() throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { [archive] request in
      var response = FaultyResponse.file(archive, to: request)
      if request.number == 0 { response.claimedLength = archive.count + 10 }
      return response
    }
    try folder.fetch("XQ", folder.options(server.base))
    #expect(folder.bytes("XQ.zip") == archive)
  }

  @Test func aLengthThatIsTooShortIsSeenByTheCheck() throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { [archive] request in
      var response = FaultyResponse.file(archive, to: request)
      if request.number == 0 { response.claimedLength = 1000 }
      return response
    }
    try folder.fetch("XQ", folder.options(server.base))
    #expect(folder.told.count == 1)
    #expect(folder.told[0].contains("the zip archive ends too early, after 1000 bytes"), "\(folder.told)")
    #expect(folder.bytes("XQ.zip") == archive)
  }

  @Test func aDamagedByteIsFetchedOnceMoreAndThenToldOf() throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { [archive] request in
      var response = FaultyResponse.file(archive, to: request)
      response.body[response.body.count / 2] ^= 0x10
      return response
    }
    #expect(
      folder.failure("XQ", folder.options(server.base))
        == "BASE/XQ.zip: what came is not the file that was asked for: entry 'XQ.txt' has a wrong checksum (CRC-32): "
        + "its data are damaged. Fetch the file again. Nothing was kept. Try again later, or another --base.")
    #expect(server.requests.map { $0.headers["range"] } == [nil, nil])
    #expect(try folder.names.isEmpty)
  }

  /// The pages that networks in hotels show instead of what was asked for.
  @Test func aPageIsNoTable() throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { .file(Array("<html>\nLog in\n</html>\n".utf8), to: $0) }
    #expect(
      folder.failure("admin", folder.options(server.base))
        == "BASE/admin1CodesASCII.txt: what came is not the file that was asked for: its first row has 1 columns, "
        + "expected 4: \"<html>\". Nothing was kept. Try again later, or another --base.")
    #expect(
      folder.failure("XQ", folder.options(server.base))
        == "BASE/XQ.zip: what came is not the file that was asked for: is no zip archive: it does not begin as one. "
        + "Check what was saved under this name. Nothing was kept. Try again later, or another --base.")
    #expect(try folder.names.isEmpty)
  }

  @Test func aTableThatEndsInARowIsCutOff() throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { request in
      .file(Array("XQ.01\tOne\tOne\t1\nXQ.02\tTw".utf8), etag: nil, to: request)
    }
    let message = folder.failure("admin", folder.options(server.base))
    #expect(message?.contains("its last row, line 2, has 2 columns, expected 4: the file was cut off.") == true)
  }

  @Test func aServerThatFallsSilentIsLeft() throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { [archive] request in
      var response = FaultyResponse.file(archive, to: request)
      if request.number == 0 {
        response.cutAfter = 5000
        response.stallSeconds = 30
      }
      return response
    }
    var options = folder.options(server.base)
    options.stallSeconds = 2
    let clock = ContinuousClock()
    let start = clock.now
    try folder.fetch("XQ", options)
    #expect(clock.now - start < .seconds(20))
    #expect(server.requests.map { $0.headers["range"] } == [nil, "bytes=5000-"])
    #expect(folder.bytes("XQ.zip") == archive)
  }

  @Test func aServerThatIsNotThereIsToldOf() throws {
    let folder = try FetchFolder()
    let base = try FaultyServer { _ in FaultyResponse(200) }.base  // Gone when this line is done.
    usleep(100_000)
    var options = folder.options(base)
    options.retries = 1
    let message = folder.failure("XQ", options)
    #expect(message?.hasPrefix("BASE/XQ.zip: the transfer failed (") == true, "\(message ?? "")")
    #expect(message?.hasSuffix(", and 1 more try did not help. Check the network and the address.") == true)
    #expect(folder.told.count == 1)
    #expect(try folder.names.isEmpty)
  }

  @Test func redirectionsAreFollowed() throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { [archive] request in
      if request.path == "/moved" { return .file(archive, to: request) }
      return FaultyResponse(302, headers: ["Location": "/moved", "ETag": "\"page\""], body: Array("<html>".utf8))
    }
    try folder.fetch("XQ", folder.options(server.base))
    #expect(server.requests.map(\.path) == ["/XQ.zip", "/moved"])
    #expect(folder.bytes("XQ.zip") == archive)
  }
}
