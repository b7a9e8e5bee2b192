import Layers

/// What one layer of counts holds, and what it leaves out.
public struct AggregateCounts: Sendable {
  public var layer: String
  public var features: Int
  /// Events that are counted in it.
  public var events: Int
  /// Other events by reason.
  public var leftOut: [String: Int]

  /// An element of the manifest's `aggregates`.
  func write(_ json: inout JSONBuilder) {
    json.beginObject()
    json.field("layer", layer)
    json.field("features", features)
    json.field("events", events)
    json.key("left_out")
    json.beginObject()
    for (reason, count) in leftOut.sorted(by: { $0.key < $1.key }) { json.field(reason, count) }
    json.endObject()
    json.endObject()
  }
}
