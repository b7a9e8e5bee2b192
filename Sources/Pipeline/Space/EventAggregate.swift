import Events
import Gazetteer
import Geo
import Layers
import Temporal

/// One layer of counts: the dated events of each cell in each period.
///
/// An event that lasts counts in the period of its first day, so the counts add up to the events.
///
/// Memory grows with the cells and periods that have events, and by 8 bytes for each report in each of them.
struct EventAggregate {
  private struct Key: Hashable {
    var cell: Int
    var firstDay: Int
  }

  fileprivate struct Counts {
    var events = 0
    var fatalities: Int?
    var types = [Int](repeating: 0, count: EventType.allCases.count)
    var first: CivilDate
    var last: CivilDate
    var documents: Set<UInt64> = []
  }

  let choice: AggregateChoice
  private let finder: AggregateCells
  private var cells: [AggregateCell] = []
  private var numbers: [String: Int] = [:]
  private var counts: [Key: Counts] = [:]
  private(set) var eventCount = 0
  private(set) var leftOut: [String: Int] = [:]

  init(_ choice: AggregateChoice, _ gazetteer: PlaceStack) {
    self.choice = choice
    finder = AggregateCells(choice.cell, gazetteer)
  }

  mutating func add(_ event: EventRecord) {
    guard let earliest = event.earliest, let latest = event.latest else { return leaveOut("no date") }
    if let refusal = finder.refusal(event) { return leaveOut(refusal) }
    let period = AggregatePeriod(choice.step, of: earliest)
    let key = Key(cell: number(of: event), firstDay: period.first.dayNumber)
    eventCount += 1
    counts[key, default: Counts(first: earliest, last: latest)].add(event, earliest, latest)
  }

  private mutating func leaveOut(_ reason: String) { leftOut[reason, default: 0] += 1 }

  private mutating func number(of event: EventRecord) -> Int {
    let id = finder.id(event)
    guard let number = numbers[id] else {
      numbers[id] = cells.count
      cells.append(finder.cell(id, of: event))
      return cells.count - 1
    }
    // A place that is in no gazetteer cannot tell where its province is; the next may.
    if cells[number].point == nil { cells[number].point = finder.cell(id, of: event).point }
    return number
  }

  /// By period, then by cell.
  func forEachFeature(_ body: (Feature) throws(LayerError) -> Void) throws(LayerError) {
    let keys = counts.keys.sorted {
      ($0.firstDay, cells[$0.cell].id) < ($1.firstDay, cells[$1.cell].id)
    }
    for key in keys {
      guard let counts = counts[key] else { continue }
      let period = AggregatePeriod(choice.step, of: CivilDate(dayNumber: key.firstDay))
      try body(feature(cells[key.cell], period, counts))
    }
  }

  private func feature(_ cell: AggregateCell, _ period: AggregatePeriod, _ counts: Counts) -> Feature {
    let start = period.first.dayNumber * 86_400
    let end = period.last.dayNumber * 86_400 + 86_399
    let id = "\(cell.id)/\(period.name)"
    var values: [Value] = [
      .text(id), .text(orNull: cell.name), .text(orNull: cell.country), .text(orNull: cell.countryName),
      .text(period.name), .dateTime(secondsSinceEpoch: start), .dateTime(secondsSinceEpoch: end),
      .dateTime(secondsSinceEpoch: start), .integer(start * 1000), .integer(end * 1000), .integer(counts.events),
      .integer(orNull: counts.fatalities), .text(counts.mostFrequentType.rawValue),
    ]
    values += counts.types.map { .integer($0) }
    values += [
      .dateTime(secondsSinceEpoch: counts.first.dayNumber * 86_400),
      .dateTime(secondsSinceEpoch: counts.last.dayNumber * 86_400 + 86_399), .integer(counts.documents.count),
      .number(orNull: cell.point?.latitude, decimals: 6), .number(orNull: cell.point?.longitude, decimals: 6),
    ]
    let time = FeatureTime.days(period.first.dayNumber, period.last.dayNumber)
    switch choice.cell {
    case .country, .admin1: return Feature(id: id, geometry: cell.point, values: values, time: time)
    case .grid: return Feature(id: id, area: cell.box.map { Area($0) }, values: values, time: time)
    }
  }
}

extension EventAggregate.Counts {
  fileprivate mutating func add(_ event: EventRecord, _ earliest: CivilDate, _ latest: CivilDate) {
    events += 1
    if let best = event.fatalities?.best { fatalities = (fatalities ?? 0) + best }
    if let type = EventType.allCases.firstIndex(of: event.type) { types[type] += 1 }
    first = min(first, earliest)
    last = max(last, latest)
    for id in event.documentIds {
      var hash = StableHash()
      hash.append(id)
      documents.insert(hash.number)
    }
  }

  /// Of several, the one that comes first in the list of types.
  fileprivate var mostFrequentType: EventType {
    let most = types.max() ?? 0
    return EventType.allCases[types.firstIndex(of: most) ?? 0]
  }
}
