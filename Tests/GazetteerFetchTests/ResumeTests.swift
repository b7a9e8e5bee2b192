import Foundation
import GazetteerFetch
import TestSupport
import Testing

/// Broken connections lose nothing, and never mix two versions of a file.
@Suite(.timeLimit(.minutes(1))) struct ResumeTests {
  private let archive = FetchFolder.archive()
  private let other = FetchFolder.archive(seed: 7)

  @Test func fetchesAWholeFile() throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { [archive] in .file(archive, lastModified: "Mon, 01 Jan 2024 00:00:00 GMT", to: $0) }
    let fetched = try folder.fetch("xq", folder.options(server.base))
    #expect(fetched.map(\.path) == [folder.path + "/XQ.zip"])
    #expect(fetched.map(\.receivedByteCount) == [archive.count])
    #expect(folder.bytes("XQ.zip") == archive)
    #expect(try folder.names == ["SHA256SUMS", "XQ.zip", "XQ.zip.source"])
    #expect(folder.bytes("SHA256SUMS") == Array("\(fetched[0].sha256)  XQ.zip\n".utf8))
    #expect(
      folder.bytes("XQ.zip.source").map { String(decoding: $0, as: UTF8.self) } == """
        url: \(server.base)XQ.zip
        etag: "one"
        last-modified: Mon, 01 Jan 2024 00:00:00 GMT
        bytes: \(archive.count)
        sha256: \(fetched[0].sha256)

        """)
    #expect(server.requests.map(\.path) == ["/XQ.zip"])
    #expect(folder.told.isEmpty)
  }

  @Test func goesOnWhereTheConnectionBroke() throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { [archive] request in
      var response = FaultyResponse.file(archive, to: request)
      if request.number < 3 { response.cutAfter = 50_000 }
      return response
    }
    let fetched = try folder.fetch("XQ", folder.options(server.base))
    #expect(folder.bytes("XQ.zip") == archive)
    #expect(server.requests.map { $0.headers["range"] } == [nil, "bytes=50000-", "bytes=100000-", "bytes=150000-"])
    #expect(server.requests.map { $0.headers["if-range"] } == [nil, "\"one\"", "\"one\"", "\"one\""])
    #expect(fetched[0].receivedByteCount == archive.count)
    #expect(folder.told.count == 3)
    #expect(folder.told[0].hasPrefix("retry 1 of 5: \(server.base)XQ.zip: the transfer failed ("), "\(folder.told)")
    #expect(folder.told[0].hasSuffix("Run the same command again to go on after byte 50000."), "\(folder.told)")
  }

  @Test func aLaterRunGoesOn() throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { [archive] request in
      var response = FaultyResponse.file(archive, to: request)
      if request.number == 0 { response.cutAfter = 1000 }
      return response
    }
    var options = folder.options(server.base)
    options.retries = 0
    let message = folder.failure("XQ", options)
    #expect(message?.hasSuffix("Run the same command again to go on after byte 1000.") == true, "\(message ?? "")")
    #expect(try folder.names == ["XQ.zip.partial", "XQ.zip.partial.source"])
    let fetched = try folder.fetch("XQ", options)
    #expect(fetched[0].receivedByteCount == archive.count - 1000)
    #expect(folder.bytes("XQ.zip") == archive)
    #expect(try folder.names == ["SHA256SUMS", "XQ.zip", "XQ.zip.source"])
  }

  /// Stopped between the last byte and the check: nothing is asked of the server.
  @Test func aWholePartialFileIsOnlyChecked() throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { _ in FaultyResponse(500) }
    try folder.write("XQ.zip.partial", archive)
    try folder.write(
      "XQ.zip.partial.source", Array("url: \(server.base)XQ.zip\netag: \"one\"\nbytes: \(archive.count)\n".utf8))
    #expect(try folder.fetch("XQ", folder.options(server.base))[0].receivedByteCount == 0)
    #expect(folder.bytes("XQ.zip") == archive)
    #expect(server.requests.isEmpty)
  }

  @Test func aServerWithoutRangesSendsAllAgain() throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { [archive] request in
      var response = FaultyResponse(200, headers: ["ETag": "\"one\""], body: archive)
      if request.number == 0 { response.cutAfter = 70_000 }
      return response
    }
    try folder.fetch("XQ", folder.options(server.base))
    #expect(server.requests.map { $0.headers["range"] } == [nil, "bytes=70000-"])
    #expect(folder.bytes("XQ.zip") == archive)
  }

  /// Without anything that names the version, the rest could be of another one.
  @Test func nothingIsContinuedWithoutAVersion() throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { [archive] request in
      var response = FaultyResponse.file(archive, etag: request.number < 2 ? nil : "W/\"weak\"", to: request)
      if request.number < 3 { response.cutAfter = 70_000 }
      return response
    }
    try folder.fetch("XQ", folder.options(server.base))
    #expect(server.requests.map { $0.headers["range"] } == [nil, nil, nil, nil])
    #expect(folder.told.first?.hasSuffix("Check the network and the address.") == true)
    #expect(folder.bytes("XQ.zip") == archive)
  }

  @Test func aNewVersionReplacesTheBeginningOfTheOld() throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { [archive, other] request in
      if request.number > 0 { return .file(other, etag: "\"two\"", to: request) }
      var response = FaultyResponse.file(archive, to: request)
      response.cutAfter = 70_000
      return response
    }
    try folder.fetch("XQ", folder.options(server.base))
    #expect(server.requests.map { $0.headers["if-range"] } == [nil, "\"one\""])
    #expect(folder.bytes("XQ.zip") == other)
  }

  /// A server that does not know If-Range, of a file that has grown, or that sends another part than was asked for.
  @Test(arguments: [0, 1, 2]) func aPartThatDoesNotFitIsNotAppended(_ fault: Int) throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { [archive, other] request in
      var response = FaultyResponse.file(archive, to: request)
      if request.number == 0 { response.cutAfter = 70_000 }
      guard request.number == 1 else { return response }
      switch fault {
      case 0: response.headers["Content-Range"] = "bytes 70000-\(other.count)/\(other.count + 1)"
      case 1: response.headers["Content-Range"] = "bytes 60000-\(archive.count - 1)/\(archive.count)"
      default: response = FaultyResponse(416, headers: ["Content-Range": "bytes */100"])
      }
      return response
    }
    try folder.fetch("XQ", folder.options(server.base))
    #expect(server.requests.map { $0.headers["range"] } == [nil, "bytes=70000-", nil])
    #expect(folder.told.last?.contains("the server does not continue the file that is on disk") == true)
    #expect(folder.bytes("XQ.zip") == archive)
  }

  @Test func lastModifiedNamesAVersionToo() throws {
    let folder = try FetchFolder()
    let date = "Mon, 01 Jan 2024 00:00:00 GMT"
    let server = try FaultyServer { [archive] request in
      var response = FaultyResponse.file(archive, etag: "W/\"weak\"", lastModified: date, to: request)
      if request.number == 0 { response.cutAfter = 10 }
      return response
    }
    try folder.fetch("XQ", folder.options(server.base))
    #expect(server.requests.map { $0.headers["if-range"] } == [nil, date])
    #expect(folder.bytes("XQ.zip") == archive)
  }

  /// Whatever happens on the way, the file is right or there is an error.
  @Test(arguments: 0..<20) func faultsAtRandomNeverSpoilAFile(_ seed: Int) throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { [archive, other] request in
      var random = SplitMix(seed: UInt64(seed * 1000 + request.number))
      let isNew = Int.random(in: 0..<10, using: &random) < request.number
      let bytes = isNew ? other : archive
      var response = FaultyResponse.file(bytes, etag: isNew ? "\"two\"" : "\"one\"", to: request)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: return FaultyResponse(503)
      case 1: response = FaultyResponse(200, headers: response.headers, body: bytes)
      case 2: response.claimedLength = response.body.count + 1000
      case 3: response.claimedLength = response.body.count / 2
      case 4: if !response.body.isEmpty { response.body[response.body.count / 2] ^= 1 }
      case 5, 6: response.cutAfter = Int.random(in: 0...response.body.count, using: &random)
      default: break
      }
      return response
    }
    var options = folder.options(server.base)
    options.retries = 4
    if let message = folder.failure("XQ", options) {
      #expect(!message.isEmpty)
      #expect(folder.bytes("XQ.zip") == nil)
    } else {
      let bytes = folder.bytes("XQ.zip")
      #expect(bytes == archive || bytes == other)
      #expect(try folder.names == ["SHA256SUMS", "XQ.zip", "XQ.zip.source"])
    }
  }
}
