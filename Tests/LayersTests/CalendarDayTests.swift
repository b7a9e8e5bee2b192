import Foundation
import Layers
import Testing

@Suite struct CalendarDayTests {
  private func dateTime(_ seconds: Int) -> String {
    var json = JSONBuilder()
    json.dateTime(secondsSinceEpoch: seconds)
    return String(decoding: json.takeBytes(), as: UTF8.self)
  }

  private func day(_ days: Int) -> String {
    var json = JSONBuilder()
    json.day(daysSinceEpoch: days)
    return String(decoding: json.takeBytes(), as: UTF8.self)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
    (1_499_644_800, "2017-07-10T00:00:00Z"), (1_499_731_199, "2017-07-10T23:59:59Z"),
    (951_782_400, "2000-02-29T00:00:00Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
    (-62_135_596_800, "0001-01-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
  ])
  func instants(_ seconds: Int, _ expected: String) {
    #expect(dateTime(seconds) == "\"\(expected)\"")
  }

  @Test func yearsBeyondFourDigits() {
    #expect(day(CalendarDay(year: 10_000, month: 1, day: 1).daysSinceEpoch) == "\"+10000-01-01\"")
    #expect(day(CalendarDay(year: -44, month: 3, day: 15).daysSinceEpoch) == "\"-0044-03-15\"")
    #expect(day(CalendarDay(year: 0, month: 2, day: 29).daysSinceEpoch) == "\"0000-02-29\"")
  }

  /// Each day from 1600 to 2400 follows the one before it, and numbers turn back into the same
  /// days.
  @Test func everyDay() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var number = CalendarDay(year: 1600, month: 1, day: 1).daysSinceEpoch
    for year in 1600..<2400 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for month in 1...12 {
        for day in 1...(lengths[month - 1] + (isLeap && month == 2 ? 1 : 0)) {
          let date = CalendarDay(year: year, month: month, day: day)
          if date.daysSinceEpoch != number || CalendarDay(daysSinceEpoch: number) != date {
            Issue.record("\(date) is not day \(number)")
            return
          }
          number += 1
        }
      }
    }
  }

  @Test func roundTripFarAway() {
    for days in stride(from: -4_000_000, through: 4_000_000, by: 997) {
      #expect(CalendarDay(daysSinceEpoch: days).daysSinceEpoch == days)
    }
  }
}
