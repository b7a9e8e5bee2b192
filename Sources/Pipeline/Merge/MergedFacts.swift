import Events
import Evidence
import Temporal
import Toponyms

/// Chooses what a merged record says, of several tellings of one event in the order of telling.
struct MergedFacts {
  let tellings: [EventRecord]

  /// Tellings less sure than this share of the surest do not decide.
  private static let trusted = 0.5

  /// The finest place of those that are trusted; of as fine ones the one told most often, then the surest.
  func place() -> EventRecord? {
    let placed = tellings.filter { $0.location != nil }
    let surest = placed.map(\.placeConfidence).max() ?? 0
    let counts = Dictionary(grouping: placed) { $0.place?.id ?? $0.placeText }.mapValues(Self.reportCount)
    return best(of: placed.filter { $0.placeConfidence >= Self.trusted * surest }) { one in
      [
        Self.fineness[one.geoPrecision] ?? 0, Double(counts[one.place?.id ?? one.placeText] ?? 0), one.placeConfidence,
      ]
    }
  }

  /// A date that the text gives before that of publication, days before longer spans, then the one told most often.
  func date() -> EventRecord? {
    let dated = tellings.filter(\.isDated)
    let surest = dated.map(\.dateConfidence).max() ?? 0
    let counts = Dictionary(grouping: dated) { $0.earliest }.mapValues(Self.reportCount)
    return best(of: dated.filter { $0.dateConfidence >= Self.trusted * surest }) { one in
      let days = Double(Self.days(one))
      return [
        days <= 3 ? 1 : 0, one.dateSource == .document ? 0 : 1, -days, Double(counts[one.earliest] ?? 0),
        one.dateConfidence,
      ]
    }
  }

  /// What says most: "car bomb" before "attack", then the one told most often.
  func kind() -> EventRecord {
    let counts = Dictionary(grouping: tellings) { MergeKind($0.type, $0.subType) }.mapValues(Self.reportCount)
    let best = best(of: tellings) { one in
      let kind = MergeKind(one.type, one.subType)
      return [kind.isGeneral ? 0 : 1, Double(counts[kind] ?? 0), one.confidence]
    }
    return best ?? tellings[0]
  }

  /// The toll of the report published last (of several on that day the highest), between the lowest and the highest told.
  func toll(_ toll: (EventRecord) -> Event.Toll?) -> Event.Toll? {
    let told = tellings.compactMap { telling in toll(telling).map { (toll: $0, day: Self.publishedDay(telling)) } }
    guard let latest = told.map(\.day).max() else { return nil }
    var result = told.filter { $0.day == latest }.max { $0.toll.best < $1.toll.best }?.toll
    result?.low = told.map(\.toll.low).min() ?? 0
    result?.high = told.map(\.toll.high).max() ?? 0
    return result
  }

  /// Names of all tellings, each once.
  func names(_ names: KeyPath<EventRecord, [String]>) -> [String] {
    var all: [String] = []
    for telling in tellings {
      for name in telling[keyPath: names] where !all.contains(name) { all.append(name) }
    }
    return all
  }

  /// The surest telling, and each report with words of its own takes a part of what doubt is left.
  func confidence() -> Double {
    let surest = tellings.map(\.confidence).max() ?? 0
    var quotes: Set<String> = []
    var documents: Set<String> = []
    var doubt = 1.0
    for telling in tellings.sorted(by: { $0.confidence > $1.confidence }) {
      let report = telling.reports[0]
      let isOwn = !quotes.contains(report.quote) && !documents.contains(report.documentId)
      if isOwn, !quotes.isEmpty { doubt *= 1 - 0.4 * telling.confidence }
      quotes.insert(report.quote)
      documents.insert(report.documentId)
    }
    // A single sentence changes nothing, not even the last digit.
    return doubt == 1 ? surest : min(max(surest, 0.99), 1 - (1 - surest) * doubt)
  }

  private func best(of records: [EventRecord], _ rank: (EventRecord) -> [Double]) -> EventRecord? {
    var best: (record: EventRecord, rank: [Double])?
    for record in records {
      let rank = rank(record)
      if let known = best, !known.rank.lexicographicallyPrecedes(rank) { continue }
      best = (record, rank)
    }
    return best?.record
  }

  private static func reportCount(_ tellings: [EventRecord]) -> Int {
    Set(tellings.map { $0.reports[0].documentId }).count
  }

  private static func days(_ record: EventRecord) -> Int {
    guard let earliest = record.earliest, let latest = record.latest else { return 0 }
    return latest.dayNumber - earliest.dayNumber + 1
  }

  private static func publishedDay(_ record: EventRecord) -> Int {
    guard let published = record.reports[0].published else { return Int.min }
    return CivilDate(year: published.year, month: published.month ?? 1, day: published.day ?? 1)?.dayNumber ?? Int.min
  }

  private static let fineness: [String: Double] = [
    "site": 7, "town": 6, "admin2": 5, "natural": 4, "admin1": 3, "country": 2, "region": 1,
  ]
}
