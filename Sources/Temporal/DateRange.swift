/// Ranges that a text writes as two dates: "between 4 and 9 July", "from June to August 2014".
enum DateRange {
  /// Gives both ends the days of the whole range, so that what either dates covers it; their
  /// values stay those of their own words.
  static func widen(_ expressions: inout [DateExpression], _ readings: [Reading]) {
    for index in readings.indices.dropLast() where readings[index].opensRange {
      share(&expressions, readings, index)
      guard let first = expressions[index].earliest, let last = expressions[index + 1].latest,
        first < last
      else { continue }
      for end in [index, index + 1] {
        expressions[end].earliest = first
        expressions[end].latest = last
        expressions[end].precision = .range
        expressions[end].edtf = "\(first)/\(last)"
      }
    }
  }

  /// Two days of one month that name no year are of one year, whatever the text told before the first of them.
  private static func share(_ expressions: inout [DateExpression], _ readings: [Reading], _ index: Int) {
    guard case .calendar(let fields) = readings[index].meaning, fields.year == .bare, fields.day != nil,
      case .calendar(let later) = readings[index + 1].meaning, later.month == fields.month,
      let first = expressions[index].earliest, let last = expressions[index + 1].latest, first.year != last.year,
      let day = CivilDate(year: last.year, month: first.month, day: first.day)
    else { return }
    expressions[index].earliest = day
    expressions[index].latest = day
    expressions[index].value = "\(day)"
  }
}
