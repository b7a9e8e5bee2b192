import Foundation
import TestSupport
import Testing

/// `dateline gazetteer fetch` against a server on this machine.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)"), .timeLimit(.minutes(2)))
struct FetchCommandTests {
  /// A dump of invented places, packed as GeoNames packs them.
  private static let archive: [UInt8] = {
    let rows = (1...3000).map { number in
      "\(9_000_000 + number)\tZubaytin \(number)\tZubaytin\t\t36.1\t42.2\tP\tPPL\tXQ\t\t00\t\t\t\t\(number)\t\t200\tEtc/UTC\t"
        + "2024-01-01\n"
    }
    return ZipBytes.archive([("readme.txt", Array("About.\n".utf8)), ("XQ.txt", Array(rows.joined().utf8))])
  }()

  private static func answer(_ request: FaultyServer.Request) -> FaultyResponse {
    switch request.path {
    case "/XQ.zip": .file(archive, to: request)
    case "/admin1CodesASCII.txt", "/admin2Codes.txt": .file(Array("XQ.01\tOne\tOne\t1\n".utf8), to: request)
    case "/hierarchy.zip": .file(ZipBytes.archive([("hierarchy.txt", Array("1\t2\tADM\n".utf8))]), to: request)
    default: FaultyResponse(404)
    }
  }

  private func fetch(
    _ arguments: [String], in folder: TemporaryFolder, from base: String
  ) async throws -> Dateline.Result {
    try await Dateline.run(
      ["gazetteer", "fetch"] + arguments + ["--base", base, "--retry-delay", "0", "--timeout", "20"],
      workingDirectory: folder.path)
  }

  @Test func fetchesAndSaysWhatIsNext() async throws {
    let folder = try TemporaryFolder()
    let server = try FaultyServer(answer: Self.answer)
    let first = try await fetch(["xq", "-o", "dumps/"], in: folder, from: server.base)
    #expect(first.exitCode == 0, "\(first.stderr)")
    #expect(first.lines == ["dumps/XQ.zip"])
    #expect(first.stderr.hasPrefix("XQ.zip: 0.3 MB in 0:0"), "\(first.stderr)")
    #expect(first.stderr.contains(", checked\n"), "\(first.stderr)")
    #expect(first.stderr.hasSuffix("Next: dateline gazetteer build dumps/XQ.zip -o XQ.gaz\n"), "\(first.stderr)")
    #expect(try folder.names(in: "dumps") == ["SHA256SUMS", "XQ.zip", "XQ.zip.source"])
    #expect(try folder.bytes("dumps/XQ.zip") == Data(Self.archive))
    let second = try await fetch(["XQ", "-o", "dumps"], in: folder, from: server.base)
    #expect(second.exitCode == 0)
    #expect(second.stderr.hasPrefix("XQ.zip: 0.3 MB, unchanged since it was fetched\n"), "\(second.stderr)")
  }

  @Test func whatWasFetchedIsBuilt() async throws {
    let folder = try TemporaryFolder()
    let server = try FaultyServer(answer: Self.answer)
    #expect(try await fetch(["XQ"], in: folder, from: server.base).exitCode == 0)
    let build = try await Dateline.run(
      ["gazetteer", "build", "XQ.zip", "-o", "XQ.gaz"], workingDirectory: folder.path)
    #expect(build.exitCode == 0, "\(build.stderr)")
    #expect(build.stderr.contains("3000 places"), "\(build.stderr)")
  }

