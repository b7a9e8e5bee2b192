internal import Projection

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A reference system that coordinates may be asked for in.
///
/// - SeeAlso: OGC 18-058r1 section 6.2
enum ReferenceFrame: Hashable, Sendable {
  /// Longitude, latitude.
  case crs84
  /// Latitude, longitude as the register has it for 4326; of the others only systems with x to the east first are
  /// served.
  case epsg(Int)

  static let crs84URI = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
  private static let epsgStart = "http://www.opengis.net/def/crs/EPSG/0/"

  var uri: String {
    switch self {
    case .crs84: Self.crs84URI
    case .epsg(let code): Self.epsgStart + String(code)
    }
  }

  /// What a layer is served in, its own system last.
  static func served(storedIn epsg: Int) -> [ReferenceFrame] {
    let usual: [ReferenceFrame] = [.crs84, .epsg(4326), .epsg(3857)]
    let stored = ReferenceFrame.epsg(epsg)
    return usual.contains(stored) || !isEastFirst(epsg) ? usual : usual + [stored]
  }

  /// The systems of the register that are known here to have east before north: UTM on WGS 84 and ETRS89, World
  /// Mercator.
  private static func isEastFirst(_ epsg: Int) -> Bool {
    (32601...32660).contains(epsg) || (32701...32760).contains(epsg) || (25828...25838).contains(epsg) || epsg == 3395
  }

  /// Reads the value of a parameter.
  init(_ uri: String, of parameter: String, storedIn epsg: Int) throws(ServerFault) {
    guard let found = Self.served(storedIn: epsg).first(where: { $0.uri == uri }) else {
      throw ServerFault(
        .badRequest, "\(parameter)=\(uri): this collection is not served in it; its list of crs says in which it is")
    }
    self = found
  }

  var hasLatitudeFirst: Bool { self == .epsg(4326) }
  /// What this system is in the files, whose x is always the first.
  var planeCode: Int {
    switch self {
    case .crs84: 4326
    case .epsg(let code): code
    }
  }
}
