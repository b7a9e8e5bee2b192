/// Ranges that a text writes as two dates: "between 4 and 9 July", "from June to August 2014".
enum DateRange {
  /// Gives both ends the days of the whole range, so that what either dates covers it; their
  /// values stay those of their own words.
  static func widen(_ expressions: inout [DateExpression], _ readings: [Reading]) {
    for index in readings.indices.dropLast() where readings[index].opensRange {
      guard let first = expressions[index].earliest, let last = expressions[index + 1].latest,
        first < last
      else { continue }
      for end in [index, index + 1] {
        expressions[end].earliest = first
        expressions[end].latest = last
        expressions[end].precision = .range
        expressions[end].edtf = "\(first)/\(last)"
      }
    }
  }
}
