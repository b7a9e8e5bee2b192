/// How the fields of a table are parted.
public struct CSVDialect: Hashable, Sendable {
  /// `,`, `;`, tab or `|`.
  public var delimiter: UInt8

  public init(delimiter: UInt8) { self.delimiter = delimiter }

  public static let comma = CSVDialect(delimiter: 0x2C)
  public static let semicolon = CSVDialect(delimiter: 0x3B)
  public static let tab = CSVDialect(delimiter: 0x09)
  public static let bar = CSVDialect(delimiter: 0x7C)

  /// The mark that parts the first lines most evenly: the one with the most marks in the first
  /// record, among those that the next records repeat; a comma when there is none (a table of one
  /// column).
  public static func detect(_ head: some Sequence<UInt8>) -> CSVDialect {
    let marks: [CSVDialect] = [.comma, .semicolon, .tab, .bar]
    var counts = [[Int]]()
    var line = [0, 0, 0, 0]
    var inQuotes = false
    for byte in head {
      if byte == 0x22 { inQuotes.toggle() }
      if inQuotes { continue }
      if byte == 0x0A {
        counts.append(line)
        line = [0, 0, 0, 0]
        if counts.count == 20 { break }
      } else if let mark = marks.firstIndex(where: { $0.delimiter == byte }) {
        line[mark] += 1
      }
    }
    if counts.isEmpty { counts.append(line) }
    func score(_ mark: Int) -> Int {
      let first = counts[0][mark]
      if first == 0 { return 0 }
      let alike = counts.count { $0[mark] == first }
      return first * alike
    }
    let best = marks.indices.max { score($0) < score($1) || (score($0) == score($1) && $0 > $1) }
    guard let best, score(best) > 0 else { return .comma }
    return marks[best]
  }
}
