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
        for index in told.indices where told[index].isUndatedNews && told[index].event.earliest == nil {
          date(&told[index].event, day)
        }
      }
      lendPlaces(to: &told, dateline)
    }
    for index in told.indices { told[index].event.holder = holder(of: told[index]) }
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

  // MARK: Holders

  /// How many sentences back a town may hold a place that no gazetteer has.
  private static let reach = 6

  private func holder(of told: ToldEvent) -> Int? {
    let event = told.event
    guard !event.places.isEmpty, event.places.allSatisfy({ view.mentions[$0].location == nil }) else { return nil }
    for number in (max(0, told.sentence - Self.reach)...told.sentence).reversed() {
      let sentence = view.text.sentences[number]
      guard sentence.contains(where: { view.isPlace($0) }) else { continue }
      let towns = MentionContextReader(view: view, sentence: sentence).contexts().filter {
        !$0.isReference && !$0.modifiesPerson && isTown($0.mention)
      }
      if let town = number == told.sentence ? towns.first(where: { !$0.isDateline }) : towns.last {
        return town.mention
      }
    }
    return narrative.dateline.flatMap { isTown($0) ? $0 : nil }
  }

  private func isTown(_ mention: Int) -> Bool {
    guard let place = view.mentions[mention].place else { return false }
    return place.level == .populated || place.level == .admin1 || place.level == .admin2
  }
}
