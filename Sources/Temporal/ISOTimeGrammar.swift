import Evidence

/// The clock behind an ISO date: `T14:30Z`, ` 18:05`, `T02:15+03:00`.
extension DateGrammar {
  func isoTime(_ index: Int) -> Bool {
    index < window.limit && window.tokens[index].has(.alphanumeric)
  }

  /// The day of `10` or of `10T14`.
  func leadingDay(_ index: Int) -> Int? {
    if let day = window.digits(index, atMost: 2) { return day }
    guard index < window.limit, window.tokens[index].has(.alphanumeric), window.length(index) >= 5,
      window.byte(index, 2) | 0x20 == 0x74
    else { return nil }
    return window.digits(index, from: 0, count: 2)
  }

  func readISOTime(_ reading: inout Reading, _ index: Int) {
    guard window.tokens[index].has(.alphanumeric), window.length(index) >= 5,
      let hour = window.digits(index, from: 3, count: 2), hour < 25,
      window.isTight(index + 1, 0x3A), let minute = window.minute(index + 2)
    else { return }
    reading.clock = ClockTime(hour: hour, minute: minute)
    reading.end = index + 3
    if window.isTight(index + 3, 0x3A), window.minute(index + 4) != nil { reading.end = index + 5 }
    let last = reading.end - 1
    if window.byte(last, window.length(last) - 1) | 0x20 == 0x7A { reading.clock?.zone = "Z" }
    readOffset(&reading)
  }

  /// "2017-07-09 18:05"
  func readSpacedTime(_ reading: inout Reading) {
    let index = reading.end
    guard window.length2(index), let hour = window.digits(index, atMost: 2), hour < 25,
      window.isTight(index + 1, 0x3A), window.length2(index + 2), let minute = window.minute(index + 2)
    else { return }
    reading.clock = ClockTime(hour: hour, minute: minute)
    reading.end = index + 3
    if window.isTight(index + 3, 0x3A), window.length2(index + 4), let second = window.minute(index + 4) {
      reading.clock?.second = second
      reading.end = index + 5
    }
  }

  /// "+03:00" right behind an ISO time.
  private func readOffset(_ reading: inout Reading) {
    let at = reading.end
    let sign = window.mark(at)
    guard sign == 0x2B || sign == 0x2D, window.isTight(at, sign), window.length2(at + 1),
      let hours = window.digits(at + 1, atMost: 2), hours < 15, window.isTight(at + 2, 0x3A),
      window.length2(at + 3), let minutes = window.minute(at + 3)
    else { return }
    reading.clock?.zone = "\(sign == 0x2B ? "+" : "-")\(TimexText.two(hours)):\(TimexText.two(minutes))"
    reading.end = at + 4
  }
}
