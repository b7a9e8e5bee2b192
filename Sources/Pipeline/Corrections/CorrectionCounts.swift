import Corrections
import Layers

/// What became of a file of corrections; the manifest shows it.
public struct CorrectionCounts: Equatable, Sendable {
  public var path: String
  public var sha256: String
  /// Names whose place or point is decided; nil for a file of events.
  public var names: Int?
  public var rows = 0
  public var applied = 0
  /// Rows that a later one undoes, and the rows that do so.
  public var undone = 0
  /// Rows in whose stead a later one of the same event holds.
  public var replaced = 0
  public var leftOut: [LeftOut] = []

  /// A row that changed nothing.
  public struct LeftOut: Equatable, Sendable {
    public var line: Int
    /// nil where the row could not be read.
    public var number: Int?
    public var eventId: String?
    public var reason: String
  }

  func write(_ json: inout JSONBuilder) {
    json.beginObject()
    json.field("file", path)
    json.field("sha256", sha256)
    if let names {
      json.field("names", names)
    } else {
      json.field("rows", rows)
      json.field("applied", applied)
      json.field("undone", undone)
      json.field("replaced_by_later_rows", replaced)
      json.key("left_out")
      json.beginArray()
      for row in leftOut {
        json.beginObject()
        json.field("line", row.line)
        json.field("number", row.number)
        json.field("event_id", row.eventId)
        json.field("reason", row.reason)
        json.endObject()
      }
      json.endArray()
    }
    json.endObject()
  }
}
