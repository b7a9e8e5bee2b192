import Foundation
import Gazetteer
import Testing

/// Spellings from agencies, the UN and the press, and the places that they name: `Tests/Specs/spelling-*.tsv`.
///
/// A row counts if the place that it names comes first. Of the halves that are set aside only the total is told, so that
/// nobody tunes to them. The bounds stand just below what is reached; `make accuracy` prints the figures.
@Suite(.enabled(if: EmbeddedCore.stack != nil, "the program was built without its core: run make"))
struct SpellingTests {
  struct Pair {
    var variant: String
    var country: String
    var ids: [String]
    var method: String
  }

  static func pairs(_ name: String) throws -> [Pair] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Specs/\(name).tsv")
    return try String(contentsOf: path, encoding: .utf8).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard !line.hasPrefix("#"), cells[0] != "variant" else { return nil }
      try #require(cells.count >= 4, "\(name): \(line)")
      return Pair(
        variant: cells[0], country: cells[1], ids: cells[2].split(separator: "|").map(String.init), method: cells[3])
    }
  }

  @Test(arguments: [
    ("spelling-theatre", 600, 0.975), ("spelling-world", 1_000, 0.97), ("spelling-theatre-held", 600, 0.96),
    ("spelling-world-held", 1_000, 0.96),
  ])
  func placesComeFirst(_ name: String, _ leastPairs: Int, _ leastShare: Double) throws {
    let stack = try #require(EmbeddedCore.stack)
    let pairs = try Self.pairs(name)
    #expect(pairs.count >= leastPairs)
    var misses: [String] = []
    for pair in pairs {
      var search = PlaceSearch(stack: stack)
      if !pair.country.isEmpty { search.country = packedCountry(pair.country) }
      let first = search.results(for: pair.variant, limit: 1).first.map { stack.id($0.place) }
      if first.map(pair.ids.contains) != true { misses.append("\(pair.variant) is \(first ?? "nothing")") }
    }
    let share = 1 - Double(misses.count) / Double(max(pairs.count, 1))
    let shown = name.hasSuffix("-held") ? "" : misses.prefix(20).joined(separator: "; ")
    #expect(share >= leastShare, "\(name): \(share) of \(pairs.count) first; missed: \(shown)")
  }

  /// Every place that a pair names is one that the core has, under the method words that the files explain.
  @Test(arguments: ["spelling-theatre", "spelling-world", "spelling-theatre-held", "spelling-world-held"])
  func placesExist(_ name: String) throws {
    let stack = try #require(EmbeddedCore.stack)
    for pair in try Self.pairs(name) {
      #expect(pair.ids.contains { stack.place(id: $0) != nil }, "\(name): \(pair.variant): \(pair.ids)")
      #expect(["exact", "transliteration", "fuzzy"].contains(pair.method), "\(name): \(pair.variant): \(pair.method)")
    }
  }
}
