internal import CSQLite

/// `dateline_in_box(geom, minx, miny, maxx, maxy)` in SQL: whether a geometry meets a box, edges included;
/// null where there is no geometry.
///
/// The index rounds to single precision, outwards; this settles what lies along the edge of the box.
enum BoxFunction {
  static let name = "dateline_in_box"

  static func register(on handle: OpaquePointer) {
    sqlite3_create_function_v2(
      handle, name, 5, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
      { context, _, values in
        guard let values, let bytes = LayerRow.bytes(of: values[0]) else {
          sqlite3_result_null(context)
          return
        }
        let box = PlaneBox(
          minX: sqlite3_value_double(values[1]), minY: sqlite3_value_double(values[2]),
          maxX: sqlite3_value_double(values[3]), maxY: sqlite3_value_double(values[4]))
        let meets = LayerGeometry(geoPackage: bytes)?.meets(box) ?? false
        sqlite3_result_int(context, meets ? 1 : 0)
      }, nil, nil, nil)
  }
}
