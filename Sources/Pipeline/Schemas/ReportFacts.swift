import Evidence
import Temporal

/// What the reports of an event have in common for every schema.
struct ReportFacts {
  /// Publishers, each once, in the order of the reports.
  private(set) var sources: [String] = []
  /// Sentences, each once; no more than a layer shows.
  private(set) var quotes: [String] = []
  /// Days of publication as exactly as they are known, each once.
  private(set) var days: [String] = []
  /// The first that is known to the day.
  private(set) var publishedDay: CivilDate?
  /// Address of the first report that has one.
  private(set) var url = ""

  init(_ record: EventRecord) {
    var seenSources: Set<String> = []
    var seenQuotes: Set<String> = []
    var seenDays: Set<String> = []
    for report in record.reports {
      if !report.source.isEmpty, seenSources.insert(report.source).inserted { sources.append(report.source) }
      if quotes.count < EventRecord.mostQuotes, seenQuotes.insert(report.quote).inserted { quotes.append(report.quote) }
      if let day = report.published?.edtf, seenDays.insert(day).inserted { days.append(day) }
      if publishedDay == nil { publishedDay = Self.day(report.published) }
      if url.isEmpty { url = report.url }
    }
  }

  private static func day(_ date: PublishedDate?) -> CivilDate? {
    guard let date, let month = date.month, let day = date.day else { return nil }
    return CivilDate(year: date.year, month: month, day: day)
  }
}
