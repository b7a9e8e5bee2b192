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
      lendPlaces(to: &told, dateline)
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
    case .assault, .territory, .coerce, .protest, .mobilize, .retreat: return true
    default: return false
    }
  }

  /// To dated deeds that have none: the place of the nearest event of the same kind, else the dateline.
  private func lendPlaces(to told: inout [ToldEvent], _ dateline: Int) {
    let before = nearest(told, told.indices.map { $0 })
    let after = nearest(told, told.indices.reversed())
    for index in told.indices {
      let event = told[index].event
      guard event.modality == .actual, event.places.isEmpty, event.earliest != nil, Self.isDeed(event) else { continue }
      let lenders = [before[index], after[index]].compactMap { $0 }
      let lender = lenders.min { distance($0, index, told) < distance($1, index, told) }
      let places = lender.map { told[$0].event.places } ?? [dateline]
      told[index].event.places = places
      told[index].event.placeConfidence = lender == nil ? 0.25 : 0.3
      told[index].event.placeCarried = true
    }
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
