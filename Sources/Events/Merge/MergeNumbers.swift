/// How two counts of people stand to each other.
package enum MergeNumbers: Sendable, Equatable {
  case unknown
  /// The same exact figure.
  case equal(Int32)
  /// "at least 12" and 14, "dozens" and 40.
  case overlap
  /// The later report has more: tolls rise. `ratio` is the larger over the smaller.
  case grown(ratio: Float)
  /// The later report has a little less, or two reports of one day differ a little.
  case revised
  case conflict

  var differs: Bool {
    switch self {
    case .grown, .revised: true
    default: false
    }
  }

  init(_ a: MergeCount, _ b: MergeCount, publishedFirst: Int32, publishedSecond: Int32) {
    guard a.isKnown, b.isKnown else {
      self = .unknown
      return
    }
    // "dozens" twice is no number twice.
    if a.best == b.best, a.low == a.best, b.low == b.best {
      self = .equal(a.best)
      return
    }
    if a.low <= b.high, b.low <= a.high {
      self = .overlap
      return
    }
    let low = Float(min(a.best, b.best))
    let high = Float(max(a.best, b.best))
    let ratio = low > 0 ? high / low : high + 1
    let isOrdered = publishedFirst != MergeItem.noDay && publishedSecond != MergeItem.noDay
    let rises =
      isOrdered && publishedFirst != publishedSecond && (publishedFirst < publishedSecond) == (a.best < b.best)
    if rises {
      self = ratio <= 1.8 || high - low <= 1 ? .grown(ratio: ratio) : .conflict
    } else {
      self = ratio <= 1.2 || high - low <= 1 && low >= 3 ? .revised : .conflict
    }
  }
}
