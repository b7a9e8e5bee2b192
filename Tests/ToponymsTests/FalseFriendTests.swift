import Foundation
import Gazetteer
import Testing
import Toponyms

/// Runs `Tests/Specs/false-friends.en.json`: words that look like places and are none, many beside a true place.
///
/// Every row is a test of its own. A row with `"known_failure": true` is one that the program gets wrong today; it must go
/// on failing, so that the mark comes off when it passes.
@Suite(.enabled(if: EmbeddedCore.stack != nil, "no gazetteer is embedded: build with `make`"))
struct FalseFriendTests {
  private static let name = "false-friends.en.json"

  @Test(arguments: try ToponymCase.read(name)) func areNoPlaces(_ row: ToponymCase) throws {
    var reader = try PlaceReader(stack: try #require(EmbeddedCore.stack))
    let wrong = row.wrong(&reader)
    if row.knownFailure ?? false {
      withKnownIssue("\(row.why)") { #expect(wrong.isEmpty) }
    } else {
      #expect(wrong.isEmpty, "\(row.why): \(wrong.joined(separator: "; "))")
    }
  }

  /// Puts the marks where rows fail now, and takes the others off: `make bless`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["DATELINE_BLESS"] == "1", "only `make bless` does this"))
  func marksAreRewritten() throws {
    var reader = try PlaceReader(stack: try #require(EmbeddedCore.stack))
    let failing = try ToponymCase.read(Self.name).map { !$0.wrong(&reader).isEmpty }
    try SpecMarks.write(failing, to: ToponymCase.file(Self.name))
  }

  /// A table that lost its rows would pass unseen.
  @Test func theTableIsWhole() throws {
    let rows = try ToponymCase.read(Self.name)
    #expect(rows.count >= 260)
    #expect(
      rows.filter { $0.knownFailure ?? false }.count * 12 <= rows.count, "at most one row in twelve may be marked")
    #expect(rows.allSatisfy { !$0.not.isEmpty }, "each row has a word that names no place")
    #expect(rows.filter { !$0.expect.isEmpty }.count * 3 >= rows.count, "a third also has a place to be found")
  }
}
