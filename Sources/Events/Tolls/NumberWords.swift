/// Words that say how many, with the range that a careful reader gives them.
enum NumberWords {
  struct Row: Sendable {
    var low: Int
    var best: Int
    var high: Int
    /// "hundred", "thousand": multiplies what stands before.
    var isMultiplier = false
  }

  static let exact: [(word: String, value: Int)] = [
    ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
    ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13),
    ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18),
    ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60),
    ("seventy", 70), ("eighty", 80), ("ninety", 90),
  ]

  static let multipliers: [(word: String, value: Int)] = [
    ("hundred", 100), ("thousand", 1000), ("million", 1_000_000), ("dozen", 12),
  ]

  /// Vague counts: "dozens" is 24 to 99 with 36 as the middling reading, "scores" 40 to 199.
  static let vague: [(word: String, row: Row)] = [
    ("dozens", Row(low: 24, best: 36, high: 99)), ("scores", Row(low: 40, best: 60, high: 199)),
    ("hundreds", Row(low: 200, best: 300, high: 999)),
    ("thousands", Row(low: 2000, best: 3000, high: 9999)),
    ("several", Row(low: 3, best: 4, high: 9)), ("few", Row(low: 2, best: 3, high: 6)),
    ("many", Row(low: 3, best: 10, high: 99)), ("couple", Row(low: 2, best: 2, high: 3)),
  ]
}
