import Layers

/// The fields of the event layers: names, order and meaning are a promise (Documentation/formats.md).
enum EventSchema {
  static let attribution = "Places: GeoNames (geonames.org), CC BY 4.0; Natural Earth, public domain."

  static let events = LayerSchema(
    name: "events", fields: fields(dated: true), title: "Events",
    description: "What happened, where and when, with the sentence that says so.",
    attribution: attribution)

  /// Without the temporal columns: one empty date would turn a column into text (notes: OGR types all or nothing).
  static let undated = LayerSchema(
    name: "events_undated", fields: fields(dated: false), title: "Undated events",
    description: "Events whose date the text does not give.", attribution: attribution)

  /// The layers of a run that shows events beside their point say where it is.
  static func events(spread: Bool) -> LayerSchema { spread ? spreading(events) : events }
  static func undated(spread: Bool) -> LayerSchema { spread ? spreading(undated) : undated }

  private static func spreading(_ schema: LayerSchema) -> LayerSchema {
    var schema = schema
    schema.fields += StackPlace.fields
    return schema
  }

  static let temporalFields: Set<String> = ["date_start", "date_end", "time", "t_start", "t_end"]

  private static func fields(dated: Bool) -> [Field] {
    dated ? all : all.filter { !temporalFields.contains($0.name) }
  }

  private static let all: [Field] =
    [
      Field("event_id", .text, title: "Event", description: "Stable id."),
      Field("title", .text, title: "Title", description: "Trigger and place."),
      Field("event_type", .text, title: "Type", description: "PLOVER-like class."),
      Field("sub_type", .text, title: "Sub-type", description: "Mode of the class."),
      Field("date_start", .dateTime, title: "From", description: "First second covered, UTC."),
      Field("date_end", .dateTime, title: "To", description: "Last second covered, UTC."),
      Field("date_precision", .text, title: "Precision", description: "How exactly the text says it."),
      Field("date_edtf", .text, title: "EDTF", description: "The date in EDTF (ISO 8601-2)."),
      Field("date_text", .text, title: "Date as written", description: "The words of the report."),
      Field("date_source", .text, title: "Date from", description: "sentence, narrative, document, none."),
      Field("time", .dateTime, title: "Time", description: "Equal to date_start."),
      Field("t_start", .integer, title: "From (ms)", description: "Milliseconds since 1970."),
      Field("t_end", .integer, title: "To (ms)", description: "Milliseconds since 1970."),
      Field("place", .text, title: "Place", description: "Name in the gazetteer."),
      Field("place_text", .text, title: "Place as written", description: "Name in the report."),
      Field("place_id", .text, title: "Place id", description: "Identifier with its source."),
    ] + PlaceColumns.fields + [
      Field("radius_km", .number, title: "Radius", description: "How far from the point, in km."),
      Field("relation", .text, title: "Relation", description: "What the text says the place is to the point."),
      Field("confidence", .number, title: "Confidence", description: "0 to 1, the whole record."),
      Field("place_confidence", .number, title: "Place confidence", description: "0 to 1."),
      Field("date_confidence", .number, title: "Date confidence", description: "0 to 1."),
      Field("actors", .text, title: "Actors", description: "Who is named, joined by ; ."),
      Field("fatalities", .integer, title: "Fatalities", description: "Best figure of the sentence."),
      Field("quantity", .integer, title: "Quantity", description: "How many of them: strikes, attacks, arrests."),
      Field("quote", .text, title: "Quote", description: "The sentence."),
      Field("document_id", .text, title: "Document", description: "Record id or file name."),
      Field("source", .text, title: "Source", description: "Publisher or feed."),
      Field("source_url", .text, title: "Address", description: "Of the report."),
      Field("published", .text, title: "Published", description: "As precisely as it is known."),
      Field("char_start", .integer, title: "Trigger from", description: "Code points, first."),
      Field("char_end", .integer, title: "Trigger to", description: "Code points, end exclusive."),
      Field("sources", .integer, title: "Reports", description: "How many tell of it."),
      Field("source_ids", .text, title: "Report ids", description: "Joined by ; ."),
      Field("place_source", .text, title: "Place from", description: "sentence, narrative, none."),
      Field("initiators", .text, title: "Initiators", description: "Of the actors, who did it; joined by ; ."),
      Field("targets", .text, title: "Targets", description: "Of the actors, to whom; joined by ; ."),
      Field(
        "fatalities_low", .integer, title: "Fatalities, least", description: "Of the figures that the text allows."),
      Field(
        "fatalities_high", .integer, title: "Fatalities, most", description: "Of the figures that the text allows."),
      Field("injured", .integer, title: "Injured", description: "Best figure of the sentence."),
      Field("quotes", .text, title: "All quotes", description: "Of a merged event, joined by ¶ ."),
    ]
}
