internal import Geo
internal import Layers

/// Draws one tile from the index and, where it is not crowded, from the rows.
///
/// More than `mostFeatures` points are gathered, by cells of a sixty-fourth of the tile, into points with
/// `point_count`: the index alone is read then. Areas are never gathered.
struct TileDrawing {
  let layer: ServedLayer
  let connection: LayerConnection
  let number: TileNumber

  private static let mostFeatures = 3000

  func encoded() throws(ServerFault) -> [UInt8] {
    guard let index = layer.description.indexTable else {
      throw ServerFault(.unavailable, "the layer has no index of boxes, so that tiles of it would read all of it")
    }
    let outward = try FrameChange(from: 4326, to: layer.description.epsg)
    let inward = try FrameChange(from: layer.description.epsg, to: 4326)
    guard let box = outward.box(around: number.box) else { return [] }
    var cells = TileCells(number)
    var ids: [Int] = []
    var hasAreas = false
    try LayerIndex(connection, table: index).visit(box) { entry in
      if ids.count <= Self.mostFeatures || hasAreas { ids.append(entry.id) }
      let width = max(entry.box.maxX - entry.box.minX, entry.box.maxY - entry.box.minY)
      // A point's box is as wide as single precision is coarse.
      if width > max(1, entry.box.maxX.magnitude, entry.box.maxY.magnitude) * 1e-6 { hasAreas = true }
      let middle = LayerGeometry.Vertex(
        x: (entry.box.minX + entry.box.maxX) / 2, y: (entry.box.minY + entry.box.maxY) / 2)
      if let there = inward(middle) { cells.add(entry.id, longitude: there.x, latitude: there.y) }
    }
    let fields = TileFields(layer.description)
    var tile = VectorTile(layerName: layer.id)
    if ids.count > Self.mostFeatures, !hasAreas {
      cells.write(countField: fields.count, to: &tile)
    } else {
      let reader = ItemsReader(layer: layer, connection: connection)
      for id in ids.sorted() {
        _ = try reader.feature(id) { row in add(row, fields, inward, to: &tile) }
      }
    }
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
      // Our areas have no holes: the first ring of a part is all of it.
      let rings = geometry.parts.compactMap(\.first).map { ring in
        ring.dropLast().map { WebMercator.position(Coordinate(longitude: $0.x, latitude: $0.y)) }
      }
      let outlines = TileRings.cut(rings, zoom: number.zoom, column: number.column, row: number.row)
      if !outlines.isEmpty { tile.add(id: id, outlines: outlines, tags: fields.tags(row, zoom: number.zoom)) }
    case .line, .lines: break  // No layer of ours has lines.
    }
  }
}
