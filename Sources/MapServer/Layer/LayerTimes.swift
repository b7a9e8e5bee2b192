/// The times of all features of a layer, eight bytes each: so that tiles which gather points from the index can say from
/// when to when these are, without a look at the rows.
struct LayerTimes: Sendable {
  /// From the first moment of any feature to the last, as the layer writes them.
  private(set) var extent: (first: String, last: String)?
  /// First and last moment of a feature, in steps after `base`.
  private var spans: [Span] = []
  private var base = 0
  /// Seconds; more than one where the layer reaches over more than 136 years.
  private var step = 1
  private var firstId = 0
  /// Where the spans of features stand whose numbers have wide gaps; empty where they follow each other.
  private var positions: [Int: Int] = [:]

  struct Span {
    var start: UInt32
    var end: UInt32

    /// Of a feature without a time, and what gathering begins with.
    static let none = Span(start: .max, end: 0)
    var isNone: Bool { start > end }

    mutating func take(in other: Span) {
      start = min(start, other.start)
      end = max(end, other.end)
    }
  }

  /// Looks at every row, once for each state of the file.
  init(
    _ connection: LayerConnection, table: String, key: String, _ time: (start: LayerColumn, end: LayerColumn)?
  ) throws(ServerFault) {
    guard let time else { return }
    var ids: [Int] = []
    var times: [(start: Int, end: Int)?] = []
    var least = Int.max
    var most = Int.min
    var first = ""
    var last = ""
    let name = SQLName.quoted(key)
    try connection.query(
      "SELECT \(name), \(time.start.quoted), ifnull(\(time.end.quoted), \(time.start.quoted)) "
        + "FROM \(SQLName.quoted(table)) ORDER BY \(name)"
    ) { row in
      ids.append(row.integer(0))
      guard let start = row.bytes(1).flatMap(TimeParameter.seconds),
        let end = row.bytes(2).flatMap(TimeParameter.seconds)
      else {
        times.append(nil)
        return true
      }
      if start < least { (least, first) = (start, row.text(1) ?? "") }
      if end > most { (most, last) = (end, row.text(2) ?? "") }
      times.append((start, end))
      return true
    }
    guard least <= most, let firstId = ids.first, let lastId = ids.last else { return }
    extent = (first, last)
    base = least
    let step = (most - least) / Int(UInt32.max) + 1
    self.step = step
    self.firstId = firstId
    spans = times.map { time in
      guard let time, time.start <= time.end else { return .none }
      return Span(
        start: UInt32((time.start - least) / step), end: UInt32((time.end - least + step - 1) / step))
    }
    if lastId - firstId + 1 != ids.count {
      // A view may give a number twice.
      positions = Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
    }
  }

  /// The spans of some features, `none` of those without a time.
  ///
  /// They lie far apart in memory. Asked for together and before anything else is done with them, the waits for memory
  /// overlap: of a million features that takes a quarter of the time.
  func read(_ entries: [LayerIndex.Entry], into found: inout [Span]) {
    found.removeAll(keepingCapacity: true)
    let isDense = positions.isEmpty
    for entry in entries {
      let position = isDense ? entry.id - firstId : positions[entry.id] ?? -1
      found.append(position >= 0 && position < spans.count ? spans[position] : .none)
    }
  }

  /// Milliseconds since 1970; nil where there is none.
  func milliseconds(_ span: Span) -> (start: Int, end: Int)? {
    span.isNone ? nil : ((base + Int(span.start) * step) * 1000, (base + Int(span.end) * step) * 1000)
  }
}
