import Events
import Ingest
import Layers
import Tables

/// The types of the events of a table as categories of its layers.
enum RowTypes {
  /// Beyond so many kinds no one tells them apart.
  private static let most = 12
  /// So much of the rows that have a type must be of those kinds, and so much of all rows must have one.
  private static let leastCovered = 0.8
  private static let leastFilled = 0.5

  /// Those that the makers of the data set list, then the others of the sample, the commonest first; nil where they are
  /// too many, or too few rows have one. A table with our own types looks like our own layers.
  static func categories(_ column: Int, _ schema: KnownSchema?, _ sample: TableBlock) -> [LayerStyle.Category]? {
    var counts: [String: Int] = [:]
    for row in 0..<sample.rowCount {
      let value = sample.text(row, column)
      if !value.isEmpty { counts[value, default: 0] += 1 }
    }
    let filled = counts.values.reduce(0, +)
    guard filled > 0, Double(filled) >= leastFilled * Double(sample.rowCount) else { return nil }
    if counts.keys.allSatisfy({ EventType(rawValue: $0) != nil }) { return EventStyle.events.categories }
    var types = schema?.eventTypes ?? []
    let listed = Set(types.map(\.value))
    if counts.keys.allSatisfy({ !listed.contains($0) }) { types = [] }
    let others = counts.filter { types.isEmpty || !listed.contains($0.key) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    types += others.prefix(most - types.count).map { ($0.key, OneLine.text(String($0.key.prefix(60)))) }
    let covered = types.reduce(0) { $0 + (counts[$1.value] ?? 0) }
    guard Double(covered) >= leastCovered * Double(filled) else { return nil }
    return zip(0..., types).map { number, type in
      let sign = Palette.sign(number)
      return LayerStyle.Category(value: type.value, label: type.label, color: sign.color, marker: sign.marker)
    }
  }
}
