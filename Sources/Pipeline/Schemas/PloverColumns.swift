import Layers

/// The 40 columns in which the POLECAT data set publishes events coded by PLOVER, in its order.
/// - SeeAlso: https://github.com/openeventdata/PLOVER and https://doi.org/10.7910/DVN/AJGVIT
enum PloverColumns {
  static let columns = SchemaColumns(
    .plover, title: "Events in POLECAT's columns", description: "Events with PLOVER's types, modes and contexts.",
    [
      Field("Event ID", .text, description: "event_id."),
      Field("Event Date", .text, description: "YYYY-MM-DD; empty where the day is not known."),
      Field("Event Type", .text, description: "One of PLOVER's 16."),
      Field("Event Mode", .text, description: "A mode of the type, or empty."),
      Field("Intensity", .number, description: "Empty."),
      Field("Quad Code", .text, description: "Verbal or material, cooperation or conflict."),
      Field("Contexts", .text, description: "Joined by ; ."),
    ] + actor("Actor", "Who did it.") + actor("Recipient", "To whom it was done.") + [
      Field("Placename", .text, description: "Name in the gazetteer."),
      Field("City", .text, description: "The town, where the place is one."),
      Field("District", .text, description: "Second-level division."),
      Field("Province", .text, description: "First-level division."),
      Field("Country", .text, description: "ISO 3166-1 alpha-3."),
      Field("Latitude", .latitude, description: "WGS 84 degrees."),
      Field("Longitude", .longitude, description: "WGS 84 degrees."),
      Field("GeoNames ID", .integer, description: "Where the place is from GeoNames."),
      Field("Raw Placename", .text, description: "The words of the report."),
      Field("Feature Type", .text, description: "GeoNames feature code."),
      Field("Source", .text, description: "Publishers, joined by ; ."),
      Field("Publication Date", .text, description: "YYYY-MM-DD."),
      Field("Story People", .text, description: "Empty."),
      Field("Story Organizations", .text, description: "Empty."),
      Field("Story Locations", .text, description: "Empty."),
      Field("Language", .text, description: "Empty."),
      Field("Version", .text, description: "The program that coded the event."),
    ])

  private static func actor(_ name: String, _ role: String) -> [Field] {
    [
      Field(name + " Name", .text, description: role),
      Field(name + " Country", .text, description: "ISO 3166-1 alpha-3 of a state's forces."),
      Field(name + " COW", .text, description: "Empty."),
      Field("Primary \(name) Sector", .text, description: "GOV, MIL, COP, REB, UAF, OPP, CVL, IGO."),
      Field(name + " Sectors", .text, description: "Those of all, joined by ; ."),
      Field(name + " Title", .text, description: "Empty."),
      Field(name + " Name Raw", .text, description: "Empty."),
      Field("Wikipedia \(name) ID", .text, description: "Empty."),
    ]
  }
}
