import Events
import Evidence
import Geo
package import Pipeline
import Temporal
import Toponyms

extension Answer {
  /// The same as the line that `annotate` writes for this analysis: confidence to 3 decimals, degrees to 6.
  package init(_ analysis: Analysis) {
    let points = CodePoints(analysis.text.bytes)
    func span(_ span: TextSpan) -> CodePointSpan {
      CodePointSpan(points.count(before: span.start), points.count(before: span.end))
    }
    places = analysis.mentions.map { mention in
      Place(
        span: span(mention.span), text: analysis.text.string(mention.span), isDemonym: mention.kind == .demonym,
        entry: mention.placeAsTold.map(Entry.init), confidence: Self.rounded(mention.confidence, 1000))
    }
    dates = analysis.dates.map { Date(span: span($0.span), type: $0.type.rawValue, value: $0.value) }
    events = analysis.events.map {
      Event(
        trigger: span($0.trigger), places: $0.placesWithHolder, earliest: $0.earliest?.description,
        latest: $0.latest?.description)
    }
  }

  fileprivate static func rounded(_ value: Double, _ scale: Double) -> Double { (value * scale).rounded() / scale }
}

extension Answer.Entry {
  fileprivate init(_ place: ResolvedPlace) {
    let scale = 1_000_000.0
    name = place.name
    admin1 = place.admin1
    admin2 = place.admin2
    country = place.country
    point = Coordinate(
      longitude: Answer.rounded(place.coordinate.longitude, scale),
      latitude: Answer.rounded(place.coordinate.latitude, scale))
  }
}
