package import Temporal

/// What the first cells of a date column tell of the order of its days and months.
package struct DayOrderEvidence: Sendable {
  package enum Ground: Sendable, Hashable {
    case given
    /// Cells with a number over 12.
    case cells
    /// The name of the column: `date (dd/mm/yyyy)`.
    case name
    /// Only one order has the rows sorted by date.
    case sorting
    /// Another date column of the table.
    case otherColumn(String)
    /// Nothing tells.
    case habit
    /// No cell depends on it.
    case needless
  }

  package private(set) var dayFirst = 0
  package private(set) var monthFirst = 0
  /// Cells that may be read both ways.
  package private(set) var open = 0
  package private(set) var order = DayOrder.dayFirst
  package private(set) var ground = Ground.needless

  package init() {}

  /// Judges the cells of a column, which come in the order of the rows.
  package init(_ cells: [[UInt8]], name: String, given: DayOrder?) {
    var asDays: [CivilDate] = []
    var asMonths: [CivilDate] = []
    for cell in cells {
      cell.withUnsafeBufferPointer { bytes in
        guard let first = DateText.read(bytes, order: .dayFirst), let other = DateText.read(bytes, order: .monthFirst)
        else { return }
        switch first.order {
        case .dayFirst: dayFirst += 1
        case .monthFirst: monthFirst += 1
        case nil: if first.dependsOnOrder { open += 1 }
        }
        asDays.append(first.span.earliest)
        asMonths.append(other.span.earliest)
      }
    }
    judge(asDays, asMonths, name: name, given: given)
  }

  private mutating func judge(_ asDays: [CivilDate], _ asMonths: [CivilDate], name: String, given: DayOrder?) {
    if let given {
      order = given
      ground = .given
    } else if dayFirst != monthFirst {
      order = dayFirst > monthFirst ? .dayFirst : .monthFirst
      ground = .cells
    } else if open == 0 && dayFirst == 0 {
      ground = .needless
    } else if let named = Self.order(inName: name) {
      order = named
      ground = .name
    } else if let sorted = Self.sortedOrder(asDays, asMonths) {
      order = sorted
      ground = .sorting
    } else {
      ground = .habit
    }
  }

  /// Takes over what another column tells, where this one tells nothing.
  package mutating func follow(_ other: DayOrderEvidence, named name: String) {
    guard ground == .habit, other.ground == .cells || other.ground == .name else { return }
    order = other.order
    ground = .otherColumn(name)
  }

  /// `dd/mm` or `mm/dd` in a name.
  private static func order(inName name: String) -> DayOrder? {
    var letters: [UInt8] = []
    for byte in name.utf8 where (byte | 0x20) &- 0x61 < 26 { letters.append(byte | 0x20) }
    let text = String(decoding: letters, as: UTF8.self)
    if text.contains("ddmm") || text.hasSuffix("dmy") { return .dayFirst }
    return text.contains("mmdd") && !text.contains("yyyymmdd") || text.hasSuffix("mdy") ? .monthFirst : nil
  }

  private static func sortedOrder(_ asDays: [CivilDate], _ asMonths: [CivilDate]) -> DayOrder? {
    guard asDays.count >= 20 else { return nil }
    func isSorted(_ dates: [CivilDate], _ isInOrder: (CivilDate, CivilDate) -> Bool) -> Bool {
      zip(dates, dates.dropFirst()).count { isInOrder($0, $1) } * 100 >= (dates.count - 1) * 98
    }
    func isSorted(_ dates: [CivilDate]) -> Bool { isSorted(dates, <=) || isSorted(dates, >=) }
    switch (isSorted(asDays), isSorted(asMonths)) {
    case (true, false): return .dayFirst
    case (false, true): return .monthFirst
    default: return nil
    }
  }

  /// The decision with its ground, for the plan; nil where nothing was to be decided.
  package var sentence: String? {
    let order = order == .dayFirst ? "day first" : "month first"
    let other = self.order == .dayFirst ? "--month-first" : "--day-first"
    switch ground {
    case .needless: return nil
    case .given: return "\(order), as given"
    case .cells:
      let (mine, against) = self.order == .dayFirst ? (dayFirst, monthFirst) : (monthFirst, dayFirst)
      let told =
        "\(order): \(Self.cells(mine)) of the sample can be read only so, \(against == 0 ? "none" : "\(against)") the other way"
      return against == 0 ? told : told + "; each cell that tells is read as it tells"
    case .name: return "\(order), as the name of the column says; no cell of the sample tells"
    case .sorting: return "\(order): only so the rows are sorted by date; no cell of the sample tells"
    case .otherColumn(let name): return "\(order), as column \"\(name)\"; no cell of this one tells"
    case .habit:
      return "\(order), for want of evidence: \(Self.cells(open)) of the sample may be read both ways. "
        + "If it is wrong: \(other)"
    }
  }

  private static func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }
}
