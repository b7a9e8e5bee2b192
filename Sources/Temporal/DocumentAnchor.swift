import Evidence

/// The published date as a span of days: one day, a month or a year.
struct DocumentAnchor {
  let earliest: CivilDate
  let latest: CivilDate
  let precision: DatePrecision

  /// - Returns: nil where the date does not exist.
  init?(_ published: PublishedDate) {
    guard (1...9999).contains(published.year) else { return nil }
    guard let month = published.month else {
      earliest = CivilDate.firstDay(year: published.year)
      latest = CivilDate.lastDay(year: published.year)
      precision = .year
      return
    }
    guard (1...12).contains(month) else { return nil }
    guard let day = published.day else {
      earliest = CivilDate.firstDay(year: published.year, month: month)
      latest = earliest.lastOfMonth
      precision = .month
      return
    }
    guard let date = CivilDate(year: published.year, month: month, day: day) else { return nil }
    earliest = date
    latest = date
    precision = .day
  }

  var year: Int { latest.year }
  /// The month, where known.
  var month: Int? { precision == .year ? nil : latest.month }
  /// The day, where known.
  var day: CivilDate? { precision == .day ? latest : nil }
}

/// The date that a story is at: the last one named.
struct StoryAnchor {
  var span: DateSpan
  /// Index of the token after the expression, for distance.
  var token: Int
  /// The year stands in the text, here or where this date was counted from.
  var hasWrittenYear: Bool
  /// It is among the first words of its sentence.
  var opensSentence: Bool
}
