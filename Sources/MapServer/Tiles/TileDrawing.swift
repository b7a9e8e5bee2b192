internal import Geo
internal import Layers

/// Draws one tile from the index and, where it is not crowded, from the rows.
///
/// More than `mostPoints` points are gathered, by cells of a sixty-fourth of the tile, into points with `point_count` and
/// the first and last moment of what they stand for: the index alone is read then. Lines and areas are drawn as they are up
/// to `mostAreas`.
struct TileDrawing {
  let layer: ServedLayer
  let connection: LayerConnection
  let number: TileNumber

  private static let mostPoints = 3000
  private static let mostAreas = 20_000

  func encoded() throws(ServerFault) -> [UInt8] {
    guard let index = layer.description.indexTable else {
      throw ServerFault(.unavailable, "the layer has no index of boxes, so that tiles of it would read all of it")
    }
    let outward = try FrameChange(from: 4326, to: layer.description.epsg)
    let inward = try FrameChange(from: layer.description.epsg, to: 4326)
    // Far from where a system is made for, the index is of no help: each feature is asked where it stands.
    guard let box = outward.box(around: number.box, lost: .everywhere) else { return [] }
    let times = layer.description.times
    var points = TileCrowd(number, most: Self.mostPoints)
    var areas = TileCrowd(number, most: Self.mostAreas)
    var spans: [LayerTimes.Span] = []
    try LayerIndex(connection, table: index).visitLeaves(box) { entries in
      times.read(entries, into: &spans)
      for (entry, span) in zip(entries, spans) {
        let middle = LayerGeometry.Vertex(
          x: (entry.box.minX + entry.box.maxX) / 2, y: (entry.box.minY + entry.box.maxY) / 2)
        let there = inward(middle)
        if entry.isWide { areas.add(entry.id, there, span) } else { points.add(entry.id, there, span) }
      }
    }
    let fields = TileFields(layer.description)
    var tile = VectorTile(layerName: layer.id)
    let reader = ItemsReader(layer: layer, connection: connection)
    for id in (points.drawn + areas.drawn).sorted() {
      _ = try reader.feature(id) { row in add(row, fields, inward, to: &tile) }
    }
    for crowd in [points, areas] where crowd.isTooMany { crowd.cells.write(fields, times, to: &tile) }
    return tile.featureCount == 0 ? [] : tile.encoded(fieldNames: fields.names)
  }

  private func add(_ row: LayerRow, _ fields: TileFields, _ inward: FrameChange, to tile: inout VectorTile) {
    guard let geometry = row.bytes(1).flatMap(LayerGeometry.init(geoPackage:))?.mapped(inward.callAsFunction)
    else { return }
    let id = UInt64(max(0, row.integer(0)))
    switch geometry.kind {
    case .point, .points:
      for part in geometry.parts {
        guard let vertex = part.first?.first, let place = number.position(longitude: vertex.x, latitude: vertex.y)
        else { continue }
        tile.add(id: id, x: place.x, y: place.y, tags: fields.tags(row, zoom: number.zoom))
      }
    case .polygon, .polygons:
      let outlines = geometry.parts.flatMap { part in
        TileRings.cut(
          polygon: part.map { Self.onMap($0.dropLast()) }, zoom: number.zoom, column: number.column, row: number.row)
      }
      if !outlines.isEmpty { tile.add(id: id, outlines: outlines, tags: fields.tags(row, zoom: number.zoom)) }
    case .line, .lines:
      let lines = TileLines.cut(
        geometry.parts.joined().map { Self.onMap($0[...]) }, zoom: number.zoom, column: number.column, row: number.row)
      if !lines.isEmpty { tile.add(id: id, lines: lines, tags: fields.tags(row, zoom: number.zoom)) }
    }
  }

  private static func onMap(_ line: ArraySlice<LayerGeometry.Vertex>) -> TileRings.Ring {
    line.map { WebMercator.position(Coordinate(longitude: $0.x, latitude: $0.y)) }
  }
}
