import Geo
import Layers

/// The layer `events_circles`: around each dated event the circle in which it may have happened.
struct EventCircles: ~Copyable {
  private var files: LayerFiles
  private var circles = PlaceCircles()
  private(set) var counts = CircleCounts()

  private static let names = [
    "event_id", "title", "event_type", "date_start", "date_end", "geo_precision", "radius_km",
  ]
  /// Of the fields in the layer of events.
  private static let columns = names.map { name in
    guard let index = EventSchema.events.index(of: name) else { preconditionFailure("events have no \(name)") }
    return index
  }

  static let schema = LayerSchema(
    name: "events_circles", fields: columns.map { EventSchema.events.fields[$0] }, title: "Circles of events",
    description: "Where an event may have happened: all within radius_km of its point.",
    attribution: EventSchema.attribution, shape: .area)

  init(_ files: consuming LayerFiles) { self.files = files }

  mutating func write(
    _ event: EventRecord, _ feature: borrowing Feature, _ projection: MapProjection?
  ) throws(LayerError) {
    guard event.isDated else {
      counts.undated += 1
      return
    }
    guard let point = event.mapPoint else {
      counts.unplaced += 1
      return
    }
    // As the field says it.
    let radius = Value.rounded(event.radiusKm, decimals: PlaceColumns.radiusDecimals(event.radiusKm))
    guard let area = circles.area(around: point, radiusKm: radius) else { return counts.leaveOut(radiusKm: radius) }
    counts.circles += 1
    let values = feature.values
    var circle = Feature(
      id: event.id, area: area, values: Self.columns.map { values[$0] }, time: feature.time)
    projection?.project(&circle)
    try files.write(circle)
  }

  consuming func finish() throws(LayerError) -> (summaries: [LayerSummary], counts: CircleCounts) {
    let counts = counts
    return (try files.finish(), counts)
  }
}
