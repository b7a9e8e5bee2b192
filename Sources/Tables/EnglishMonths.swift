/// English names of months and weekdays, by their first eight letters in one number.
enum EnglishMonths {
  /// 1 to 12 for a name in full or cut to three letters, or `sept`; nil for any other word.
  static func month(_ word: UInt64) -> Int? { months[word] }

  static func isWeekday(_ word: UInt64) -> Bool { weekdays.contains(word) }

  private static let months: [UInt64: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    var months: [UInt64: Int] = [key("sept"): 9]
    for (index, name) in names.enumerated() {
      months[key(name)] = index + 1
      months[key(String(name.prefix(3)))] = index + 1
    }
    return months
  }()

  private static let weekdays: Set<UInt64> = {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    return Set(names.flatMap { [key($0), key(String($0.prefix(3)))] } + [key("tues"), key("thur"), key("thurs")])
  }()

  private static func key(_ word: String) -> UInt64 {
    word.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
