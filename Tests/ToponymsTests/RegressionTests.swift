import Gazetteer
import Testing
import Toponyms

/// Runs `Tests/Specs/regressions.en.json`: wrong answers that users of other geoparsers reported, each with its issue.
///
/// Every row is a test of its own and must pass; a `known_failure` has no meaning here.
@Suite(.enabled(if: EmbeddedCore.stack != nil, "no gazetteer is embedded: build with `make`"))
struct RegressionTests {
  private static let name = "regressions.en.json"

  @Test(arguments: try ToponymCase.read(name)) func stayRight(_ row: ToponymCase) throws {
    var reader = try PlaceReader(stack: try #require(EmbeddedCore.stack))
    let wrong = row.wrong(&reader)
    #expect(wrong.isEmpty, "\(row.why): \(wrong.joined(separator: "; "))")
  }

  /// A table that lost its rows would pass unseen.
  @Test func theTableIsWhole() throws {
    let rows = try ToponymCase.read(Self.name)
    #expect(rows.count >= 100)
    #expect(rows.allSatisfy { $0.issue != nil }, "each row names where the wrong answer was reported")
  }
}
