import Evidence

/// Publication dates given as seconds or milliseconds since 1970, as databases write them. The day
/// is that of UTC.
enum EpochDate {
  /// - Returns: nil unless the text is a number of 9 to 13 digits that falls in 1973 to 2286.
  static func parse(_ text: String) -> PublishedDate? {
    guard let number = Double(text), number >= 1e8, number < 1e13 else { return nil }
    let seconds = number >= 1e11 ? number / 1000 : number
    // Days to a date by eras of 400 years that begin on 1 March.
    // See http://howardhinnant.github.io/date_algorithms.html#civil_from_days
    let days = Int(seconds / 86_400) + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return PublishedDate(
      year: year + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shifted + 2) / 5 + 1, origin: .field)
  }
}
