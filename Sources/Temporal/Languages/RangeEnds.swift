/// Keeps the second end of a range behind its first: "from September to November" is one year's,
/// "from Monday to Friday" one week's.
struct RangeEnds {
  let published: DocumentAnchor?
  private var first: (reading: Reading, day: CivilDate)?

  init(published: DocumentAnchor?) {
    self.published = published
  }

  mutating func remember(_ reading: Reading, _ expression: DateExpression) {
    first = nil
    if reading.opensRange, let day = expression.earliest { first = (reading, day) }
  }

  /// The reading with the year or the day that its range gives it.
  func following(_ reading: Reading) -> Reading {
    guard let first, let published else { return reading }
    var result = reading
    switch (first.reading.meaning, reading.meaning) {
    case (.calendar(let earlier), .calendar(var later)):
      guard earlier.year == .bare || earlier.year == .relative(1), later.year == .bare,
        let month = later.month, earlier.month != nil
      else { return reading }
      let year = month >= first.day.month ? first.day.year : first.day.year + 1
      later.year = .relative(year - published.year)
      result.meaning = .calendar(later)
    case (.weekday, .weekday(let weekday, .bare)):
      guard let today = published.day else { return reading }
      let days = (weekday - first.day.weekday + 7) % 7
      result.meaning = .period(
        .day, offset: first.day.dayNumber + days - today.dayNumber, base: .document)
    default: break
    }
    return result
  }
}
