/// The digits of TIMEX3 and EDTF values.
enum TimexText {
  /// At least two digits.
  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Four digits, with a minus for years before 0.
  static func year(_ year: Int) -> String {
    if year < 0 { return "-" + self.year(-year) }
    if year >= 1000 { return "\(year)" }
    if year >= 100 { return "0\(year)" }
    return year >= 10 ? "00\(year)" : "000\(year)"
  }

  static func month(_ year: Int, _ month: Int) -> String { "\(self.year(year))-\(two(month))" }

  /// `2017-W28`
  static func week(_ date: CivilDate) -> String {
    let week = date.isoWeek
    return "\(year(week.year))-W\(two(week.week))"
  }
}
