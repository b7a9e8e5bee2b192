import Evidence
import Temporal

/// What the reports of an event have in common for every schema.
struct ReportFacts {
  /// Publishers, each once, in the order of the reports.
  var sources: [String] = []
  /// Sentences, each once.
  var quotes: [String] = []
  /// The first day of publication that is known to the day.
  var publishedDay: CivilDate?
  /// Address of the first report that has one.
  var url = ""

  init(_ record: EventRecord) {
    for report in record.reports {
      if !report.source.isEmpty, !sources.contains(report.source) { sources.append(report.source) }
      if !quotes.contains(report.quote) { quotes.append(report.quote) }
      if publishedDay == nil { publishedDay = Self.day(report.published) }
      if url.isEmpty { url = report.url }
    }
  }

  static func day(_ date: PublishedDate?) -> CivilDate? {
    guard let date, let month = date.month, let day = date.day else { return nil }
    return CivilDate(year: date.year, month: month, day: day)
  }
}
