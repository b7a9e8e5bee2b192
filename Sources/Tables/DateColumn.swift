package import Ingest
package import Temporal

/// One column of dates: how its cells are written.
package struct DateColumn: Sendable {
  package enum Form: Sendable, Hashable {
    case text
    /// Days since 30 December 1899, as spreadsheets count.
    case serial
    case seconds, milliseconds
  }

  package var index: Int
  package var name: String
  package var form = Form.text
  package var order = DayOrderEvidence()
  /// Of dates in words; nil for English.
  package var language: Language?
  /// Cells of the sample that are not empty, and those of them that are no date.
  package private(set) var filled = 0
  package private(set) var unread = 0
  private var worded = WordedDate(language: nil)

  /// Judges a column by the cells of the sample.
  package init(index: Int, name: String, sample: TableBlock, given: DayOrder?) {
    self.index = index
    self.name = name
    var cells: [[UInt8]] = []
    for row in 0..<sample.rowCount {
      var cell: [UInt8] = []
      sample.append(row, index, to: &cell)
      if !cell.allSatisfy({ $0 <= 0x20 }) { cells.append(cell) }
    }
    filled = cells.count
    form = Self.form(of: cells)
    guard form == .text else {
      unread = cells.count { $0.withUnsafeBufferPointer { read($0) } == nil }
      return
    }
    order = DayOrderEvidence(cells, name: name, given: given)
    findLanguage(cells)
  }

  /// Numbers are days of a spreadsheet or seconds only where all cells are.
  private static func form(of cells: [[UInt8]]) -> Form {
    guard !cells.isEmpty else { return .text }
    var lows = 0.0
    var highs = 0.0
    for (index, cell) in cells.enumerated() {
      guard let value = cell.withUnsafeBufferPointer({ DecimalNumber.read($0, comma: false) }) else { return .text }
      lows = index == 0 ? value : min(lows, value)
      highs = max(highs, value)
    }
    // From October 1954 to 2119; years have four digits and 20170710 eight.
    if lows >= 20_000, highs < 80_000 { return .serial }
    if lows >= 1e8, highs < 1e10, !cells.allSatisfy({ $0.count == 8 }) { return .seconds }
    return lows >= 1e11 && highs < 1e13 ? .milliseconds : .text
  }

  /// The language that reads most of the cells that digits and English months do not tell.
  private mutating func findLanguage(_ cells: [[UInt8]]) {
    let rest = cells.filter { cell in
      cell.withUnsafeBufferPointer { DateText.read($0, order: order.order) } == nil
    }
    unread = rest.count
    guard !rest.isEmpty else { return }
    let probe = rest.prefix(40)
    var best: (language: Language?, count: Int) = (nil, 0)
    for language in [nil] + Language.allCases.map(Optional.some) {
      let reader = WordedDate(language: language)
      let count = probe.count { $0.withUnsafeBufferPointer { reader.read($0) } != nil }
      if count > best.count { best = (language, count) }
    }
    language = best.language
    worded = WordedDate(language: best.language)
    unread = rest.count { $0.withUnsafeBufferPointer { worded.read($0) } == nil }
  }

  /// The days of a cell; nil when it is no date.
  package func read(_ bytes: UnsafeBufferPointer<UInt8>) -> DateText.Reading? {
    switch form {
    case .text:
      if let reading = DateText.read(bytes, order: order.order) { return reading }
      return worded.read(bytes).map { DateText.Reading(span: $0) }
    case .serial: return day(bytes, perDay: 1, from: -25_569, within: 1..<200_000)
    case .seconds: return day(bytes, perDay: 86_400, from: 0, within: 0..<1e11)
    case .milliseconds: return day(bytes, perDay: 86_400_000, from: 0, within: 0..<1e14)
    }
  }

  private func day(
    _ bytes: UnsafeBufferPointer<UInt8>, perDay: Double, from first: Int, within range: Range<Double>
  ) -> DateText.Reading? {
    guard let value = DecimalNumber.read(bytes, comma: false), range.contains(value) else {
      return DateText.read(bytes, order: order.order)
    }
    let date = CivilDate(dayNumber: Int((value / perDay).rounded(.down)) + first)
    return DateText.Reading(span: DateSpan(day: date))
  }

  /// What the plan says of the column.
  package var sentence: String {
    var parts: [String] = []
    switch form {
    case .text: break
    case .serial: parts.append("days as spreadsheets number them")
    case .seconds: parts.append("seconds since 1970, days of UTC")
    case .milliseconds: parts.append("milliseconds since 1970, days of UTC")
    }
    if let order = order.sentence { parts.append(order) }
    if let language { parts.append("words of language \(language.rawValue)") }
    parts.append("\(filled - unread) of \(filled) cells of the sample are dates")
    return parts.joined(separator: "; ")
  }
}
