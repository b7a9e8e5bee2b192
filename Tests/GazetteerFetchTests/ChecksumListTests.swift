import GazetteerFetch
import Ingest
import TestSupport
import Testing

/// SHA-256 lists of the user and of the fetcher.
@Suite(.timeLimit(.minutes(1))) struct ChecksumListTests {
  private let archive = FetchFolder.archive()

  private func list(_ text: String, _ folder: FetchFolder) throws -> ChecksumList {
    try folder.write("list", Array(text.utf8))
    return try ChecksumList(path: folder.path + "/list")
  }

  @Test func readsWhatSha256sumWrites() throws {
    let folder = try FetchFolder()
    let one = String(repeating: "0a", count: 32)
    let two = String(repeating: "F1", count: 32)
    let list = try list("# of today\n\(two)  XQ.zip\n\n\(one) *dumps/admin2Codes.txt\n", folder)
    #expect(list["XQ.zip"] == two.lowercased())
    #expect(list["admin2Codes.txt"] == one)
    #expect(list["IQ.zip"] == nil)
    #expect(list.text == "\(two.lowercased())  XQ.zip\n\(one)  admin2Codes.txt\n")
  }

  @Test(arguments: ["XQ.zip", "00ff  XQ.zip", String(repeating: "g", count: 64) + "  XQ.zip"])
  func refusesOtherLines(_ line: String) throws {
    let folder = try FetchFolder()
    let error = #expect(throws: InputIssue.self) { _ = try self.list("# list\n" + line, folder) }
    #expect(error?.line == 2)
    #expect(error?.message.hasPrefix("is no line of a checksum list. Expected 64 hexadecimal digits") == true)
  }

  @Test func aFileMustHaveTheDigestOfTheList() throws {
    let folder = try FetchFolder()
    let server = try FaultyServer { [archive] in .file(archive, to: $0) }
    var options = folder.options(server.base)
    let wrong = String(repeating: "0", count: 64)
    options.expectedDigests = try list("\(wrong)  XQ.zip\n", folder)
    let right = try folder.fetch("XQ", folder.options(server.base))[0].sha256
    let why =
      "SHA-256 is \(right), expected \(wrong). GeoNames makes its files anew every day: renew the list, or fetch the "
      + "files it was made for."
    #expect(folder.failure("XQ", options) == "FOLDER/XQ.zip: \(why)")
    let empty = try FetchFolder()
    options.folder = empty.path
    #expect(empty.failure("XQ", options) == "BASE/XQ.zip: \(why)")
    #expect(try empty.names.isEmpty)
    options.expectedDigests = try list("\(right)  XQ.zip\n", folder)
    #expect(try empty.fetch("XQ", options)[0].sha256 == right)
  }

  @Test func theListOfAFolderGrows() throws {
    let folder = try FetchFolder()
    let table = Array("XQ.01\tOne\tOne\t1\n".utf8)
    let countries = Array(("#ISO\n" + Array(repeating: "x", count: 19).joined(separator: "\t") + "\n").utf8)
    let hierarchy = ZipBytes.archive([("hierarchy.txt", Array("1\t2\tADM\n".utf8))])
    let server = try FaultyServer { [archive] request in
      switch request.path {
      case "/countryInfo.txt": .file(countries, to: request)
      case "/hierarchy.zip": .file(hierarchy, to: request)
      case "/XQ.zip": .file(archive, to: request)
      default: .file(table, to: request)
      }
    }
    try folder.fetch("XQ", folder.options(server.base))
    let fetched = try folder.fetch("admin", folder.options(server.base))
    #expect(
      fetched.map(\.path)
        == [
          "admin1CodesASCII.txt", "admin2Codes.txt", "countryInfo.txt", "hierarchy.zip",
        ].map { folder.path + "/" + $0 })
    let lines = String(decoding: folder.bytes("SHA256SUMS") ?? [], as: UTF8.self).split(separator: "\n")
    #expect(
      lines.map { $0.dropFirst(66) } == [
        "XQ.zip", "admin1CodesASCII.txt", "admin2Codes.txt", "countryInfo.txt", "hierarchy.zip",
      ])
  }
}
