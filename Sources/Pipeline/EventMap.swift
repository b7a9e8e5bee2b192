import Geo
package import Layers
package import MapPage
import Toponyms

/// The offline map of an export: `map.html`, which shows each event with all that is known of it.
package struct EventMap: ~Copyable {
  package static let fileName = "map.html"

  /// Beyond these a browser has no joy; `leftOff` counts the rest, which the layers have.
  package static let mostEvents = 100_000
  /// What a viewer has no use for: dates stand in `t_start` and `t_end` too.
  package static let unread: Set<String> = ["date_start", "date_end", "time"]
  private static let extra = ["trigger_start", "trigger_end", "mention_start", "mention_end", "reason", "candidates"]

  private var writer: MapPageWriter
  private var count = 0
  private(set) var leftOff = 0

  init(folder: String, _ group: OutputGroup?) throws(LayerError) {
    writer = try Self.writer(
      folder: folder, fields: EventSchema.events.fields.map(\.name).filter { !Self.unread.contains($0) } + Self.extra,
      group)
  }

  /// A page of events in a folder.
  ///
  /// - Parameter fields: names of the values of each row.
  package static func writer(
    folder: String, fields: [String], _ group: OutputGroup? = nil
  ) throws(LayerError) -> MapPageWriter {
    try MapPageWriter(
      path: folder + "/" + fileName, title: "Events", attribution: [EventSchema.attribution],
      program: "dateline " + ProgramVersion.current, style: EventStyle.events, fields: fields, group: group)
  }

  /// - Parameter feature: of the record, at its true place.
  mutating func write(_ event: EventRecord, _ feature: Feature) throws(LayerError) {
    guard count < Self.mostEvents else {
      leftOff += 1
      return
    }
    count += 1
    try writer.write(at: feature.geometry, isDated: event.isDated) { json in
      json.beginArray()
      var values = feature.values[...]
      for field in EventSchema.events.fields {
        let isKept = event.isDated || !EventSchema.temporalFields.contains(field.name)
        let value = isKept ? values.removeFirst() : .null
        if !Self.unread.contains(field.name) { json.value(value) }
      }
      Self.write(event.grounds, &json)
      json.endArray()
    }
  }

  private static func write(_ grounds: EventGrounds?, _ json: inout JSONBuilder) {
    for range in [grounds?.trigger, grounds?.mention] {
      json.value(.integer(orNull: range?.lowerBound))
      json.value(.integer(orNull: range?.upperBound))
    }
    json.value(.text(orNull: grounds?.reason))
    json.beginArray()
    for candidate in grounds?.candidates ?? [] {
      json.beginArray()
      json.string(candidate.place.name)
      json.value(.text(orNull: candidate.place.admin1))
      json.value(.text(orNull: candidate.place.country))
      json.number(candidate.place.coordinate.latitude, decimals: 6)
      json.number(candidate.place.coordinate.longitude, decimals: 6)
      json.number(candidate.score, decimals: 3)
      json.endArray()
    }
    json.endArray()
  }

  consuming func finish() throws(LayerError) -> LayerSummary { try writer.finish() }
}
