import Gazetteer
import Ingest

/// Opening an index, and looking up random names in it: exactly, and with a typing error.
enum SpeedMeasure {
  static func run(_ path: String, names dump: String?) throws {
    let clock = ContinuousClock()
    var index: PlaceIndex?
    let opened = try clock.measure { index = try PlaceIndex(path: path) }
    guard let index else { return }
    print("open \(index.placeCount) places: \(microseconds(opened)) us")
    let stack = PlaceStack([index])
    let asked = try dump.map(dumpNames) ?? stack.sampleNames(1_000_000)
    for round in 1...3 {
      var found = 0
      let keys = asked.map { NameKey($0)?.value ?? 0 }
      let exact = clock.measure {
        for key in keys where stack.hit(key).hasPlaces { found += 1 }
      }
      var hits = 0
      var cutter = NameReader()
      let fromText = clock.measure {
        for name in asked { hits += cutter.key(of: name).map { stack.hit($0).hasPlaces ? 1 : 0 } ?? 0 }
      }
      print(
        "round \(round): exact look-up \(perName(exact, asked.count)) ns a name (\(found) found); from text "
          + "\(perName(fromText, asked.count)) ns (\(hits) of \(asked.count) found)")
    }
    let typed = asked.prefix(2000).compactMap(Self.mistyped)
    var answered = 0
    let search = PlaceSearch(stack: stack)
    let fuzzy = clock.measure {
      for name in typed where !search.results(for: name, limit: 5).isEmpty { answered += 1 }
    }
    print(
      "fuzzy look-up: \(Double(perName(fuzzy, typed.count)) / 1000) us a name (\(answered) of \(typed.count) answered)")
  }

  /// Names of every tenth row of a dump, up to a million.
  private static func dumpNames(_ path: String) throws -> [String] {
    var names: [String] = []
    var lines = try TextLines(path: path)
    while names.count < 1_000_000, let line = try lines.next() {
      let cells = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
      if cells.count > 2, cells[0].utf8.last == 0x37 { names.append(String(cells[1])) }
    }
    return names
  }

  /// A name with its third and fourth letters exchanged; nil for names too short for an error.
  private static func mistyped(_ name: String) -> String? {
    var letters = Array(name)
    guard letters.count >= 6, letters[2] != letters[3] else { return nil }
    letters.swapAt(2, 3)
    return String(letters)
  }

  private static func microseconds(_ duration: Duration) -> Int64 {
    duration.components.seconds * 1_000_000 + duration.components.attoseconds / 1_000_000_000_000
  }

  private static func perName(_ duration: Duration, _ count: Int) -> Int64 {
    (duration.components.seconds * 1_000_000_000 + duration.components.attoseconds / 1_000_000_000)
      / Int64(max(count, 1))
  }
}
