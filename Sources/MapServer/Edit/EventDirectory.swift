internal import Pipeline
internal import Synchronization

/// Where in the layers of events the event of an id stands. Made from one pass over a layer, and kept as long as its file.
final class EventDirectory: Sendable {
  private let shelf: LayerShelf
  private let known = Mutex<[String: Rows]>([:])

  static let layers = ["events", "events_undated"]

  private struct Rows: Sendable {
    var identity: FileIdentity
    /// Hash of the id to the number of the row.
    var numbers: [UInt64: Int]
  }

  /// What the search for its place needs to know of an event.
  struct Entry {
    var placeText: String
    /// Latitude, longitude.
    var point: (Double, Double)?
  }

  init(shelf: LayerShelf) { self.shelf = shelf }

  /// nil where no layer has the event.
  func entry(_ id: String) throws(ServerFault) -> Entry? {
    for name in Self.layers {
      guard let layer = try layer(name), layer.description.columns.contains(where: { $0.name == "event_id" }) else {
        continue
      }
      if let entry = try entry(id, in: layer) { return entry }
    }
    return nil
  }

  private func layer(_ name: String) throws(ServerFault) -> ServedLayer? {
    do throws(ServerFault) {
      return try shelf.layer(name)
    } catch  where error.status == .notFound {
      return nil
    }
  }

  private func entry(_ id: String, in layer: ServedLayer) throws(ServerFault) -> Entry? {
    guard let number = try rows(of: layer)[Self.hash(id)] else { return nil }
    let names = Set(layer.description.columns.map(\.name))
    let columns = ["event_id", "place_text", "latitude", "longitude"].map { names.contains($0) ? $0 : "NULL" }
    var entry: Entry?
    try layer.read { connection throws(ServerFault) in
      let sql =
        "SELECT \(columns.joined(separator: ", ")) FROM \(SQLName.quoted(layer.description.table)) "
        + "WHERE \(SQLName.quoted(layer.description.keyColumn)) = ?"
      try connection.query(sql, [.integer(number)]) { row in
        guard row.text(0) == id else { return false }
        let point = row.isNull(2) || row.isNull(3) ? nil : (row.real(2), row.real(3))
        entry = Entry(placeText: row.text(1) ?? "", point: point)
        return false
      }
    }
    return entry
  }

  private func rows(of layer: ServedLayer) throws(ServerFault) -> [UInt64: Int] {
    if let rows = known.withLock({ $0[layer.id] }), rows.identity == layer.identity { return rows.numbers }
    var numbers: [UInt64: Int] = [:]
    numbers.reserveCapacity(layer.description.featureCount)
    try layer.read { connection throws(ServerFault) in
      let key = SQLName.quoted(layer.description.keyColumn)
      let sql = "SELECT \(key), event_id FROM \(SQLName.quoted(layer.description.table))"
      try connection.query(sql) { row in
        if let id = row.text(1) { numbers[Self.hash(id)] = row.integer(0) }
        return true
      }
    }
    let rows = Rows(identity: layer.identity, numbers: numbers)
    known.withLock { $0[layer.id] = rows }
    return numbers
  }

  private static func hash(_ id: String) -> UInt64 {
    var hash = StableHash()
    hash.append(id)
    return hash.number
  }
}
