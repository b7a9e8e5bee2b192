import Evidence
import Foundation
import Gazetteer
import Geo
import Temporal
import Testing
import Toponyms

/// Runs `Tests/Specs/toponyms.en.json`: sentences, the places that must be found in them, and words that name none.
///
/// A case with `"known_failure": true` is one that the program gets wrong today. It must go on failing: when it
/// passes, the mark is to be taken off, so that it never fails again unseen.
@Suite(.enabled(if: EmbeddedCore.stack != nil, "no gazetteer is embedded: build with `make`"))
struct ToponymSpecTests {
  struct Case: Decodable, Sendable {
    struct Expected: Decodable, Sendable {
      var text: String
      /// `place` where it is left out.
      var kind: String?
      /// Not checked where it is left out.
      var country: String?
      var lat: Double
      var lon: Double
      var withinKm: Double
    }

    var text: String
    var expect: [Expected]
    /// Whole words in this case; no place may be read inside an occurrence of them.
    var not: [String]
    var why: String
    var knownFailure: Bool?
  }

  static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Specs/toponyms.en.json")

  /// Fewer than this may not pass, whatever is marked.
  private static let leastPercent = 85

  static func cases() throws -> [Case] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode([Case].self, from: Data(contentsOf: file))
  }

  @Test func english() throws {
    let cases = try Self.cases()
    #expect(cases.count >= 200)
    var reader = try PlaceReader(stack: try #require(EmbeddedCore.stack))
    let isBlessing = ProcessInfo.processInfo.environment["DATELINE_BLESS"] == "1"
    var failing: [Bool] = []
    for item in cases {
      let wrong = Self.wrong(item, &reader)
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
    if isBlessing { try SpecMarks.write(failing, to: Self.file) }
    let passed = failing.filter { !$0 }.count
    let percent = passed * 100 / cases.count
    print("toponyms.en.json: \(passed) of \(cases.count) cases pass (\(percent)%)")
    #expect(percent >= Self.leastPercent)
  }

  /// What is wrong with the answer to a case, in words; empty if nothing is.
  static func wrong(_ item: Case, _ reader: inout PlaceReader) -> [String] {
    let text = TokenizedText(item.text)
    let dateline = StoryDateline.read(from: text)
    let mentions = reader.mentions(in: text, datelineTokens: dateline?.placeTokens)
    var wrong: [String] = []
    var used: Set<Int> = []
    for expected in item.expect {
      let kind = expected.kind ?? "place"
      let spans = mentions.indices.filter {
        text.string(mentions[$0].span) == expected.text && mentions[$0].kind.rawValue == kind
          && !used.contains($0)
      }
      guard let number = spans.first else {
        let near = mentions.filter { mention in
          let found = text.string(mention.span)
          return found.contains(expected.text) || expected.text.contains(found)
        }.map { "\($0.kind.rawValue) \"\(text.string($0.span))\"" }
        wrong.append(
          "no \(kind) \"\(expected.text)\""
            + (near.isEmpty ? "" : ", but \(near.joined(separator: ", "))"))
        continue
      }
      used.insert(number)
      guard let place = mentions[number].place else {
        wrong.append("\"\(expected.text)\" was not resolved")
        continue
      }
      let target = Coordinate(longitude: expected.lon, latitude: expected.lat)
      let km = distanceKm(place.coordinate, target)
      if km > expected.withinKm || (expected.country.map { $0 != place.country } ?? false) {
        wrong.append(
          "\"\(expected.text)\" is \(place.id) \(place.name) (\(place.country), \(place.feature)), "
            + "\(Int(km)) km off")
      }
    }
    for word in item.not {
      for range in occurrences(of: word, in: text) {
        for mention in mentions where mention.kind == .place && range.contains(mention.span) {
          wrong.append(
            "\"\(text.string(mention.span))\" in \"\(word)\" is read as \(mention.place?.name ?? "a place")"
          )
        }
      }
    }
    return wrong
  }

  /// Where `word` stands as a whole word, in this case.
  private static func occurrences(of word: String, in text: TokenizedText) -> [TextSpan] {
    let wanted = Array(word.utf8)
    func isWord(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (byte | 0x20) &- 97 < 26 || byte &- 48 < 10
    }
    guard !wanted.isEmpty, text.bytes.count >= wanted.count else { return [] }
    return (0...text.bytes.count - wanted.count).compactMap { start in
      let end = start + wanted.count
      guard text.bytes[start..<end].elementsEqual(wanted),
        start == 0 || !isWord(text.bytes[start - 1]),
        end == text.bytes.count || !isWord(text.bytes[end])
      else { return nil }
      return TextSpan(start: start, end: end)
    }
  }
}
