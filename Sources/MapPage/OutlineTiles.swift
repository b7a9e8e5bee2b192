import CMapPage
package import Geo

/// The outlines of the offline map: one text for the world, and one for each tile of 5 x 5 degrees.
///
/// The texts are digits of base64 and are copied into the page as they are; `outlines.js` reads them there.
/// Sources/CMapPage/tools/README.md describes the format.
package struct OutlineTiles: Sendable {
  package static let degrees = 5
  package static let columns = 72
  package static let rows = 36
  package static let count = columns * rows

  /// Coasts, country borders and disputed lines of the whole world, for the first zooms.
  package static let world = EmbeddedBytes(
    start: dateline_world_outlines(), count: Int(dateline_world_outlines_size))
  package static let embedded = OutlineTiles(
    detail: EmbeddedBytes(start: dateline_detail_outlines(), count: Int(dateline_detail_outlines_size)))

  private static let headerSize = 8
  private let detail: EmbeddedBytes

  /// Takes the bytes of detail.bin. They are part of the program: a wrong header is a mistake of the build.
  package init(detail: EmbeddedBytes) {
    let header: [UInt8] = [0x44, 0x4C, 0x4F, 0x54, 1, UInt8(Self.degrees), UInt8(Self.columns), UInt8(Self.rows)]
    precondition(
      detail.count >= Self.headerSize + 4 * (Self.count + 1) && detail.bytes.starts(with: header),
      "detail.bin: this is no index of outlines, version 1. Write it again: Sources/CMapPage/tools/make_outlines.py")
    self.detail = detail
  }

  /// The size of detail.bin.
  package var size: Int { detail.count }

  /// The tile of a place, which must have finite coordinates: rows from the south pole, columns from the antimeridian.
  package static func tile(at place: Coordinate) -> Int {
    let column = Int((place.longitude / Double(degrees)).rounded(.down)) + columns / 2
    let row = Int((place.latitude / Double(degrees)).rounded(.down)) + rows / 2
    return min(max(row, 0), rows - 1) * columns + min(max(column, 0), columns - 1)
  }

  /// Where a tile stands in detail.bin; empty where there is only sea. Its length is its size in the page.
  package func range(of tile: Int) -> Range<Int> { offset(tile)..<offset(tile + 1) }

  /// The text of a tile.
  package func text(of tile: Int) -> UnsafeBufferPointer<UInt8> { detail[range(of: tile)] }

  private func offset(_ tile: Int) -> Int {
    let at = Self.headerSize + 4 * tile
    return (0..<4).reduce(0) { $0 | Int(detail.bytes[at + $1]) << (8 * $1) }
  }
}
