internal import Geo

/// Writes a PMTiles archive of areas, zoom 0 to 7, which web maps enlarge beyond: each area stands, cut to its size, in every
/// tile that it reaches into.
///
/// Values are as `PMTilesWriter` has them. An area too small for a zoom is a square of one unit there, so that it shows.
/// - Complexity: features wait in a file without a name beside the target; 24 bytes of memory a feature, 16 for each tile that
///   it reaches into at one zoom, and one tile.
/// - SeeAlso: PMTiles version 3; Mapbox Vector Tile 2.1
struct PMTilesAreaWriter: LayerWriter, ~Copyable {
  private var archive: PMTilesArchive
  private var scratch: ScratchFile
  private var tally: LayerTally
  /// Of the tiles: the fields of the layer, and behind them the times that it lacks.
  private let schema: LayerSchema
  private let addedTimes: [AddedTime]
  /// Where each located feature begins in the scratch file; and its number in the layer.
  private var offsets: [Int] = []
  private var numbers: [UInt64] = []

  /// 76 metres a unit on the equator; a zoom more would take four times the room for what reaches far.
  static let maxZoom = 7

  init(path: String, schema: LayerSchema, group: OutputGroup? = nil) throws(LayerError) {
    let archive = try PMTilesArchive(path: path, group: group)
    let scratch = try ScratchFile(beside: path)
    self.archive = archive
    self.scratch = scratch
    tally = LayerTally(schema.shape)
    addedTimes = AddedTime.lacking(in: schema)
    var schema = schema
    schema.fields += addedTimes.map(\.field)
    self.schema = schema
  }

  mutating func write(_ feature: borrowing Feature) throws(LayerError) {
    let values = AddedTime.values(of: feature, adding: addedTimes, as: schema)
    try tally.add(feature, path: archive.path)
    guard let area = feature.area else { return }
    numbers.append(UInt64(tally.featureCount))
    offsets.append(scratch.byteCount)
    scratch.buffer.append(little: UInt32(area.rings.count))
    for ring in area.rings {
      scratch.buffer.append(little: UInt32(ring.count - 1))
      // The last vertex is the first again.
      for vertex in ring.dropLast() {
        let position = WebMercator.position(vertex)
        scratch.buffer.append(little: position.x.bitPattern)
        scratch.buffer.append(little: position.y.bitPattern)
      }
    }
    TileTags.append(values, schema, to: &scratch.buffer)
    try scratch.flushIfFull()
  }

  consuming func finish() throws(LayerError) -> LayerSummary {
    try scratch.flush()
    for zoom in 0...Self.maxZoom { try writeTiles(zoom) }
    let path = archive.path
    let tally = tally
    let byteCount = try archive.finish(schema, maxZoom: Self.maxZoom, bounds: tally.bounds, counts: nil)
    return tally.summary(paths: [path], byteCount: byteCount)
  }

  /// A tile and a feature that may reach into it.
  private struct Reach {
    /// Along the Hilbert curve through the zoom.
    var tile: UInt64
    var column: UInt16
    var row: UInt16
    var feature: Int32
  }

  private mutating func writeTiles(_ zoom: Int) throws(LayerError) {
    var reaches: [Reach] = []
    for feature in offsets.indices { try addReaches(of: feature, zoom, to: &reaches) }
    reaches.sort { ($0.tile, $0.feature) < ($1.tile, $1.feature) }
    let names = schema.fields.map(\.name)
    var start = 0
    while start < reaches.count {
      var tile = VectorTile(layerName: schema.name)
      var end = start
      while end < reaches.count, reaches[end].tile == reaches[start].tile {
        let reach = reaches[end]
        let feature = try read(Int(reach.feature))
        let outlines = TileRings.cut(feature.rings, zoom: zoom, column: Int(reach.column), row: Int(reach.row))
        if !outlines.isEmpty { tile.add(id: numbers[Int(reach.feature)], outlines: outlines, tags: feature.tags) }
        end += 1
      }
      if tile.featureCount > 0 {
        try archive.add(
          tile.encoded(fieldNames: names), id: PMTilesArchive.firstId(zoom) + reaches[start].tile)
      }
      start = end
    }
  }

  /// The tiles of the boxes around a feature's outlines, each once.
  private mutating func addReaches(of feature: Int, _ zoom: Int, to reaches: inout [Reach]) throws(LayerError) {
    let size = WebMercator.side / Double(1 << zoom)
    let last = (1 << zoom) - 1
    func tile(_ position: Double) -> Int { min(Int(position / size), last) }
    var seen: Set<UInt64> = []
    for ring in try read(feature).rings {
      let columns = ring.map { tile($0.x) }
      let rows = ring.map { tile($0.y) }
      for column in columns.min()!...columns.max()! {
        for row in rows.min()!...rows.max()! {
          let number = HilbertCurve.distance(x: UInt32(column), y: UInt32(row), levels: zoom)
          guard seen.insert(number).inserted else { continue }
          reaches.append(
            Reach(tile: number, column: UInt16(column), row: UInt16(row), feature: Int32(feature)))
        }
      }
    }
  }

  private mutating func read(
    _ feature: Int
  ) throws(LayerError) -> (rings: [TileRings.Ring], tags: [(field: Int, value: [UInt8])]) {
    let start = offsets[feature]
    let end = feature + 1 < offsets.count ? offsets[feature + 1] : scratch.byteCount
    var bytes = ByteBuffer(capacity: end - start)
    try scratch.read(start, end - start, into: &bytes)
    var position = 0
    let base = UnsafeRawPointer(bytes.base)
    func word() -> Int {
      defer { position += 4 }
      return Int(UInt32(littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt32.self)))
    }
    func real() -> Double {
      defer { position += 8 }
      return Double(
        bitPattern: UInt64(littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self)))
    }
    var rings: [TileRings.Ring] = []
    for _ in 0..<word() {
      var ring: TileRings.Ring = []
      for _ in 0..<word() {
        let x = real()
        ring.append((x, real()))
      }
      rings.append(ring)
    }
    return (rings, TileTags.read(bytes, from: position))
  }
}
