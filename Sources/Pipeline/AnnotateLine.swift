import Events
import Evidence
import Geo
import Ingest
import Layers
import Temporal
import Toponyms

/// Writes an analysis as one line of JSON, as Documentation/formats.md lays it out.
enum AnnotateLine {
  /// How much a line grows before its beginning is handed on.
  private static let pieceBytes = 1 << 20

  /// - Parameter drain: takes the bytes so far of a long line out of the builder; does nothing to keep the line whole.
  static func write<Failure: Error>(
    _ analysis: Analysis, _ options: AnnotateOptions, at position: DocumentPosition, to json: inout JSONBuilder,
    drain: (inout JSONBuilder) throws(Failure) -> Void
  ) throws(Failure) {
    let points = CodePoints(analysis.text.bytes)
    json.beginObject()
    json.field("id", analysis.document.id)
    json.key("places")
    json.beginArray()
    for mention in analysis.mentions {
      place(mention, analysis, points, options.explain, &json)
      if json.count >= pieceBytes { try drain(&json) }
    }
    json.endArray()
    json.key("dates")
    json.beginArray()
    for expression in analysis.dates {
      date(expression, analysis, points, options.explain, &json)
      if json.count >= pieceBytes { try drain(&json) }
    }
    json.endArray()
    json.key("events")
    json.beginArray()
    for item in analysis.events {
      event(item, analysis, points, &json)
      if json.count >= pieceBytes { try drain(&json) }
    }
    json.endArray()
    if options.records {
      try AnnotateRecords.write(analysis, at: position, options.part, to: &json, pieceBytes, drain)
    } else if options.eventRecords {
      try AnnotateRecords.writeEvents(of: analysis, to: &json, pieceBytes, drain)
    }
    json.endObject()
    json.endLine()
  }

  private static func span(
    _ span: TextSpan, _ analysis: Analysis, _ points: CodePoints, _ json: inout JSONBuilder
  ) {
    json.field("start", points.count(before: span.start))
    json.field("end", points.count(before: span.end))
    json.field("text", analysis.text.string(span))
  }

  // MARK: Places

  private static func place(
    _ mention: PlaceMention, _ analysis: Analysis, _ points: CodePoints, _ explain: Bool,
    _ json: inout JSONBuilder
  ) {
    json.beginObject()
    span(mention.span, analysis, points, &json)
    json.field("kind", mention.kind.rawValue)
    json.key("place")
    if let place = mention.placeAsTold { write(place, &json) } else { json.null() }
    json.field("confidence", mention.confidence, decimals: 3)
    json.field(
      "radius_km", mention.location == nil ? nil : mention.radiusKm,
      decimals: PlaceColumns.radiusDecimals(mention.radiusKm))
    if !mention.relation.isEmpty { json.field("relation", mention.relation) }
    if let point = mention.point {
      json.key("point")
      json.beginObject()
      json.field("lat", point.latitude, decimals: 6)
      json.field("lon", point.longitude, decimals: 6)
      json.endObject()
    }
    if explain {
      json.key("candidates")
      json.beginArray()
      for candidate in mention.candidates {
        json.beginObject()
        json.field("score", candidate.score, decimals: 3)
        json.key("place")
        write(candidate.place, &json)
        json.endObject()
      }
      json.endArray()
      json.field("reason", mention.reason)
    }
    json.endObject()
  }

  /// A place as every JSON output of the program shows it.
  static func write(_ place: ResolvedPlace, _ json: inout JSONBuilder) {
    json.beginObject()
    json.field("id", place.id)
    json.field("name", place.name)
    json.field("lat", place.coordinate.latitude, decimals: 6)
    json.field("lon", place.coordinate.longitude, decimals: 6)
    json.field("country", place.country.isEmpty ? nil : place.country)
    json.field("admin1", place.admin1.isEmpty ? nil : place.admin1)
    json.field("admin2", place.admin2.isEmpty ? nil : place.admin2)
    json.field("feature", place.feature)
    json.field("population", place.population)
    json.endObject()
  }

  // MARK: Dates

  private static func date(
    _ expression: DateExpression, _ analysis: Analysis, _ points: CodePoints, _ explain: Bool,
    _ json: inout JSONBuilder
  ) {
    json.beginObject()
    span(expression.span, analysis, points, &json)
    json.field("type", expression.type.rawValue)
    json.field("value", expression.value)
    if let mod = expression.mod { json.field("mod", mod) }
    json.field("edtf", expression.edtf)
    json.field("earliest", expression.earliest?.description)
    json.field("latest", expression.latest?.description)
    json.field("precision", expression.precision.rawValue)
    json.field("anchor", expression.anchor.rawValue)
    if explain, let anchor = expression.anchorSpan {
      json.key("anchor_span")
      json.beginObject()
      span(anchor, analysis, points, &json)
      json.endObject()
    }
    json.endObject()
  }

  // MARK: Events

  private static func event(
    _ event: Event, _ analysis: Analysis, _ points: CodePoints, _ json: inout JSONBuilder
  ) {
    json.beginObject()
    json.key("trigger")
    json.beginObject()
    span(event.trigger, analysis, points, &json)
    json.endObject()
    json.field("type", event.type.rawValue)
    json.field("sub_type", event.subType)
    indexes("places", event.placesWithHolder, &json)
    indexes("dates", event.dates, &json)
    json.field("earliest", event.earliest?.description)
    json.field("latest", event.latest?.description)
    json.field("precision", event.precision.rawValue)
    json.field("date_source", event.dateSource.rawValue)
    json.field("modality", event.modality.rawValue)
    json.field("actors", event.actors)
    toll("fatalities", event.fatalities, &json)
    json.field("quantity", event.quantity)
    json.field("confidence", event.confidence, decimals: 3)
    json.key("sentence")
    json.beginObject()
    json.field("start", points.count(before: event.sentence.start))
    json.field("end", points.count(before: event.sentence.end))
    json.endObject()
    toll("injured", event.injured, &json)
    json.field("initiators", event.initiators)
    json.field("targets", event.targets)
    json.endObject()
  }

  private static func toll(_ name: String, _ toll: Event.Toll?, _ json: inout JSONBuilder) {
    json.key(name)
    guard let toll else { return json.null() }
    json.beginObject()
    json.field("low", toll.low)
    json.field("best", toll.best)
    json.field("high", toll.high)
    json.endObject()
  }

  private static func indexes(_ name: String, _ values: [Int], _ json: inout JSONBuilder) {
    json.key(name)
    json.beginArray()
    for value in values { json.integer(value) }
    json.endArray()
  }
}
