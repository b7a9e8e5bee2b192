import Events
import Toponyms

extension EventRecord {
  /// One record of several tellings of an event, which come in the order of telling. It keeps the id of the first.
  package static func merged(_ tellings: [EventRecord]) -> EventRecord {
    let facts = MergedFacts(tellings: tellings)
    var merged = tellings[0]
    let kind = facts.kind()
    merged.type = kind.type
    merged.subType = kind.subType
    if let date = facts.date() {
      merged.earliest = date.earliest
      merged.latest = date.latest
      merged.precision = date.precision
      merged.edtf = date.edtf
      merged.dateText = date.dateText
      merged.dateSource = date.dateSource
      merged.dateConfidence = date.dateConfidence
    }
    if let place = facts.place() {
      merged.place = place.place
      merged.location = place.location
      merged.placeText = place.placeText
      merged.geoPrecision = place.geoPrecision
      merged.radiusKm = place.radiusKm
      merged.relation = place.relation
      merged.placeSource = place.placeSource
      merged.placeConfidence = place.placeConfidence
      // The quote is that of the first telling; why this place is known of the one that named it.
      if place.id != merged.id {
        merged.grounds?.mention = nil
        merged.grounds?.reason = place.grounds?.reason ?? ""
        merged.grounds?.candidates = place.grounds?.candidates ?? []
      }
    }
    merged.title = kind.title(at: merged.place?.name)
    merged.actors = facts.names(\.actors)
    merged.initiators = facts.names(\.initiators)
    merged.targets = facts.names(\.targets)
    merged.fatalities = facts.toll(\.fatalities)
    merged.injured = facts.toll(\.injured)
    merged.quantity = tellings.lazy.compactMap(\.quantity).first
    merged.confidence = facts.confidence()
    merged.reports = []
    var seen: Set<Report> = []
    for report in tellings.flatMap(\.reports) where seen.insert(report).inserted { merged.reports.append(report) }
    return merged
  }

  /// Its trigger word with another place.
  func title(at name: String?) -> String {
    var label = title
    if let own = place?.name, label.hasSuffix(": " + own) { label.removeLast(own.count + 2) }
    return name.map { "\(label): \($0)" } ?? label
  }

  /// What the reports say, each sentence once; nil where there is but one report.
  ///
  /// A pilcrow parts them, and one inside a sentence becomes a space, so that there is no doubt and a table keeps one
  /// line a feature.
  package var quotes: String? {
    guard reports.count > 1 else { return nil }
    var quotes: [String] = []
    var seen: Set<String> = []
    for report in reports where seen.insert(report.quote).inserted {
      quotes.append(report.quote.split(separator: "¶").joined(separator: " "))
    }
    return quotes.prefix(Self.mostQuotes).joined(separator: " ¶ ")
  }

  /// An archive may hold one agency report a thousand times, each a little different.
  static let mostQuotes = 100
}
