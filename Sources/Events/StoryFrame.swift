import Evidence
import Geo
import Temporal
import Toponyms

/// What a whole report lends its events at the end: a day and a place to those that are told without, and a town to
/// places that no gazetteer has.
///
/// Only reports with a dateline are frames, because they tell of one day and one place unless they say otherwise; each
/// event that is lent something says so in `dateSource` and `placeCarried`. Time is linear in the number of events.
struct StoryFrame {
  let view: EventText
  let narrative: Narrative
  let published: DateSpan?

  func complete(_ told: inout [ToldEvent]) {
    if let dateline = narrative.dateline {
      if let day = published ?? narrative.datelineDate {
        for index in told.indices where isNews(told[index]) { date(&told[index].event, day) }
      }
      lendPlaces(to: &told, dateline, published ?? narrative.datelineDate)
    }
    let towns = TownHolder(view: view, dateline: narrative.dateline)
    for index in told.indices { told[index].event.holder = towns.holder(of: told[index]) }
    towns.nameParts(of: &told)
  }

  /// "The attack" and "the murder" may be of any day; a deed that is told for the first time is news.
  private func isNews(_ told: ToldEvent) -> Bool {
    told.isUndatedNews && told.event.earliest == nil && !told.pointsBack && Self.isDeed(told.event)
  }

  private func date(_ event: inout Event, _ day: DateSpan) {
    event.earliest = day.earliest
    event.latest = day.latest
    event.precision = day.precision
    event.dateSource = .document
    event.dateConfidence = 0.3
  }

  // MARK: Places

  /// Deeds that are done at some place, wherever it is told; sayings and agreements are not.
  private static func isDeed(_ event: Event) -> Bool {
    switch event.type {
    case .assault, .territory, .coerce, .protest: return true
    default: return false
    }
  }

  /// How many days before the report a deed may be to be where the report was filed.
  private static let freshDays = 31

  private func isFresh(_ event: Event, _ day: DateSpan?) -> Bool {
    guard let day, let earliest = event.earliest, let latest = event.latest, event.precision.isDayOrFiner else {
      return false
    }
    return earliest.dayNumber >= day.earliest.dayNumber - Self.freshDays && latest <= day.latest
  }

  /// To dated deeds that have none: the place of the nearest event of the same kind, else, if it is news, the dateline.
  private func lendPlaces(to told: inout [ToldEvent], _ dateline: Int, _ day: DateSpan?) {
    let before = nearest(told, told.indices.map { $0 })
    let after = nearest(told, told.indices.reversed())
    for index in told.indices {
      let event = told[index].event
      guard event.modality == .actual, event.places.isEmpty, event.earliest != nil, Self.isDeed(event) else { continue }
      let lenders = [before[index], after[index]].compactMap { $0 }
      let lender = lenders.min { distance($0, index, told) < distance($1, index, told) }
      guard isFresh(event, day) || lender.map({ told[$0].event.earliest == event.earliest }) == true else { continue }
      let own = named(in: told[index])
      let places = own.map { [$0] } ?? lender.map { told[$0].event.places } ?? [dateline]
      told[index].event.places = places
      told[index].event.placeConfidence = own == nil && lender == nil ? 0.25 : 0.3
      told[index].event.placeCarried = own == nil
    }
  }

  /// The town or division that the event's own sentence names nearest to it: "announced the end of the fighting in Marawi
  /// after troops killed the last fighters".
  private func named(in told: ToldEvent) -> Int? {
    let sentence = view.text.sentences[told.sentence]
    guard sentence.contains(where: { view.isPlace($0) }) else { return nil }
    let named = MentionContextReader(view: view, sentence: sentence).contexts().filter {
      $0.canBeChosen && !$0.isDateline && !$0.isReference && !$0.modifiesPerson
        && view.mentions[$0.mention].place.map { $0.level > .country } == true
    }
    let start = told.event.trigger.start
    return named.min { gap($0, start) < gap($1, start) }?.mention
  }

  private func gap(_ context: MentionContext, _ byte: Int) -> Int {
    abs(view.mentions[context.mention].span.start - byte)
  }

  private func distance(_ a: Int, _ b: Int, _ told: [ToldEvent]) -> Int { abs(told[a].sentence - told[b].sentence) }

  /// For each event, the last one of its kind in an order that has a place of its own.
  private func nearest(_ told: [ToldEvent], _ order: [Int]) -> [Int?] {
    var last: [String: Int] = [:]
    var nearest = [Int?](repeating: nil, count: told.count)
    for index in order {
      let event = told[index].event
      nearest[index] = last[event.subType]
      if event.modality == .actual, !event.places.isEmpty, !event.placeCarried { last[event.subType] = index }
    }
    return nearest
  }
}
