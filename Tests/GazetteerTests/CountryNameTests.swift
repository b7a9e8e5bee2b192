import Foundation
import Gazetteer
import Geo
import Testing

/// Countries as the columns of tables name them: `Tests/Specs/country-names.tsv`.
@Suite(.enabled(if: EmbeddedCore.stack != nil, "the program was built without its core: run make"))
struct CountryNameTests {
  @Test func spec() throws {
    let stack = try #require(EmbeddedCore.stack)
    let reader = CountryName(stack: stack)
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Specs/country-names.tsv")
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.count > 50)
    for line in lines {
      let fields = line.split(separator: "\t").map(String.init)
      try #require(fields.count == 2, "\(line)")
      let found = reader.places(fields[0]).first.map { unpackedCountry(stack.facts($0).country) }
      #expect(found ?? "-" == fields[1], "\(fields[0])")
    }
  }

  @Test func congoMayBeEitherOfTwo() throws {
    let stack = try #require(EmbeddedCore.stack)
    let codes = CountryName(stack: stack).places("Congo").map { unpackedCountry(stack.facts($0).country) }
    #expect(codes == ["CG", "CD"])
  }
}
