import Geo
import Ingest
import Layers
import Temporal

/// The circles of the rows of a table, one for each row with a point and a radius.
///
/// Rows without a date have none where the table has dates.
struct RowCircles: Sendable {
  private let plan: GeocodePlan
  private var circles = PlaceCircles()
  private let columns: (place: Int, radius: Int, level: Int)

  static let layerName = "events_circles"

  init(_ plan: GeocodePlan) {
    self.plan = plan
    func index(_ name: String) -> Int {
      guard let index = GeocodeFields.match.firstIndex(where: { $0.name == name }) else {
        preconditionFailure("a match has no \(name)")
      }
      return index
    }
    columns = (index("place"), index("radius_km"), index("match_level"))
  }

  static func schema(hasDates: Bool) -> LayerSchema {
    LayerSchema(
      name: layerName,
      fields: [
        Field("event_id", .text, title: "Event", description: "As the feature's id in events."), GeocodeFields.row,
        Field("title", .text, title: "Title", description: "Name of the place in the gazetteer."),
      ] + (hasDates ? Array(GeocodeFields.dates.prefix(2)) : []) + [
        Field("geo_precision", .text, title: "Point stands for", description: "The match_level of the row."),
        Field("radius_km", .number, title: "Radius", description: "Of the circle, in km."),
      ], title: "Circles of events",
      description: "Where an event may have happened: all within radius_km of its point.",
      attribution: EventSchema.attribution, shape: .area)
  }

  /// - Parameters:
  ///   - row: its number in the table.
  ///   - match: the values of the fields of the match.
  mutating func circle(
    _ row: Int, _ point: Coordinate?, _ match: [Value], _ date: DateSpan?, _ counts: inout CircleCounts
  ) -> Feature? {
    if plan.hasDates, date == nil {
      counts.undated += 1
      return nil
    }
    guard let point else {
      counts.unplaced += 1
      return nil
    }
    var radius = 0.0
    if case .number(let number, let decimals) = match[columns.radius] {
      radius = Value.rounded(number, decimals: decimals)
    }
    guard let area = circles.area(around: point, radiusKm: radius) else {
      counts.leaveOut(radiusKm: radius)
      return nil
    }
    counts.circles += 1
    var values: [Value] = [.text("row-\(row)"), .integer(row), match[columns.place]]
    let days = date.map { (first: $0.earliest.dayNumber, last: $0.latest.dayNumber) }
    if let days {
      values += [
        .dateTime(secondsSinceEpoch: days.first * 86_400), .dateTime(secondsSinceEpoch: days.last * 86_400 + 86_399),
      ]
    }
    values += [match[columns.level], match[columns.radius]]
    return Feature(id: "row-\(row)", area: area, values: values, time: days.map { .days($0.first, $0.last) })
  }
}
