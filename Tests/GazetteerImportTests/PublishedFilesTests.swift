import Foundation
import Gazetteer
import GazetteerImport
import Ingest
import Testing

/// Files as their makers publish them, where they lie beside the checkout; they are not part of it.
@Suite struct PublishedFilesTests {
  private static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared/gazetteer").path
  private static let isThere = FileManager.default.fileExists(atPath: folder + "/geonames/NL.txt")

  @Test(.enabled(if: isThere, "the published files are not beside this checkout"))
  func areReadWhole() throws {
    var builder = IndexBuilder()
    var issues: [String] = []
    let outcome = GazetteerImport.read(
      [Self.folder + "/geonames", Self.folder + "/natural-earth"], into: &builder, core: try Imported.core()
    ) { issues.append($0.description) }
    #expect(outcome.failures == [])
    #expect(
      outcome.files.map(\.format) == [.divisionCodes, .divisionCodes, .countryInfo, .geoNamesDump, .table, .table])
    for file in outcome.files where file.path.contains("/geonames/") {
      #expect(file.counts.rejected == 0, "\(file.path)")
    }
    // Six divisions of Natural Earth have no name.
    #expect(outcome.total.rejected == 6, "\(issues.prefix(20))")
    let lines = try String(contentsOfFile: Self.folder + "/geonames/NL.txt", encoding: .utf8).split(separator: "\n")
    #expect(outcome.files[3].counts.places == lines.count)
    let index = try PlaceIndex(bytes: try builder.finish(about: [("name", "NL")]), path: "NL")
    try index.verify()
    let stack = PlaceStack([index])
    for line in lines.enumerated().filter({ $0.offset % 23 == 0 }).map(\.element) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      let place = try #require(stack.place(id: "geonames:\(fields[0])"))
      #expect(stack.name(place) == fields[1])
      #expect(stack.facts(place).population == Int(fields[14]))
    }
  }
}
