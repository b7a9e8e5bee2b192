import Evidence

/// What headings and the bullets of a list tell about the year of dates without one.
struct Timeline {
  private let sections: SectionReader
  private var section: SectionAnchor?
  /// The day of the last bullet, and the token after it.
  private var bullet: (day: CivilDate, end: Int)?
  /// Tokens before this one have been looked at for headings.
  private var checked = 0

  /// How far apart, in tokens, two bullets of one list may stand.
  private static let reach = 600

  init(window: TokenWindow) {
    sections = SectionReader(window: window)
  }

  /// Ends the section at a heading between the last reading and the token, if there is one.
  mutating func endsSection(before index: Int) -> Bool {
    defer { checked = index }
    guard let section else { return false }
    var next = max(checked, section.token)
    while next < index {
      if sections.endsSection(next, level: section.level) {
        self.section = nil
        return true
      }
      next += 1
    }
    return false
  }

  mutating func remember(_ reading: Reading, _ last: CivilDate, isDay: Bool) {
    if let opened = sections.section(of: reading) {
      section = opened
      bullet = nil
    } else if isDay, case .calendar = reading.meaning, sections.isBullet(reading) {
      bullet = (last, reading.end)
    }
  }

  /// The year of a date without one: the section's; for a bullet, where no heading says, the year
  /// in which it follows the bullet before it, or else the story's last day `after`.
  ///
  /// - Returns: The year, and the token after the date that gives it.
  func year(
    month: Int, day: Int?, of reading: Reading, after story: (day: CivilDate, token: Int)?
  ) -> (year: Int, token: Int)? {
    if let section {
      // "December 2014 - ..." runs on into January.
      if let first = section.month, first - month > 6 { return (section.year + 1, section.token) }
      return (section.year, section.token)
    }
    guard let day, sections.isBullet(reading) else { return nil }
    var last = story
    if let bullet, reading.start - bullet.end < Self.reach { last = (bullet.day, bullet.end) }
    guard let (last, token) = last, let same = CivilDate(year: last.year, month: month, day: day) else {
      return nil
    }
    if same >= last { return (last.year, token) }
    // A list runs on into the next year where that is nearer than a step back.
    let ahead = CivilDate(year: last.year + 1, month: month, day: day) ?? same
    let stepAhead = ahead.dayNumber - last.dayNumber
    let stepBack = last.dayNumber - same.dayNumber
    return (stepAhead > 0 && stepAhead < stepBack ? last.year + 1 : last.year, token)
  }
}
