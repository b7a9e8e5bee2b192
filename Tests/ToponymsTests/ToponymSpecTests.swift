import Foundation
import Gazetteer
import Testing
import Toponyms

/// Runs `Tests/Specs/toponyms.en.json`: sentences, the places that must be found in them, and words that name none.
///
/// A case with `"known_failure": true` is one that the program gets wrong today. It must go on failing: when it
/// passes, the mark is to be taken off, so that it never fails again unseen.
@Suite(.enabled(if: EmbeddedCore.stack != nil, "no gazetteer is embedded: build with `make`"))
struct ToponymSpecTests {
  private static let name = "toponyms.en.json"

  /// Fewer than this may not pass, whatever is marked.
  private static let leastPercent = 85

  @Test func english() throws {
    let cases = try ToponymCase.read(Self.name)
    #expect(cases.count >= 200)
    var reader = try PlaceReader(stack: try #require(EmbeddedCore.stack))
    let isBlessing = ProcessInfo.processInfo.environment["DATELINE_BLESS"] == "1"
    var failing: [Bool] = []
    for item in cases {
      let wrong = item.wrong(&reader)
      failing.append(!wrong.isEmpty)
      let isKnown = item.knownFailure ?? false
      if !wrong.isEmpty {
        print(
          "\(isKnown ? "known failure" : "FAILURE"): \(item.text): \(wrong.joined(separator: "; "))"
        )
      }
      if isBlessing { continue }
      if isKnown {
        #expect(!wrong.isEmpty, "passes now, take its known_failure off: \(item.text)")
      } else {
        #expect(wrong.isEmpty, "\(item.text)")
      }
    }
    if isBlessing { try SpecMarks.write(failing, to: ToponymCase.file(Self.name)) }
    let passed = failing.filter { !$0 }.count
    let percent = passed * 100 / cases.count
    print("toponyms.en.json: \(passed) of \(cases.count) cases pass (\(percent)%)")
    #expect(percent >= Self.leastPercent)
  }
}
