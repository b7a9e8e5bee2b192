/// The reference system of the x and y that features bring in `projected`.
public struct PlaneReference: Hashable, Sendable {
  /// Such as `EPSG:32638`.
  public var code: String
  /// WKT 1 with the code in the register, on one line, for the `.prj` file.
  public var wkt: String
  /// Digits after the point of x and y: 2 (a centimetre) suits metres, 6 degrees.
  public var decimals: Int

  public init(code: String, wkt: String, decimals: Int) {
    self.code = code
    self.wkt = wkt
    self.decimals = decimals
  }

  /// Longitude and latitude on WGS 84. With the codes: without them GDAL reads an unnamed system.
  static let wgs84WKT =
    "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
    + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],"
    + "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
    + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"
    + "AUTHORITY[\"EPSG\",\"4326\"]]"
}
