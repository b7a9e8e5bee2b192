import Layers

/// ACLED's 31 columns, in its order (since March 2023).
/// - SeeAlso: https://acleddata.com/knowledge-base/codebook/
enum AcledColumns {
  static let columns = SchemaColumns(
    .acled, title: "Events in ACLED's columns",
    description: "Events that have a counterpart in ACLED's types, with its code lists and precision codes.",
    [
      Field("event_id_cnty", .text, description: "Country and event_id as a number."),
      Field("event_date", .text, description: "The day, or the middle of the span: YYYY-MM-DD."),
      Field("year", .integer, description: "Of event_date."),
      Field("time_precision", .integer, description: "1 the day, 2 a week, 3 a month."),
      Field("disorder_type", .text, description: "Follows from the two types."),
      Field("event_type", .text, description: "One of six."),
      Field("sub_event_type", .text, description: "One of 25."),
      Field("actor1", .text, description: "Who did it, or is named first."),
      Field("assoc_actor_1", .text, description: "Those beside actor1, joined by ; ."),
      Field("inter1", .integer, description: "1 to 8."),
      Field("actor2", .text, description: "To whom it was done, or who fought back."),
      Field("assoc_actor_2", .text, description: "Those beside actor2, joined by ; ."),
      Field("inter2", .integer, description: "1 to 8."),
      Field("interaction", .integer, description: "inter1 and inter2, the lower first."),
      Field("civilian_targeting", .text, description: "Civilian targeting, or empty."),
      Field("iso", .integer, description: "ISO 3166-1 numeric."),
      Field("region", .text, description: "One of ACLED's regions."),
      Field("country", .text, description: "As ACLED writes it."),
      Field("admin1", .text, description: "First-level division."),
      Field("admin2", .text, description: "Second-level division."),
      Field("admin3", .text, description: "Empty: not known."),
      Field("location", .text, description: "Name of the place."),
      Field("latitude", .latitude, description: "WGS 84 degrees."),
      Field("longitude", .longitude, description: "WGS 84 degrees."),
      Field("geo_precision", .integer, description: "1 a town, 2 near it or a small region, 3 a large one."),
      Field("source", .text, description: "Publishers, joined by ; ."),
      Field("source_scale", .text, description: "Empty: not known."),
      Field("notes", .text, description: "The sentences of the reports."),
      Field("fatalities", .integer, description: "Best figure; empty where the reports give none."),
      Field("tags", .text, description: "Empty: not known."),
      Field("timestamp", .integer, description: "Day of publication, seconds since 1970."),
    ])
}
