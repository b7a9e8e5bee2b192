internal import CSQLite

/// What a layer's file says of it: read once, when the file is first seen.
struct LayerDescription: Sendable {
  let table: String
  let title: String
  let text: String
  let keyColumn: String
  let geometryColumn: String
  let columns: [LayerColumn]
  /// EPSG code of the coordinates.
  let epsg: Int
  let extent: PlaneBox?
  let featureCount: Int
  /// The table of the index of boxes; nil where the file has none.
  let indexTable: String?
  let unplaced: UnplacedFeatures
  /// The columns of the first and the last moment of a feature; nil where it has no time.
  let time: (start: LayerColumn, end: LayerColumn)?
  let times: LayerTimes

  /// Pairs of columns that our layers keep times in.
  private static let timePairs = [("date_start", "date_end"), ("first_date", "last_date")]

  init(_ connection: LayerConnection) throws(ServerFault) {
    var found: (table: String, title: String, text: String, epsg: Int, extent: PlaneBox?)?
    try connection.query(
      """
      SELECT c.table_name, c.identifier, c.description, s.organization_coordsys_id, c.min_x, c.min_y, c.max_x, c.max_y
      FROM gpkg_contents c LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = c.srs_id
      WHERE c.data_type = 'features' ORDER BY c.rowid LIMIT 1
      """
    ) { row in
      let extent =
        row.isNull(4)
        ? nil : PlaneBox(minX: row.real(4), minY: row.real(5), maxX: row.real(6), maxY: row.real(7))
      found = (row.text(0) ?? "", row.text(1) ?? row.text(0) ?? "", row.text(2) ?? "", row.integer(3), extent)
      return false
    }
    guard let found else { throw ServerFault(.unavailable, "the GeoPackage holds no layer of features") }
    table = found.table
    title = found.title
    text = found.text
    epsg = found.epsg
    extent = found.extent
    let geometry = try Self.geometryColumn(connection, found.table)
    geometryColumn = geometry
    (keyColumn, columns) = try Self.columns(connection, found.table, geometry)
    let index = "rtree_\(found.table)_\(geometry)"
    var hasIndex = false
    try connection.query("SELECT 1 FROM sqlite_master WHERE name = ?", [.text(index)]) { _ in
      hasIndex = true
      return false
    }
    indexTable = hasIndex ? index : nil
    featureCount = try Self.count(connection, found.table)
    unplaced = try UnplacedFeatures(
      connection, table: found.table, key: keyColumn, geometry: geometry, index: indexTable, count: featureCount)
    let known = columns
    time =
      Self.timePairs.lazy.compactMap { pair -> (LayerColumn, LayerColumn)? in
        guard let start = known.first(where: { $0.name == pair.0 }), start.kind == .dateTime,
          let end = known.first(where: { $0.name == pair.1 }), end.kind == .dateTime
        else { return nil }
        return (start, end)
      }.first
    times = try LayerTimes(connection, table: found.table, key: keyColumn, time)
  }

  private static func geometryColumn(_ connection: LayerConnection, _ table: String) throws(ServerFault) -> String {
    var column = "geom"
    try connection.query("SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?", [.text(table)]) { row in
      column = row.text(0) ?? column
      return false
    }
    return column
  }

  private static func columns(
    _ connection: LayerConnection, _ table: String, _ geometry: String
  ) throws(ServerFault) -> (key: String, columns: [LayerColumn]) {
    var titles: [String: String] = [:]
    var hasTitles = false
    try connection.query("SELECT 1 FROM sqlite_master WHERE name = 'gpkg_data_columns'") { _ in
      hasTitles = true
      return false
    }
    if hasTitles {
      try connection.query("SELECT column_name, title FROM gpkg_data_columns WHERE table_name = ?", [.text(table)]) {
        row in
        if let name = row.text(0), let title = row.text(1) { titles[name] = title }
        return true
      }
    }
    var keys: [LayerColumn] = []
    var columns: [LayerColumn] = []
    try connection.query("SELECT name, type, pk FROM pragma_table_info(?)", [.text(table)]) { row in
      let name = row.text(0) ?? ""
      let column = LayerColumn(name: name, title: titles[name] ?? name, kind: .init(declared: row.text(1) ?? ""))
      if row.integer(2) > 0 { keys.append(column) } else if name != geometry { columns.append(column) }
      return true
    }
    // A view has no key of its own: its first column numbers the rows, as readers of GeoPackages take it.
    if keys.isEmpty, !columns.isEmpty { keys.append(columns.removeFirst()) }
    var isNumbered = keys.count == 1
    if let key = keys.first, isNumbered {
      try connection.query("SELECT \(key.quoted) FROM \(SQLName.quoted(table)) LIMIT 1") { row in
        isNumbered = row.kind(0) == SQLITE_INTEGER
        return false
      }
    }
    guard isNumbered else {
      throw ServerFault(
        .unavailable, "the rows of \(table) have no whole numbers to be asked for by (INTEGER PRIMARY KEY)")
    }
    return (keys[0].name, columns)
  }

  /// From the count that writers keep, or by counting.
  private static func count(_ connection: LayerConnection, _ table: String) throws(ServerFault) -> Int {
    var hasCounts = false
    try connection.query("SELECT 1 FROM sqlite_master WHERE name = 'gpkg_ogr_contents'") { _ in
      hasCounts = true
      return false
    }
    var count: Int?
    if hasCounts {
      try connection.query("SELECT feature_count FROM gpkg_ogr_contents WHERE table_name = ?", [.text(table)]) { row in
        count = row.isNull(0) ? nil : row.integer(0)
        return false
      }
    }
    if let count { return count }
    var counted = 0
    try connection.query("SELECT count(*) FROM \(SQLName.quoted(table))") { row in
      counted = row.integer(0)
      return false
    }
    return counted
  }
}
