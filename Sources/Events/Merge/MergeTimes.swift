/// How the days of two tellings stand to each other.
package enum MergeTimes: Sendable, Equatable {
  case sameDay
  /// The longer of the two spans, which hold days in common.
  case overlap(days: Int32)
  /// This many days lie between two tellings that each name days; a report's own day may lag behind the event's.
  case off(days: Int32, lags: Bool)
  case unknown
  case apart

  /// A report without a date for the event may come this long after it.
  private static let longestLag: Int32 = 3

  /// Whether two reports came out so far from each other that the later is no copy of the earlier; false where a day of
  /// publication is not known.
  static func arePublishedApart(_ a: MergeItem, _ b: MergeItem) -> Bool {
    guard a.published != MergeItem.noDay, b.published != MergeItem.noDay else { return false }
    return abs(Int(a.published) - Int(b.published)) > Int(longestLag)
  }

  init(_ a: MergeItem, _ b: MergeItem) {
    guard a.isDated, b.isDated else {
      self = .unknown
      return
    }
    let gap = max(a.firstDay, b.firstDay) - min(a.lastDay, b.lastDay)
    if gap <= 0 {
      let longest = max(a.dayCount, b.dayCount)
      self = longest == 1 ? .sameDay : .overlap(days: longest)
      return
    }
    let later = a.firstDay > b.firstDay ? a : b
    let lags = later.flags.contains(.datedByDocument) && later.dayCount == 1
    let isShort = a.dayCount <= 3 && b.dayCount <= 3
    self = isShort && (gap == 1 || lags && gap <= Self.longestLag) ? .off(days: gap, lags: lags) : .apart
  }
}
