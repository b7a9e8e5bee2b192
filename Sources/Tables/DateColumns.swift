public import Ingest
import Temporal

/// How the dates of a table's rows are read: from one column, from a first and a last day, or from year, month and day.
public struct DateColumns: Sendable {
  /// Start and end of one row, or one date.
  package private(set) var date: DateColumn?
  package private(set) var endDate: DateColumn?
  private var quickDate: QuickDate?
  private var quickEndDate: QuickDate?

  /// What reads most cells of a column, kept apart because a `DateColumn` is slow to pass on a row at a time.
  private struct QuickDate: Sendable {
    var index: Int
    var order: DayOrder
    /// Whether a cell may go against the order.
    var hasOrder: Bool
    var isText: Bool

    init(_ column: DateColumn) {
      index = column.index
      order = column.order.order
      hasOrder = column.order.ground != .needless
      isText = column.form == .text
    }
  }
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var codeColumn: Int?
  private var code: DateCode?
  /// Names of the columns, for the plan.
  private var partNames: [String] = []

  /// Whether the table has any date.
  public var isEmpty: Bool { date == nil && year == nil }

  init() {}

  /// - Parameters:
  ///   - column: The column of a role.
  ///   - code: Of the table's makers, where they are known.
  init(
    names: [String], sample: TableBlock, code: DateCode?, given: DayOrder?, column: (ColumnRole) -> Int?
  ) {
    func made(_ index: Int?) -> DateColumn? {
      index.map { DateColumn(index: $0, name: names[$0], sample: sample, given: given) }
    }
    date = made(column(.startDate) ?? column(.date))
    let end = column(.endDate)
    year = column(.year)
    month = column(.month)
    day = column(.day)
    // An end alone, as of GTD's long events, ends what year, month and day begin.
    endDate = date == nil && year == nil ? nil : made(end)
    if date == nil && year == nil { date = made(end) }
    if let first = date, let last = endDate {
      date?.order.follow(last.order, named: last.name)
      endDate?.order.follow(first.order, named: first.name)
    }
    quickDate = date.map(QuickDate.init)
    quickEndDate = endDate.map(QuickDate.init)
    codeColumn = column(.datePrecision)
    // A code of unknown makers with up to three steps is ACLED's, of more UCDP's.
    if let codeColumn { self.code = code ?? (Self.highest(codeColumn, sample) > 3 ? .ucdp : .acled) }
    partNames = [year, month, day].compactMap { $0.map { names[$0] } }
  }

  private static func highest(_ column: Int, _ sample: TableBlock) -> Int {
    (0..<sample.rowCount).reduce(0) { max($0, integer(sample, $1, column) ?? 0) }
  }

  /// The days of a row. Text that is no date is never guessed at: the row has no date then, and says where.
  public func read(_ block: TableBlock, _ row: Int) -> DateCell {
    var cell = DateCell()
    if let quickDate { cell = read(block, row, quickDate, isEnd: false) }
    if cell.span == nil, cell.unreadable == nil { cell = parts(block, row) }
    guard let first = cell.span else { return cell }
    if let quickEndDate {
      let last = read(block, row, quickEndDate, isEnd: true)
      cell.unreadable = last.unreadable
      cell.isAgainstOrder = cell.isAgainstOrder || last.isAgainstOrder
      if let last = last.span {
        // A last day before the first contradicts it; the first is kept.
        guard first.earliest <= last.latest else {
          cell.unreadable = quickEndDate.index
          return cell
        }
        if last != first { cell.span = .covering(first.earliest, max(first.latest, last.latest)) }
      }
    }
    // A last day of its own says it better than a code.
    if quickEndDate == nil, let code, let codeColumn, let span = cell.span,
      let value = Self.integer(block, row, codeColumn)
    {
      cell.span = code.span(span, code: value)
    }
    return cell
  }

  private func read(_ block: TableBlock, _ row: Int, _ quick: QuickDate, isEnd: Bool) -> DateCell {
    Self.withCell(block, row, quick.index) { bytes in
      if bytes.allSatisfy({ $0 <= 0x20 }) { return DateCell() }
      let reading =
        (quick.isText ? DateText.read(bytes, order: quick.order) : nil) ?? (isEnd ? endDate : date)?.read(bytes)
      guard let reading else { return DateCell(unreadable: quick.index) }
      var cell = DateCell(span: reading.span)
      if quick.hasOrder, let order = reading.order, order != quick.order { cell.isAgainstOrder = true }
      return cell
    }
  }

  /// Year, month and day in columns of their own; zeros and what is below are unknown.
  private func parts(_ block: TableBlock, _ row: Int) -> DateCell {
    guard let year else { return DateCell() }
    guard let number = Self.integer(block, row, year) else {
      return DateCell(unreadable: block.cell(row, year).isEmpty ? nil : year)
    }
    guard (1000...2999).contains(number) else { return DateCell(unreadable: number > 0 ? year : nil) }
    guard let month, let monthNumber = Self.month(block, row, month), monthNumber > 0 else {
      return DateCell(span: DateSpan(year: number))
    }
    guard let span = DateSpan(year: number, month: monthNumber) else { return DateCell(unreadable: month) }
    guard let day, let dayNumber = Self.integer(block, row, day), dayNumber > 0 else { return DateCell(span: span) }
    guard let date = CivilDate(year: number, month: monthNumber, day: dayNumber) else {
      return DateCell(unreadable: day)
    }
    return DateCell(span: DateSpan(day: date))
  }

  /// A month as number or English name; nil for neither.
  private static func month(_ block: TableBlock, _ row: Int, _ column: Int) -> Int? {
    integer(block, row, column)
      ?? withCell(block, row, column) { bytes in
        var key: UInt64 = 0
        for byte in bytes.prefix(8) where byte > 0x20 && byte < 0x80 { key = key << 8 | UInt64(byte | 0x20) }
        return EnglishMonths.month(key)
      }
  }

  /// A whole number, which programs may write as `2017.0`.
  static func integer(_ block: TableBlock, _ row: Int, _ column: Int) -> Int? {
    withCell(block, row, column) { bytes in
      DecimalNumber.read(bytes, comma: false).flatMap { Int(exactly: $0) }
    }
  }

  /// Lends the text of a cell.
  static func withCell<Result>(
    _ block: TableBlock, _ row: Int, _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let cell = block.cell(row, column)
    if cell.isVerbatim && !cell.isEmpty {
      return block.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[cell.range])) }
    }
    var text: [UInt8] = []
    block.append(row, column, to: &text)
    return text.withUnsafeBufferPointer(body)
  }

  /// What the plan says of the dates, a sentence a line.
  public var lines: [String] {
    var lines: [String] = []
    for column in [date, endDate].compactMap({ $0 }) { lines.append("\"\(column.name)\": \(column.sentence).") }
    if date == nil, !partNames.isEmpty {
      lines.append("Dates are put together from \(partNames.map { "\"\($0)\"" }.joined(separator: ", ")).")
    }
    switch endDate == nil ? code : nil {
    case .acled: lines.append("Precision codes as of ACLED: 2 makes a day its week, 3 its month.")
    case .ucdp: lines.append("Precision codes as of UCDP: 2 and 3 make a day its week, 4 its month, 5 its year.")
    case nil: break
    }
    return lines
  }
}
