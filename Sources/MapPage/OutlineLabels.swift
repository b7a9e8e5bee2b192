import CMapPage

/// The names on the offline map: all countries, and the first-level divisions of the tiles that a page takes along.
package enum OutlineLabels {
  package static let table = EmbeddedBytes(
    start: dateline_outline_labels(), count: Int(dateline_outline_labels_size))

  /// Bytes of the rows of each tile.
  package static let byteCounts: [Int: Int] = {
    var counts: [Int: Int] = [:]
    for line in table.bytes.split(separator: 0x0A) {
      let fields = line.split(separator: 0x09, maxSplits: 2)
      guard fields.count == 3, let kind = number(fields[0]), kind != 1, let tile = number(fields[1]) else { continue }
      counts[tile, default: 0] += line.count + 1
    }
    return counts
  }()

  /// Rows of labels.tsv as they are, each with its line feed: the countries, then the divisions of the given tiles.
  package static func rows(for tiles: some Sequence<Int>) -> [UInt8] {
    let wanted = Set(tiles)
    var result: [UInt8] = []
    for line in table.bytes.split(separator: 0x0A) {
      let fields = line.split(separator: 0x09, maxSplits: 2)
      guard fields.count == 3, let kind = number(fields[0]), let tile = number(fields[1]) else { continue }
      if kind == 1 || wanted.contains(tile) {
        result.append(contentsOf: line)
        result.append(0x0A)
      }
    }
    return result
  }

  /// Nil for what is not digits: the row of column names.
  private static func number(_ digits: some Sequence<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}
