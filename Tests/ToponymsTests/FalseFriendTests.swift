import Gazetteer
import Testing
import Toponyms

/// Runs `Tests/Specs/false-friends.en.json`: words that look like places and are none, many beside a true place.
///
/// Every row is a test of its own and must pass; a `known_failure` has no meaning here.
@Suite(.enabled(if: EmbeddedCore.stack != nil, "no gazetteer is embedded: build with `make`"))
struct FalseFriendTests {
  private static let name = "false-friends.en.json"

  @Test(arguments: try ToponymCase.read(name)) func areNoPlaces(_ row: ToponymCase) throws {
    var reader = try PlaceReader(stack: try #require(EmbeddedCore.stack))
    let wrong = row.wrong(&reader)
    #expect(wrong.isEmpty, "\(row.why): \(wrong.joined(separator: "; "))")
  }

  /// A table that lost its rows would pass unseen.
  @Test func theTableIsWhole() throws {
    let rows = try ToponymCase.read(Self.name)
    #expect(rows.count >= 260)
    #expect(rows.allSatisfy { !$0.not.isEmpty }, "each row has a word that names no place")
    #expect(rows.filter { !$0.expect.isEmpty }.count * 3 >= rows.count, "a third also has a place to be found")
  }
}
