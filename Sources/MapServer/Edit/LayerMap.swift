internal import CSQLite
internal import Geo
internal import Layers
internal import MapPage
internal import Pipeline

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The data of the map's page, from the layers of events: the first of them, as many as a page can hold.
struct LayerMap {
  let shelf: LayerShelf

  /// Without these the page shows nothing.
  private static let needed = [
    "event_id", "event_type", "title", "t_start", "t_end", "latitude", "longitude", "confidence",
  ]

  func data() throws(ServerFault) -> [UInt8] {
    let layers = shelf.ids()
    guard layers.contains("events") else { throw Self.missing }
    let dated = try shelf.layer("events")
    let fields = dated.description.columns.map(\.name).filter { !EventMap.unread.contains($0) }
    guard Self.needed.allSatisfy(fields.contains) else { throw Self.missing }
    // The writer of pages writes files; this one is of no use to anybody else.
    let folder = try Self.temporaryFolder()
    let path = folder + "/" + EventMap.fileName
    defer {
      unlink(path)
      rmdir(folder)
    }
    var page = try Self.told { () throws(LayerError) in try EventMap.writer(folder: folder, fields: fields) }
    var room = EventMap.mostEvents
    try write(dated, fields, isDated: true, &room, to: &page)
    if layers.contains("events_undated") {
      try write(shelf.layer("events_undated"), fields, isDated: false, &room, to: &page)
    }
    do throws(LayerError) { _ = try page.finish() } catch { throw ServerFault(.unavailable, error.description) }
    guard let file = try LiveMap.page(path), let data = LiveMap.data(in: file) else { throw Self.missing }
    return data
  }

  private func write(
    _ layer: ServedLayer, _ fields: [String], isDated: Bool, _ room: inout Int, to page: inout MapPageWriter
  ) throws(ServerFault) {
    let columns = layer.description.columns
    let names = fields.map { name in columns.first { $0.name == name }?.quoted ?? "NULL" }
    let places = (fields.firstIndex(of: "longitude") ?? 0, fields.firstIndex(of: "latitude") ?? 0)
    let sql =
      "SELECT \(names.joined(separator: ", ")) FROM \(SQLName.quoted(layer.description.table)) "
      + "ORDER BY \(SQLName.quoted(layer.description.keyColumn)) LIMIT ?"
    let connection = try LayerConnection(path: layer.path)
    let most = room
    var count = 0
    try connection.query(sql, [.integer(most)]) { row throws(ServerFault) in
      let point =
        row.isNull(places.0) || row.isNull(places.1)
        ? nil : Coordinate(longitude: row.real(places.0), latitude: row.real(places.1))
      do throws(LayerError) {
        try page.write(at: point, isDated: isDated) { json in
          json.beginArray()
          for index in fields.indices { json.value(Self.value(row, index)) }
          json.endArray()
        }
      } catch {
        throw ServerFault(.unavailable, error.description)
      }
      count += 1
      return true
    }
    room -= count
  }

  private static func value(_ row: LayerRow, _ column: Int) -> Value {
    switch row.kind(column) {
    case SQLITE_INTEGER: .integer(row.integer(column))
    case SQLITE_FLOAT: .number(row.real(column), decimals: 6)
    case SQLITE_NULL: .null
    default: .text(orNull: row.text(column))
    }
  }

  private static func temporaryFolder() throws(ServerFault) -> String {
    let room = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((room + "/dateline-map-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw ServerFault(.unavailable, "\(room): \(String(cString: strerror(errno))); set TMPDIR to a folder with room")
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func told<Result: ~Copyable>(
    _ body: () throws(LayerError) -> Result
  ) throws(ServerFault) -> Result {
    do throws(LayerError) { return try body() } catch { throw ServerFault(.unavailable, error.description) }
  }

  private static let missing = ServerFault(
    .notFound, "the folder has no map.html and no layer of events to make it of; export it again without --no-map")
}
