import Evidence

/// Decades: "1990s", "'90s", "the nineties".
extension DateGrammar {
  /// "1990s", "'90s", "1800s".
  func decade(at index: Int, from start: Int) -> Reading? {
    guard index < window.limit, window.tokens[index].has(.alphanumeric) else { return nil }
    let length = window.length(index)
    guard length == 5 || length == 3, window.byte(index, length - 1) | 0x20 == 0x73,
      let number = window.digits(index, from: 0, count: length - 1), number % 10 == 0
    else { return nil }
    if length == 3 {
      let isMarked = index > start || window.mark(index - 1) == 0x27
      guard
        isMarked || window.kind(index - 1) == .article || window.kind(index - 1) == .mod
          || window.isDash(index - 1) && window.kind(index - 2) == .mod
      else { return nil }
      // "in his 60s" is an age; 1930 to 2029.
      return Reading(
        .calendar(CalendarFields(decade: number < 30 ? 200 + number / 10 : 190 + number / 10)),
        start, index + 1)
    }
    guard (1000...2090).contains(number) else { return nil }
    if number % 100 == 0 && number != 2000 {
      return Reading(.calendar(CalendarFields(century: number / 100)), start, index + 1)
    }
    return Reading(.calendar(CalendarFields(decade: number / 10)), start, index + 1)
  }

  func decadeName(at index: Int, from start: Int, mod: Mod?) -> Reading? {
    let value = Int(window.lexeme(index).value)
    return Reading(
      .calendar(CalendarFields(decade: value < 30 ? 200 + value / 10 : 190 + value / 10)), start,
      index + 1, mod: mod)
  }
}
