import Evidence
import Temporal
import Testing

/// No output is finer than its text: what names a week, month or year never becomes a day, whatever the published date.
@Suite struct GrainTests {
  /// Expressions and the shortest stretch, in days, that they may be given.
  static let coarse: [(text: String, days: Int)] = [
    ("in 2014", 365), ("in June 2014", 30), ("in June", 30), ("last month", 28), ("this month", 28), ("next month", 28),
    ("last year", 365), ("three years ago", 365), ("two months ago", 28), ("last week", 7), ("two weeks ago", 7),
    ("this week", 7), ("next week", 7), ("in the summer of 2014", 90), ("last fall", 90), ("in the third quarter", 90),
    ("in the first half of 2016", 180), ("in the 1990s", 3650), ("in the 19th century", 36_500), ("a decade ago", 3650),
    ("in early 2014", 90), ("in late June", 7), ("in mid-August 2014", 7), ("over the weekend", 2), ("days ago", 2),
    ("weeks ago", 14), ("around 2009", 365), ("since 2014", 365), ("during Ramadan", 29),
    ("in the first week of July", 7),
    ("in 2011-2014", 1460), ("from June to August 2014", 90),
  ]

  static let published: [PublishedDate] = [
    PublishedDate(year: 2017, month: 7, day: 12, origin: .field), PublishedDate(year: 2017, month: 7, origin: .field),
    PublishedDate(year: 2017, origin: .field),
  ]

  @Test(arguments: coarse) func coarseStaysCoarse(_ text: String, _ days: Int) throws {
    for published in Self.published {
      let found = DateReader().dates(in: TokenizedText("The town was shelled \(text)."), published: published)
      try #require(!found.isEmpty)
      for date in found {
        #expect(!Self.isDay(date.value), "\(text): \(date.value)")
        guard let first = date.earliest, let last = date.latest else { continue }
        #expect(last.dayNumber - first.dayNumber + 1 >= days, "\(text), \(published): \(first) to \(last)")
      }
    }
  }

  /// A day told from a month or a year that is all the document gives stays that month or year.
  @Test(arguments: ["yesterday", "on Friday", "today", "ten days ago", "last night", "two days later", "at 15:00 GMT"])
  func daysAreNoFinerThanThePublishedDate(_ text: String) {
    for published in Self.published.dropFirst() {
      for date in DateReader().dates(in: TokenizedText("The town was shelled \(text)."), published: published) {
        #expect(!Self.isDay(date.value), "\(text): \(date.value)")
        if let first = date.earliest, let last = date.latest {
          #expect(last.dayNumber - first.dayNumber >= 27, "\(text): \(first) to \(last)")
        }
      }
    }
  }

  /// A value that begins with a whole day.
  private static func isDay(_ value: String) -> Bool {
    let bytes = Array(value.utf8)
    guard bytes.count >= 10, !value.contains("/") else { return false }
    return bytes[..<10].enumerated().allSatisfy { $0 == 4 || $0 == 7 ? $1 == 0x2D : $1 &- 0x30 < 10 }
  }
}
