internal import CSQLite

/// `dateline_meets(geom, other)` in SQL: whether two geometries share a point; null where one of them is none.
enum MeetFunction {
  static let name = "dateline_meets"

  static func register(on handle: OpaquePointer) {
    sqlite3_create_function_v2(
      handle, name, 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
      { context, _, values in
        guard let values, let one = LayerRow.bytes(of: values[0]).flatMap(LayerGeometry.init(geoPackage:)),
          let other = LayerRow.bytes(of: values[1]).flatMap(LayerGeometry.init(geoPackage:))
        else {
          sqlite3_result_null(context)
          return
        }
        sqlite3_result_int(context, one.meets(other) ? 1 : 0)
      }, nil, nil, nil)
  }
}
