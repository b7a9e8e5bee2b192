import Evidence

/// Periods that companies report on: "the full year", "the fiscal first quarter", "the quarter ended Sept. 30", "the
/// corresponding period last year".
extension DateGrammar {
  /// "the full year", "the fiscal year", "the fiscal first quarter".
  func companyPeriod(at index: Int, from start: Int) -> Reading? {
    if let compared = comparedPeriod(at: index, from: start) { return compared }
    guard window.isWord(index, "full") || window.isWord(index, "fiscal") else { return nil }
    if window.kind(index + 1) == .ordinal, window.isWord(index, "fiscal") {
      return ordinal(at: index + 1, from: start)
    }
    guard window.kind(index + 1) == .unit, window.lexeme(index + 1).unit == .year,
      window.kind(index + 2) != .of
    else { return nil }
    return definiteUnit(at: index + 1, from: start)
  }

  /// "the corresponding period last year", "the comparable quarter a year earlier".
  private func comparedPeriod(at index: Int, from start: Int) -> Reading? {
    guard
      window.isWord(index, "corresponding") || window.isWord(index, "comparable")
        || window.isWord(index, "like") || window.isWord(index, "same"),
      isPeriodNoun(index + 1), let end = yearBefore(at: index + 2)
    else { return nil }
    return Reading(.shift(Amount(count: 1), .year, sign: -1, base: .comparison), start, end)
  }

  /// "the quarter a year ago" and "last year's quarter" count from the quarter that the story tells of.
  func quarterBefore(at index: Int, from start: Int) -> Reading? {
    guard let end = yearBefore(at: index) else { return nil }
    return Reading(.shift(Amount(count: 1), .year, sign: -1, base: .comparison), start, end)
  }

  private func isPeriodNoun(_ index: Int) -> Bool {
    window.kind(index) == .period || window.lexeme(index).unit == .quarter
  }

  /// The end of "last year", "of last year", "a year ago", "a year earlier", "the year before".
  private func yearBefore(at index: Int) -> Int? {
    let next = window.kind(index) == .of || window.isWord(index, "in") ? index + 1 : index
    guard window.lexeme(next + 1).unit == .year else { return nil }
    if window.isWord(next, "last") { return window.isPossessive(next + 2) ? nil : next + 2 }
    guard window.kind(next) == .article else { return nil }
    switch window.kind(next + 2) {
    case .ago, .earlier, .before: return next + 3
    default: return nil
    }
  }

  /// "the quarter ended Sept. 30": the one in which its middle lies. The day is an expression of its own.
  func quarterEnded(at index: Int, from start: Int) -> Reading? {
    guard isEnded(index), window.kind(index + 1) == .month, let day = monthDate(at: index + 1),
      case .calendar(var fields) = day.meaning, fields.day != nil, fields.lastDay == nil
    else { return nil }
    if fields.year == .bare, window.isWord(index, "ended") { fields.year = .last }
    fields.endsQuarter = true
    return Reading(.calendar(fields), start, index)
  }

  /// "the year ended March 31" is a length of time.
  func yearEnded(at index: Int, from start: Int) -> Reading? {
    isEnded(index) ? Reading(.duration(Amount(count: 1), .year), start, index) : nil
  }

  private func isEnded(_ index: Int) -> Bool {
    window.isWord(index, "ended") || window.isWord(index, "ending")
      || window.isWord(index, "to") && window.kind(index + 1) == .month
  }
}
