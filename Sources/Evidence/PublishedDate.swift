/// When a document was published: a day, a month or a year, and where that was read.
public struct PublishedDate: Hashable, Sendable {
  /// Where the date comes from, most trusted first.
  public enum Origin: String, Sendable, CaseIterable {
    case option, manifest, field
    case jsonLD = "json-ld"
    case meta, url, time, dateline, byline, header
    case fileName = "file-name"
  }

  public var year: Int
  public var month: Int?
  /// Present only with `month`.
  public var day: Int?
  public var origin: Origin

  public init(year: Int, month: Int? = nil, day: Int? = nil, origin: Origin) {
    self.year = year
    self.month = month
    self.day = month == nil ? nil : day
    self.origin = origin
  }

  /// As exactly as it is known: `2017-07-12`, `2017-07` or `2017`.
  public var edtf: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    var text = String(year)
    if let month { text += "-" + two(month) }
    if let day { text += "-" + two(day) }
    return text
  }
}
