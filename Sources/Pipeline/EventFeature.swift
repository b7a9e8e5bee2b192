import Events
import Evidence
import Geo
package import Layers
package import Temporal
import Toponyms

/// Turns an event at one of its places into a feature of the event layers.
package struct EventFeature: Sendable {
  package var feature: Feature
  package var isDated: Bool
  package var confidence: Double
  /// For filters and counts.
  package var country: String
  package var type: String
  package var subType: String
  package var placeId: String?
  package var earliest: CivilDate?
  package var latest: CivilDate?

  /// The features of an analysis: one for each place of each event that the text reports as fact.
  package static func all(of analysis: Analysis) -> [EventFeature] {
    var features: [EventFeature] = []
    forEach(of: analysis) { features.append($0) }
    return features
  }

  /// The same features one by one.
  package static func forEach<Failure: Error>(
    of analysis: Analysis, _ body: (EventFeature) throws(Failure) -> Void
  ) throws(Failure) {
    let points = CodePoints(analysis.text.bytes)
    for event in analysis.events where event.modality == .actual {
      let places: [Int?] = event.places.isEmpty ? [nil] : event.places.map { $0 }
      for (number, place) in places.enumerated() {
        try body(EventFeature(event, place.map { analysis.mentions[$0] }, number, analysis, points))
      }
    }
  }

  private init(
    _ event: Event, _ mention: PlaceMention?, _ number: Int, _ analysis: Analysis,
    _ points: CodePoints
  ) {
    let document = analysis.document
    let text = analysis.text
    let place = mention?.place
    let id = Self.id(event, number, document)
    let days: (first: Int, last: Int)? =
      if let earliest = event.earliest, let latest = event.latest {
        (earliest.dayNumber, latest.dayNumber)
      } else { nil }
    let start = days.map { $0.first * 86400 }
    let end = days.map { $0.last * 86400 + 86399 }
    let date = event.dates.first.map { analysis.dates[$0] }
    let edtf = date?.edtf ?? Self.edtf(event)
    let placeConfidence = (event.placeConfidence ?? 1) * (mention?.confidence ?? 0)
    confidence =
      event.confidence * (mention == nil ? 1 : 0.5 + 0.5 * placeConfidence)
      * (days == nil ? 1 : 0.5 + 0.5 * event.dateConfidence)
    isDated = days != nil
    country = place?.country ?? ""
    type = event.type.rawValue
    subType = event.subType
    placeId = place?.id
    earliest = event.earliest
    latest = event.latest

    var values: [Value] = [
      .text(id), .text(Self.title(event, place, text)), .text(type), .text(orNull: subType),
    ]
    if let start, let end { values += [.dateTime(secondsSinceEpoch: start), .dateTime(secondsSinceEpoch: end)] }
    values += [
      .text(event.precision.rawValue), .text(orNull: edtf),
      .text(orNull: date.map { FeatureText.text($0.span, of: text) }), .text(event.dateSource.rawValue),
    ]
    if let start, let end {
      values += [.dateTime(secondsSinceEpoch: start), .integer(start * 1000), .integer(end * 1000)]
    }
    values += [
      .text(orNull: place?.name), .text(orNull: mention.map { FeatureText.text($0.span, of: text) }),
      .text(orNull: place?.id),
    ]
    values += PlaceColumns.values(mention)
    values += [
      .number(
        orNull: mention?.location == nil ? nil : mention?.radiusKm,
        decimals: PlaceColumns.radiusDecimals(mention?.radiusKm ?? 0)),
      .text(orNull: mention?.relation), .number(confidence, decimals: 3),
      .number(orNull: mention?.location == nil ? nil : placeConfidence, decimals: 3),
      .number(orNull: days == nil ? nil : event.dateConfidence, decimals: 3),
      .text(orNull: event.actors.joined(separator: "; ")),
      .integer(orNull: event.fatalities?.best), .integer(orNull: event.quantity),
      .text(FeatureText.quote(event.sentence, around: event.trigger, of: text)), .text(document.id),
      .text(orNull: document.source), .text(orNull: document.url),
      .text(orNull: analysis.published.map(Self.text)),
      .integer(points.count(before: event.trigger.start)),
      .integer(points.count(before: event.trigger.end)), .integer(1), .text(document.id),
    ]
    feature = Feature(
      id: id, geometry: mention?.location, values: values,
      time: days.map { .days($0.first, $0.last) })
  }

  /// `ev-` and a hash of document, span and type; places after the first have ids of their own.
  private static func id(_ event: Event, _ number: Int, _ document: Document) -> String {
    var hash = StableHash()
    hash.append(document.id)
    hash.append(event.trigger.start)
    hash.append(event.trigger.end)
    hash.append(event.type.rawValue)
    if number > 0 { hash.append(number) }
    return "ev-" + hash.hexadecimal
  }

  private static func title(_ event: Event, _ place: ResolvedPlace?, _ text: TokenizedText)
    -> String
  {
    let words = FeatureText.text(event.trigger, of: text)
    let label = words.prefix(1).uppercased() + words.dropFirst()
    return place.map { "\(label): \($0.name)" } ?? label
  }

  /// EDTF of a date that no expression gave: the publication date, or a carried span.
  private static func edtf(_ event: Event) -> String? {
    guard let earliest = event.earliest, let latest = event.latest else { return nil }
    if earliest == latest { return earliest.description }
    if earliest.day == 1, latest == earliest.lastOfMonth {
      return String(earliest.description.prefix(7))
    }
    if earliest.month == 1, earliest.day == 1, latest.month == 12, latest.day == 31,
      earliest.year == latest.year
    {
      return String(earliest.description.prefix(4))
    }
    return "\(earliest)/\(latest)"
  }

  static func text(_ published: PublishedDate) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    var text = String(published.year)
    if let month = published.month { text += "-" + two(month) }
    if let day = published.day { text += "-" + two(day) }
    return text
  }
}