  /// One file that is not there does not stop the others.
  @Test func doesTheRestWhenOneFails() async throws {
    let folder = try TemporaryFolder()
    let server = try FaultyServer(answer: Self.answer)
    let result = try await fetch(["admin", "XQ", "--progress", "none"], in: folder, from: server.base)
    #expect(result.exitCode == 2)
    #expect(
      result.stderr
        == "dateline: \(server.base)countryInfo.txt: there is no such file (404). Check the name: countries go by "
        + "their ISO code (GB, not UK), and --base must be the folder that holds the dumps.\n")
    #expect(result.lines == ["admin1CodesASCII.txt", "admin2Codes.txt", "hierarchy.zip", "XQ.zip"])
  }

  @Test func aBrokenConnectionIsContinuedByTheNextRun() async throws {
    let folder = try TemporaryFolder()
    let server = try FaultyServer { request in
      var response = Self.answer(request)
      if request.number < 2 { response.cutAfter = 1000 }
      return response
    }
    let first = try await fetch(["XQ", "--retries", "1"], in: folder, from: server.base)
    #expect(first.exitCode == 2)
    #expect(first.stdout.isEmpty)
    #expect(first.stderr.contains("dateline: warning: \(server.base)XQ.zip: the transfer failed ("), "\(first.stderr)")
    #expect(first.stderr.contains(". Trying again (1 of 1).\n"), "\(first.stderr)")
    #expect(
      first.stderr.hasSuffix(", and 1 more try did not help. Run the same command again to go on after byte 2000.\n"),
      "\(first.stderr)")
    let second = try await fetch(["XQ"], in: folder, from: server.base)
    #expect(second.exitCode == 0, "\(second.stderr)")
    #expect(server.requests.map { $0.headers["range"] } == [nil, "bytes=1000-", "bytes=2000-"])
    #expect(server.requests.allSatisfy { $0.headers["user-agent"]?.hasPrefix("dateline/") == true })
    #expect(try folder.bytes("XQ.zip") == Data(Self.archive))
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func aStoppedRunIsContinued(_ signal: Int32, _ code: Int32) async throws {
    let folder = try TemporaryFolder()
    let server = try FaultyServer { request in
      var response = Self.answer(request)
      if request.number == 0 {
        response.cutAfter = 50_000
        response.stallSeconds = 30
      }
      return response
    }
    let session = try Session(
      ["gazetteer", "fetch", "XQ", "--base", server.base], workingDirectory: folder.path)
    #expect(
      try await eventually {
        try folder.names().contains("XQ.zip.partial") && folder.bytes("XQ.zip.partial").count == 50_000
      })
    session.send(signal: signal)
    #expect(await session.end() == code)
    let second = try await fetch(["XQ"], in: folder, from: server.base)
    #expect(second.exitCode == 0, "\(second.stderr)")
    #expect(server.requests.map { $0.headers["range"] } == [nil, "bytes=50000-"])
    #expect(try folder.bytes("XQ.zip") == Data(Self.archive))
  }

  @Test func aListOfChecksumsIsKept() async throws {
    let folder = try TemporaryFolder()
    let server = try FaultyServer(answer: Self.answer)
    try folder.write(String(repeating: "0", count: 64) + "  XQ.zip\n", to: "list")
    let result = try await fetch(["XQ", "--sha256", "list"], in: folder, from: server.base)
    #expect(result.exitCode == 2)
    #expect(result.stderr.contains(", expected 0000"), "\(result.stderr)")
    #expect(try folder.names() == ["list"])
    try folder.write("", to: "empty")
    let unlisted = try await fetch(["XQ", "--sha256", "empty"], in: folder, from: server.base)
    #expect(unlisted.exitCode == 0)
    #expect(
      unlisted.stderr.hasPrefix(
        "dateline: warning: XQ.zip is not in empty, so its SHA-256 is only noted in SHA256SUMS.\n"),
      "\(unlisted.stderr)")
    let absent = try await fetch(["XQ", "--sha256", "none"], in: folder, from: server.base)
    #expect(absent.exitCode == 2)
    #expect(absent.stderr.hasPrefix("dateline: none: no such file."), "\(absent.stderr)")
  }

  @Test(arguments: [
    (["Iraq"], "Iraq: is nothing to fetch. Expected a country code (IQ), world, "),
    ([], "name"),
    (["IQ", "--base", "ftp://x/"], "--base ftp://x/: expected an address that begins with https:// or http://."),
    (["IQ", "--retries=-1"], "--retries -1: expected 0 or more."),
    (["IQ", "--timeout", "0"], "--timeout 0: expected 1 to 86400 seconds."),
  ])
  func wrongUsageIsToldOf(_ arguments: [String], _ message: String) async throws {
    let result = try await Dateline.run(["gazetteer", "fetch"] + arguments)
    #expect(result.exitCode == 64)
    #expect(result.stderr.contains(message), "\(result.stderr)")
  }
}
