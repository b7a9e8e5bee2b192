public import Geo

/// Why a reference system could not be used, or a point could not be put in it.
public struct ProjectionError: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Reason: Equatable, Sendable {
    /// PROJ does not know the system; the text is its own explanation.
    case unknownSystem(proj: String)
    /// The system is known but has no plane or geographic coordinates for a map (its kind, in
    /// words).
    case unsuitableSystem(kind: String)
    /// PROJ found no way from WGS 84 to the system.
    case noOperation(proj: String)
    /// There is no PROJ on this machine.
    case noLibrary(loader: String)
    /// PROJ could not open its database of systems.
    case noDatabase(proj: String)
    /// The input is not a longitude and latitude in degrees.
    case notOnEarth(Coordinate)
    /// The point is on the Earth, but the system has no coordinates for it.
    case notInSystem(Coordinate)
    /// The plane point has no longitude and latitude.
    case notInvertible(PlanePoint)
  }

  /// The system as the user wrote it, such as `EPSG:32638`.
  public var crs: String
  public var reason: Reason

  public init(crs: String, reason: Reason) {
    self.crs = crs
    self.reason = reason
  }

  public var description: String {
    let place = "--crs \(crs): "
    switch reason {
    case .unknownSystem(let proj):
      return place + "unknown reference system (PROJ: \(proj)). Give a code such as EPSG:32638; "
        + "`projinfo --list-crs` lists them."
    case .unsuitableSystem(let kind):
      return place + "\(kind) has no flat coordinates for a map. "
        + "Give a projected or a two-dimensional geographic system, such as EPSG:32638."
    case .noOperation(let proj):
      return place + "no way from WGS 84 to this reference system (PROJ: \(proj)). "
        + "Give another system for the same area."
    case .noLibrary(let loader):
      return place + "the library PROJ cannot be loaded (\(loader)). Install it: "
        + "apt-get install libproj25 proj-data, or brew install proj."
    case .noDatabase(let proj):
      return place + "PROJ cannot read its database (\(proj)). Install the package proj-data, "
        + "or set PROJ_DATA to the folder that holds proj.db."
    case .notOnEarth(let point):
      return place
        + "longitude \(point.longitude), latitude \(point.latitude) is not on the Earth. "
        + "Longitude runs from -180 to 180 and latitude from -90 to 90: "
        + "check that they are not swapped."
    case .notInSystem(let point):
      return place
        + "longitude \(point.longitude), latitude \(point.latitude) has no coordinates in "
        + "this reference system. Choose a system made for that area, or leave the point out."
    case .notInvertible(let point):
      return place + "x \(point.x), y \(point.y) has no longitude and latitude. "
        + "Check that the numbers are in this reference system."
    }
  }
}
