internal import CPROJ
internal import Geo

/// What PROJ's database tells about a reference system.
struct ReferenceSystem {
  let name: String
  let isGeographic: Bool
  let areaOfUse: Bounds?
  let areaOfUseName: String?
  let wkt1: String
  let wkt1ESRI: String

  init(_ crs: String, context: OpaquePointer, log: ProjectionLog) throws(ProjectionError) {
    guard !crs.utf8.contains(0), let object = dateline_proj_create(context, ReferenceSystem.definition(crs))
    else {
      let said = log.explanation(or: "not a code, WKT or PROJ string")
      throw ProjectionError(
        crs: crs,
        reason: log.mentionsDatabase ? .noDatabase(proj: said) : .unknownSystem(proj: said))
    }
    defer { dateline_proj_destroy(object) }
    let found = dateline_proj_get_name(object).map { String(cString: $0) } ?? crs
    if ReferenceSystem.isName(crs) && crs.lowercased() != found.lowercased() {
      throw ProjectionError(
        crs: crs, reason: .unknownSystem(proj: "no system has this name; the nearest is \(found)"))
    }
    guard dateline_proj_is_crs(object) != 0 else {
      throw ProjectionError(crs: crs, reason: .unknownSystem(proj: "not a reference system"))
    }
    isGeographic = try ReferenceSystem.isGeographic(object, crs: crs, context: context)
    name = found
    let area = ReferenceSystem.areaOfUse(of: object, context: context)
    areaOfUse = area?.bounds
    areaOfUseName = area?.name
    guard let wkt = ReferenceSystem.wkt1(of: object, context: context) else {
      throw ProjectionError(crs: crs, reason: .unsuitableSystem(kind: "a system without WKT 1"))
    }
    wkt1 = wkt
    wkt1ESRI = ReferenceSystem.text(dateline_proj_as_wkt(context, object, PJ_WKT1_ESRI, nil)) ?? wkt
  }

  /// WKT 1 with the codes of the register, or ESRI's where that cannot say it. Without the axes: a
  /// file of points has x first, whatever the order in the register.
  private static func wkt1(of object: OpaquePointer, context: OpaquePointer) -> String? {
    let found = "OUTPUT_AXIS=NO".withCString { option -> String? in
      let options: [UnsafePointer<CChar>?] = [option, nil]
      return options.withUnsafeBufferPointer {
        text(dateline_proj_as_wkt(context, object, PJ_WKT1_GDAL, $0.baseAddress))
      }
    }
    return found ?? text(dateline_proj_as_wkt(context, object, PJ_WKT1_ESRI, nil))
  }

  /// The WKT on one line: some readers of `.prj` files take only the first.
  private static func text(_ wkt: UnsafePointer<CChar>?) -> String? {
    wkt.map { wkt in
      String(cString: wkt).split(separator: "\n").map { String($0.drop { $0 == " " }) }.joined()
    }
  }

  /// The text for PROJ. A PROJ string names an operation unless it says that it is a system.
  static func definition(_ crs: String) -> String {
    crs.hasPrefix("+") && !crs.contains("+type=crs") ? crs + " +type=crs" : crs
  }

  /// Whether the text is a plain name rather than a code, a URN, WKT, PROJJSON or a PROJ string.
  /// PROJ takes any system whose name holds the text ("foo" is Amersfoort), which must not pass for
  /// an answer.
  private static func isName(_ crs: String) -> Bool {
    !crs.utf8.contains { byte in
      byte == UInt8(ascii: ":") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
        || byte == UInt8(ascii: "=")
    }
  }

  /// Whether x and y are degrees; an error when the system has no x and y for a map.
  private static func isGeographic(
    _ object: OpaquePointer, crs: String, context: OpaquePointer
  ) throws(ProjectionError) -> Bool {
    let unsuitable: String
    switch dateline_proj_get_type(object) {
    case PJ_TYPE_PROJECTED_CRS: return false
    case PJ_TYPE_GEOGRAPHIC_2D_CRS: return true
    case PJ_TYPE_BOUND_CRS:
      guard let source = dateline_proj_get_source_crs(context, object) else {
        throw ProjectionError(crs: crs, reason: .unsuitableSystem(kind: "a bound system"))
      }
      defer { dateline_proj_destroy(source) }
      return try isGeographic(source, crs: crs, context: context)
    case PJ_TYPE_GEOCENTRIC_CRS: unsuitable = "a geocentric system"
    case PJ_TYPE_GEOGRAPHIC_3D_CRS: unsuitable = "a geographic system with heights"
    case PJ_TYPE_VERTICAL_CRS: unsuitable = "a vertical system"
    case PJ_TYPE_COMPOUND_CRS: unsuitable = "a compound system with heights"
    case PJ_TYPE_TEMPORAL_CRS: unsuitable = "a temporal system"
    case PJ_TYPE_ENGINEERING_CRS: unsuitable = "an engineering system"
    default: unsuitable = "a system of this kind"
    }
    throw ProjectionError(crs: crs, reason: .unsuitableSystem(kind: unsuitable))
  }

  private static func areaOfUse(of object: OpaquePointer, context: OpaquePointer) -> (
    bounds: Bounds, name: String?
  )? {
    var west = 0.0
    var south = 0.0
    var east = 0.0
    var north = 0.0
    var name: UnsafePointer<CChar>?
    // PROJ answers -1000 for an object whose area nobody recorded.
    guard dateline_proj_get_area_of_use(context, object, &west, &south, &east, &north, &name) != 0,
      west >= -180, south >= -90
    else { return nil }
    let words = name.map { String(cString: $0) }
    return (
      Bounds(west: west, south: south, east: east, north: north), words == "unknown" || words == "" ? nil : words
    )
  }
}
