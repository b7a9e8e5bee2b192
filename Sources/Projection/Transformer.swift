internal import CPROJ
public import Geo

/// Turns longitude and latitude on WGS 84 into the coordinates of one reference system.
///
/// Input is always longitude, latitude and output always x (east), y (north), whatever the axis
/// order of the system in the EPSG register: it is normalised once, here. PROJ never prints and
/// never uses the network. One transformer serves one task; make another for the next (about 1 ms,
/// 20 ms for the first).
/// - Complexity: about 0.2 microseconds a point in a batch.
public struct Transformer: ~Copyable {
  private let context: OpaquePointer
  private let operation: OpaquePointer
  private let log: ProjectionLog

  /// The reference system as it was asked for, such as `EPSG:32638`.
  public let crs: String
  /// The name of the system, such as `WGS 84 / UTM zone 38N`.
  public let name: String
  /// Whether x and y are degrees rather than lengths.
  public let isGeographic: Bool
  /// Where the system is meant to be used, in degrees; nil when PROJ does not know.
  public let areaOfUse: Bounds?
  /// That area in words, as the register has it; nil when PROJ does not know.
  public let areaOfUseName: String?
  /// The system as WKT 1 with its code in the register, for the `.prj` beside a table.
  public let wkt1: String
  /// The system as ESRI writes it, for its own programs.
  public let wkt1ESRI: String

  /// Finds a reference system and a way to it from WGS 84.
  ///
  /// - Parameter crs: anything that PROJ reads: `EPSG:n`, another authority's code, WKT, a PROJ
  ///   string.
  public init(to crs: String) throws(ProjectionError) {
    if let missing = dateline_proj_load() {
      throw ProjectionError(crs: crs, reason: .noLibrary(loader: String(cString: missing)))
    }
    guard let context = dateline_proj_context_create() else {
      throw ProjectionError(crs: crs, reason: .noDatabase(proj: "out of memory"))
    }
    let log = ProjectionLog()
    log.capture(context)
    dateline_proj_context_set_enable_network(context, 0)

    let found: ReferenceSystem
    let operation: OpaquePointer
    do throws(ProjectionError) {
      found = try ReferenceSystem(crs, context: context, log: log)
      operation = try Transformer.operation(to: crs, context: context, log: log)
    } catch {
      dateline_proj_context_destroy(context)
      throw error
    }
    self.context = context
    self.operation = operation
    self.log = log
    self.crs = crs
    self.name = found.name
    self.isGeographic = found.isGeographic
    self.areaOfUse = found.areaOfUse
    self.areaOfUseName = found.areaOfUseName
    self.wkt1 = found.wkt1
    self.wkt1ESRI = found.wkt1ESRI
  }

  deinit {
    dateline_proj_destroy(operation)  // First: the operation points into its context.
    dateline_proj_context_destroy(context)
  }

  private static func operation(
    to crs: String, context: OpaquePointer, log: ProjectionLog
  ) throws(ProjectionError) -> OpaquePointer {
    guard
      let raw = dateline_proj_create_crs_to_crs(
        context, "EPSG:4326", ReferenceSystem.definition(crs), nil)
    else {
      throw ProjectionError(
        crs: crs, reason: .noOperation(proj: log.explanation(or: "no operation found")))
    }
    defer { dateline_proj_destroy(raw) }
    guard let normalized = dateline_proj_normalize_for_visualization(context, raw) else {
      throw ProjectionError(
        crs: crs, reason: .noOperation(proj: log.explanation(or: "axis order unknown")))
    }
    return normalized
  }

  /// Whether the system is meant for this point; true when its area is not known.
  ///
  /// PROJ computes far outside the area without complaint (UTM zone 38 for New York), so ask first.
  public borrowing func isInAreaOfUse(_ point: Coordinate) -> Bool {
    areaOfUse?.contains(point) ?? true
  }

  /// Projects one point.
  public borrowing func project(_ point: Coordinate) throws(ProjectionError) -> PlanePoint {
    guard point.isValid else { throw ProjectionError(crs: crs, reason: .notOnEarth(point)) }
    dateline_proj_errno_reset(operation)
    let result = dateline_proj_trans(operation, PJ_FWD, dateline_proj_coord(point.longitude, point.latitude, 0, 0))
    let projected = PlanePoint(x: result.xy.x, y: result.xy.y)
    guard projected.isFinite else {
      throw ProjectionError(crs: crs, reason: .notInSystem(point))
    }
    return projected
  }

  /// Projects many points in place: x is longitude and y latitude on the way in.
  ///
  /// - Returns: for each point that could not be placed its index and why, in order; those points
  ///   become `PlanePoint.none`. Empty when all went well.
  public borrowing func transform(
    _ points: inout [PlanePoint]
  ) -> [(index: Int, error: ProjectionError)] {
    var failures: [(index: Int, error: ProjectionError)] = []
    let original = points
    for index in points.indices {
      let point = Coordinate(longitude: points[index].x, latitude: points[index].y)
      if !point.isValid {
        points[index] = .none
        failures.append((index, ProjectionError(crs: crs, reason: .notOnEarth(point))))
      }
    }
    let invalidCount = failures.count
    run(PJ_FWD, &points)
    for index in points.indices where !points[index].isFinite {
      let point = Coordinate(longitude: original[index].x, latitude: original[index].y)
      points[index] = .none
      if point.isValid {
        failures.append((index, ProjectionError(crs: crs, reason: .notInSystem(point))))
      }
    }
    if invalidCount > 0 && failures.count > invalidCount { failures.sort { $0.index < $1.index } }
    return failures
  }

  /// Longitude and latitude on WGS 84 of a point in the reference system.
  public borrowing func unproject(_ point: PlanePoint) throws(ProjectionError) -> Coordinate {
    guard point.isFinite else {
      throw ProjectionError(crs: crs, reason: .notInvertible(point))
    }
    dateline_proj_errno_reset(operation)
    let result = dateline_proj_trans(operation, PJ_INV, dateline_proj_coord(point.x, point.y, 0, 0))
    let coordinate = Coordinate(longitude: result.xy.x, latitude: result.xy.y)
    guard coordinate.isValid else {
      throw ProjectionError(crs: crs, reason: .notInvertible(point))
    }
    return coordinate
  }

  private borrowing func run(_ direction: PJ_DIRECTION, _ points: inout [PlanePoint]) {
    dateline_proj_errno_reset(operation)
    log.clear()
    points.withUnsafeMutableBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      let x = base.assumingMemoryBound(to: Double.self)
      let stride = MemoryLayout<PlanePoint>.stride
      let count = bytes.count / stride
      _ = dateline_proj_trans_generic(
        operation, direction, x, stride, count, x + 1, stride, count, nil, 0, 0, nil, 0, 0)
    }
  }
}

@available(*, unavailable, message: "A PROJ context serves one thread. Make one per task.")
extension Transformer: Sendable {}
