/// Reads tables that stand in the source: words with spaces between, lines that are set in go on with the one before.
enum CharsetTable {
  static func lines(_ text: String) -> [[String]] {
    var lines: [[String]] = []
    for line in text.utf8.split(separator: 0x0A) {
      let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      if line.first == 0x20, let last = lines.indices.last { lines[last] += words } else { lines.append(words) }
    }
    return lines
  }
}
