internal import Geo

/// The first 127 bytes of a PMTiles archive.
///
/// - SeeAlso: PMTiles version 3 specification, section 3
struct PMTilesHeader {
  static let byteCount = 127
  /// Latitude of the upper and lower edge of the square map.
  static let edge = 85.051128

  var rootBytes: Int
  var metadataBytes: Int
  var leafBytes: Int
  var tileBytes: Int
  var tileCount: Int
  var maxZoom: Int
  /// nil where no tile is.
  var bounds: Bounds?

  var bytes: [UInt8] {
    var out = ByteBuffer(capacity: 128)
    out.append("PMTiles")
    out.append(3)
    var offset = Self.byteCount
    for length in [rootBytes, metadataBytes, leafBytes, tileBytes] {
      out.append(little: UInt64(offset))
      out.append(little: UInt64(length))
      offset += length
    }
    // Every tile is addressed once and stored once.
    for _ in 0..<3 { out.append(little: UInt64(tileCount)) }
    out.append(1)  // Clustered: tiles lie in the order of their ids.
    out.append(2)  // Directories in gzip,
    out.append(2)  // and tiles.
    out.append(1)  // Mapbox vector tiles.
    out.append(0)
    out.append(UInt8(maxZoom))
    // Points beyond the edge stand on it, and a map cannot be moved to what lies beyond.
    let full = Bounds(west: -180, south: -Self.edge, east: 180, north: Self.edge)
    var box = bounds ?? full
    box.south = max(-Self.edge, min(Self.edge, box.south))
    box.north = max(-Self.edge, min(Self.edge, box.north))
    for degrees in [box.west, box.south, box.east, box.north] { append(degrees, to: &out) }
    out.append(0)
    append((box.west + box.east) / 2, to: &out)
    append((box.south + box.north) / 2, to: &out)
    return [UInt8](out.bytes)
  }

  /// Ten millionths of a degree.
  private func append(_ degrees: Double, to out: inout ByteBuffer) {
    out.append(little: Int32((degrees * 1e7).rounded()))
  }
}
