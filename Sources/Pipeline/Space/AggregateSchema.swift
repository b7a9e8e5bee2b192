import Events
import Geo
import Layers

/// The fields of the layers of counts, the same for every kind of cell and step.
enum AggregateSchema {
  static func schema(_ choice: AggregateChoice) -> LayerSchema {
    let cell: String
    let shape: LayerSchema.Shape
    switch choice.cell {
    case .country: (cell, shape) = ("country", .point)
    case .admin1: (cell, shape) = ("first-level division", .point)
    case .grid(let degrees): (cell, shape) = ("square of \(DegreeText.text(degrees)) degrees", .area)
    }
    return LayerSchema(
      name: choice.layerName, fields: fields, title: "Events by \(cell) and \(choice.step.rawValue)",
      description: "Dated events counted by \(cell) and by the \(choice.step.rawValue) of their first day.",
      attribution: EventSchema.attribution, shape: shape)
  }

  static let style = LayerStyle(
    categoryField: EventStyle.events.categoryField, categories: EventStyle.events.categories,
    other: EventStyle.events.other, startField: "date_start", endField: "date_end", labelField: "name",
    labelsPlace: true)

  private static let fields: [Field] =
    [
      Field("cell_id", .text, title: "Cell", description: "The cell and the period."),
      Field(
        "name", .text, title: "Name", description: "Of the country or division; the south-west corner of a square."),
      Field("country", .text, title: "Country code", description: "ISO 3166-1 alpha-2; empty for squares."),
      Field("country_name", .text, title: "Country", description: "Its name."),
      Field("period", .text, title: "Period", description: "Day, ISO week or month."),
      Field("date_start", .dateTime, title: "From", description: "First second of the period, UTC."),
      Field("date_end", .dateTime, title: "To", description: "Last second of the period, UTC."),
      Field("time", .dateTime, title: "Time", description: "Equal to date_start."),
      Field("t_start", .integer, title: "From (ms)", description: "Milliseconds since 1970."),
      Field("t_end", .integer, title: "To (ms)", description: "Milliseconds since 1970."),
      Field("count", .integer, title: "Events", description: "Whose first day lies in the period."),
      Field(
        "fatalities", .integer, title: "Fatalities",
        description: "Sum of the best figures; null where no event has one."),
      Field(
        "event_type", .text, title: "Most frequent type", description: "Of several, the first in the list of types."),
    ]
    + EventType.allCases.map {
      Field("count_\($0.rawValue.lowercased())", .integer, title: "Of type \($0.rawValue)")
    } + [
      Field("first_date", .dateTime, title: "First date", description: "First second of the earliest event."),
      Field("last_date", .dateTime, title: "Last date", description: "Last second of the latest event."),
      Field("sources", .integer, title: "Reports", description: "How many different ones tell of the events."),
      Field("latitude", .latitude, title: "Latitude", description: "Of the label point, or the middle of the square."),
      Field(
        "longitude", .longitude, title: "Longitude", description: "Of the label point, or the middle of the square."),
    ]
}
