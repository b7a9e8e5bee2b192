import Evidence
import Foundation
import Geo
import Temporal
import TestSupport
import Testing
import Toponyms

/// A row of a toponym table in `Tests/Specs`: a text, the places that must be found in it, and words that name none.
struct ToponymCase: Decodable, Sendable, CustomTestStringConvertible {
  struct Expected: Decodable, Sendable {
    var text: String
    /// `place` where it is left out.
    var kind: String?
    /// The id of the entry; not checked where it is left out.
    var id: String?
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
  /// Where users reported the wrong answer.
  var issue: String?

  var testDescription: String { issue.map { "\($0): \(text)" } ?? text }

  /// A table of `Tests/Specs`.
  static func file(_ name: String) -> URL {
    SpecFile.url(name)
  }

  /// The rows of a table of `Tests/Specs`.
  static func read(_ name: String) throws -> [Self] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode([Self].self, from: Data(contentsOf: file(name)))
  }

  /// What is wrong with the program's answer, in words; empty if nothing is.
  func wrong(_ reader: inout PlaceReader) -> [String] {
    let tokens = TokenizedText(text)
    let dateline = StoryDateline.read(from: tokens)
    let mentions = reader.mentions(in: tokens, datelineTokens: dateline?.placeTokens)
    return missing(from: mentions, in: tokens) + falseFriends(among: mentions, in: tokens)
  }

  private func missing(from mentions: [PlaceMention], in tokens: TokenizedText) -> [String] {
    var wrong: [String] = []
    var used: Set<Int> = []
    for expected in expect {
      let kind = expected.kind ?? "place"
      let number = mentions.indices.first {
        tokens.string(mentions[$0].span) == expected.text && mentions[$0].kind.rawValue == kind && !used.contains($0)
      }
      guard let number else {
        let near = mentions.filter { mention in
          let found = tokens.string(mention.span)
          return found.contains(expected.text) || expected.text.contains(found)
        }.map { "\($0.kind.rawValue) \"\(tokens.string($0.span))\"" }
        wrong.append(
          "no \(kind) \"\(expected.text)\"" + (near.isEmpty ? "" : ", but \(near.joined(separator: ", "))"))
        continue
      }
      used.insert(number)
      guard let place = mentions[number].place else {
        wrong.append("\"\(expected.text)\" was not resolved")
        continue
      }
      let km = distanceKm(place.coordinate, Coordinate(longitude: expected.lon, latitude: expected.lat))
      if km > expected.withinKm || (expected.country.map { $0 != place.country } ?? false)
        || (expected.id.map { $0 != place.id } ?? false)
      {
        wrong.append(
          "\"\(expected.text)\" is \(place.id) \(place.name) (\(place.country), \(place.feature)), \(Int(km)) km off")
      }
    }
    return wrong
  }

  private func falseFriends(among mentions: [PlaceMention], in tokens: TokenizedText) -> [String] {
    not.flatMap { word in
      let ranges = Self.occurrences(of: word, in: tokens)
      guard !ranges.isEmpty else { return ["\"\(word)\" of `not` does not stand in the text as a whole word"] }
      return mentions.filter { mention in
        mention.kind == .place && ranges.contains { $0.contains(mention.span) }
      }.map { "\"\(tokens.string($0.span))\" in \"\(word)\" is read as \($0.place?.name ?? "a place")" }
    }
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
