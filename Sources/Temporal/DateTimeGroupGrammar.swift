import Evidence

/// Military date-time groups: `101430ZJUL17`, `042130Z AUG 14`. The letter is the zone; only Z is known to be fixed
/// in what follows, the others are ours to leave out.
extension DateGrammar {
  func dateTimeGroup(at start: Int) -> Reading? {
    let length = window.length(start)
    guard length == 12 || length == 7, let day = window.digits(start, from: 0, count: 2),
      let hour = window.digits(start, from: 2, count: 2), let minute = window.digits(start, from: 4, count: 2),
      hour < 24, minute < 60, (window.byte(start, 6) | 0x20) &- 0x61 < 26
    else { return nil }
    let month: Lexeme
    let year: Int?
    var end = start + 1
    if length == 12 {
      month = lexeme(start, from: 7, count: 3)
      year = window.digits(start, from: 10, count: 2)
    } else {
      // The groups of a printed form stand apart.
      month = window.lexeme(start + 1)
      year = window.digits(start + 2, atMost: 4)
      guard window.isNumber(start + 2), window.length(start + 2) == 2 || window.length(start + 2) == 4 else {
        return nil
      }
      end = start + 3
    }
    guard month.kind == .month, let year else { return nil }
    let full = year < 100 ? Self.fullYear(year) : year
    guard CivilDate(year: full, month: Int(month.value), day: day) != nil else { return nil }
    var reading = Reading(
      .calendar(CalendarFields(year: .explicit(full), month: Int(month.value), day: day)), start, end)
    let isZulu = window.byte(start, 6) | 0x20 == 0x7A
    reading.clock = ClockTime(hour: hour, minute: minute, zone: isZulu ? "Z" : nil)
    return reading
  }
}
