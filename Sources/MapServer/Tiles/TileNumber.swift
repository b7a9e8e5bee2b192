internal import Geo
internal import Layers

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One tile of the square web map.
struct TileNumber: Hashable, Sendable {
  let zoom: Int
  let column: Int
  let row: Int

  static let maxZoom = 14

  /// nil where there is no such tile.
  init?(zoom: Int, column: Int, row: Int) {
    guard (0...Self.maxZoom).contains(zoom), (0..<1 << zoom).contains(column), (0..<1 << zoom).contains(row)
    else { return nil }
    self.zoom = zoom
    self.column = column
    self.row = row
  }

  /// In longitude and latitude. The first and last rows reach to the poles, as what lies there stands on the map's
  /// edge.
  var box: PlaneBox {
    let count = Double(1 << zoom)
    func longitude(_ column: Int) -> Double { Double(column) / count * 360 - 180 }
    return PlaneBox(
      minX: longitude(column), minY: row + 1 == 1 << zoom ? -90 : latitude(part: 1), maxX: longitude(column + 1),
      maxY: row == 0 ? 90 : latitude(part: 0))
  }

  /// The latitude of a line through the tile: 0 is its upper edge and 1 the lower one.
  func latitude(part: Double) -> Double {
    let y = (Double(row) + part) / Double(1 << zoom)
    return atan(sinh(.pi * (1 - 2 * y))) * 180 / .pi
  }

  /// Where a point lies in the tile, in its units; nil where it lies in another.
  func position(longitude: Double, latitude: Double) -> (x: Int, y: Int)? {
    let world = WebMercator.position(Coordinate(longitude: longitude, latitude: latitude))
    let units = Double(1 << zoom) * Double(VectorTile.extent) / WebMercator.side
    let most = (1 << zoom) * VectorTile.extent - 1
    let x = min(most, Int(world.x * units)) - column * VectorTile.extent
    let y = min(most, Int(world.y * units)) - row * VectorTile.extent
    let range = 0..<VectorTile.extent
    return range.contains(x) && range.contains(y) ? (x, y) : nil
  }
}
