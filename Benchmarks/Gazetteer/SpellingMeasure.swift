import Gazetteer
import Ingest

/// The share of spellings whose place a look-up puts first, by kind of spelling.
///
/// Misses are shown of files for tuning only: the names of files that are set aside end in `-held`.
enum SpellingMeasure {
  private struct Tally {
    var first = 0
    var total = 0
  }

  static func run(_ path: String, stack: PlaceStack) throws {
    let isHeld = path.contains("-held")
    var tallies: [String: Tally] = [:]
    var misses: [String] = []
    var lines = try TextLines(path: path)
    while let line = try lines.next() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if line.hasPrefix("#") || cells.count < 4 || cells[0] == "variant" { continue }
      var search = PlaceSearch(stack: stack)
      if !cells[1].isEmpty { search.country = packedCountry(cells[1]) }
      let wanted = cells[2].split(separator: "|").map(String.init)
      let found = search.results(for: cells[0], limit: 1).first.map { stack.id($0.place) }
      let isFirst = found.map(wanted.contains) ?? false
      for name in [cells[3], "all"] {
        tallies[name, default: Tally()].total += 1
        if isFirst { tallies[name]?.first += 1 }
      }
      if !isFirst { misses.append("\(cells[0]) \(cells[1]) wanted \(cells[2]) got \(found ?? "nothing")") }
    }
    for (name, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      let share = Double(tally.first) / Double(tally.total)
      print(
        "spelling \(path.split(separator: "/").last ?? "") \(name): \(tally.first) of \(tally.total) = \(rounded(share, 4))"
      )
    }
    if !isHeld { for miss in misses.prefix(200) { print("  \(miss)") } }
  }
}
