import Foundation
import TestSupport

/// A folder with an archive in it: long files, one of them of pages, and many short ones, with broken records, an archive of its own, a table
/// that names some of them, and one input that is not there.
struct ArchiveFolder: Sendable {
  let folder: TemporaryFolder
  /// Options of `export` that read it all.
  static let reading = ["archive", "archive/more", "missing.txt", "--manifest", "table.csv"]
  /// Layers of every kind, a map among them.
  static let layers = ["--format", "geojson,csv,kml", "--circles", "--aggregate", "country:month", "--schema", "acled"]

  /// - Parameter copies: of the five dispatches of the seeds, each of its own year, in one long file.
  init(copies: Int = 60) throws {
    folder = try TemporaryFolder()
    let dispatches = try Checkout.text("seeds/14-dispatches.jsonl")
    try folder.write(Self.copies(of: dispatches, copies), to: "archive/a-many.jsonl")
    try folder.write(Self.broken, to: "archive/b-broken.jsonl")
    try folder.write("", to: "archive/c-empty.txt")
    try folder.write([UInt8](0...255), to: "archive/d-binary.txt")
    let seeds = try FileManager.default.contentsOfDirectory(atPath: Checkout.path("seeds")).sorted().filter {
      $0.hasSuffix(".txt") || $0.hasSuffix(".html")
    }
    for name in seeds { try folder.write(Checkout.text("seeds/" + name), to: "archive/e-" + name) }
    let members = try seeds.prefix(4).map { (name: $0, bytes: Array(try Checkout.text("seeds/" + $0).utf8)) }
    try folder.write(ZipBytes.archive(members + [("tool.exe", [1, 2, 3])]), to: "archive/f-members.zip")
    try folder.write(Self.pages(copies), to: "archive/g-pages.warc.gz")
    for number in 0..<40 {
      let text = "On \(1 + number % 28) March 2015 shelling killed \(2 + number) people in Fallujah.\n"
      try folder.write(text, to: "archive/more/\(100 + number).txt")
    }
    try folder.write(
      "file,published,source\ne-\(seeds[0]),2017-07-10,Ostrea\nf-members.zip/\(seeds[1]),2017-10-20,Ostrea\n"
        + "nowhere.txt,2017-01-01,Ostrea\n", to: "table.csv")
  }

  /// Each copy has ids and a year of its own, so that the events differ.
  private static func copies(of records: String, _ count: Int) -> String {
    (0..<count).map { number in
      records.replacingOccurrences(of: "\"id\":", with: "\"was\":").replacingOccurrences(
        of: "201", with: "\(190 + number % 13)")
    }.joined()
  }

  /// A web archive, in which some pages have no text and some a letter that is none.
  private static func pages(_ count: Int) -> [UInt8] {
    (0..<count).flatMap { number in
      let text =
        number % 9 == 4 ? "" : "On \(1 + number % 28) May \(1960 + number % 50) shelling killed 12 people in Fallujah."
      let page = Array("<html><body><p>\(text)</p></body></html>".utf8)
      return gzipStored(
        WebArchive.response(
          "\(number)", number % 7 == 3 ? page + [0xD2] : page, head: ["Content-Type: text/html; charset=windows-1253"]))
    }
  }

  private static let broken = """
    {"id":"x","text":"A car bomb killed five people in Mosul on 3 May 2016.","published":"some day"}
    {broken
    {"id":5}

    {"id":"y","text":"Clashes in Kirkuk left six dead on Monday.","published":"2016-05-04"}

    """

  func run(_ arguments: [String]) async throws -> Dateline.Result {
    try await Dateline.run(arguments, workingDirectory: folder.path)
  }

  /// The layers of one run over all of it.
  func whole() async throws -> [String: Data] {
    let result = try await run(["export"] + Self.reading + Self.layers + ["-o", "whole"])
    // The missing file and the broken records are failures of theirs, not of the run.
    guard result.exitCode == 2 else { throw Failure(words: result.stderr) }
    return try folder.contents(of: "whole")
  }

  /// Names of the files that are not the same in two folders.
  static func differences(_ one: [String: Data], _ other: [String: Data]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
  }

  struct Failure: Error { var words: String }
}
