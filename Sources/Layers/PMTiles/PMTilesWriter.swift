internal import Geo

/// Writes a PMTiles archive of vector tiles, zoom 0 to 10, for web maps that read it from plain storage.
///
/// Every feature stands in one tile of every zoom, those on one spot too; only where a tile would hold more than 20,000
/// are they gathered, by cells of a sixty-fourth of the tile, into points with `point_count` and the span of their times.
/// Long texts (`quote`, `quotes`) come at the last zoom. Numbers stay numbers and dates are ISO texts, which styles cannot
/// compare: a layer that has `date_start` and `date_end` and no `t_start` and `t_end` (milliseconds) is given those.
/// Points beyond 85.05 degrees stand on the edge of the map; features without a point are left out and counted in the
/// summary.
/// - Complexity: features wait in a file without a name beside the target; 40 bytes of memory a feature, and one tile.
/// - SeeAlso: PMTiles version 3; Mapbox Vector Tile 2.1
public struct PMTilesWriter: LayerWriter, ~Copyable {
  private var archive: PMTilesArchive
  private var scratch: ScratchFile
  private var tally = LayerTally()
  /// Of the tiles: the fields of the layer, and behind them the times that it lacks.
  private let schema: LayerSchema
  private let addedTimes: [AddedTime]
  private var offsets: [Int] = []
  /// Position in the world square, 32 bits a side, y down; with the number of the feature.
  private var points: [(x: UInt32, y: UInt32, id: UInt64)] = []

  static let maxZoom = 10
  static let mostFeatures = 20_000
  package static let countField = "point_count"
  package static let longFields: Set<String> = ["quote", "quotes"]

  /// - Parameter path: `-` is standard output.
  public init(path: String, schema: LayerSchema, group: OutputGroup? = nil) throws(LayerError) {
    let archive = try PMTilesArchive(path: path, group: group)
    let scratch = try ScratchFile(beside: path)
    self.archive = archive
    self.scratch = scratch
    addedTimes = AddedTime.lacking(in: schema)
    var schema = schema
    schema.fields += addedTimes.map(\.field)
    self.schema = schema
  }

  public mutating func write(_ feature: borrowing Feature) throws(LayerError) {
    let values = AddedTime.values(of: feature, adding: addedTimes, as: schema)
    try tally.add(feature, path: archive.path)
    guard let point = feature.geometry else { return }
    let world = Self.world(point)
    points.append((world.x, world.y, UInt64(tally.featureCount)))
    offsets.append(scratch.byteCount)
    TileTags.append(values, schema, to: &scratch.buffer)
    try scratch.flushIfFull()
  }

  private static func world(_ point: Coordinate) -> (x: UInt32, y: UInt32) {
    let position = WebMercator.position(point)
    func unit(_ position: Double) -> UInt32 { UInt32(min(4_294_967_295, position)) }
    return (unit(position.x), unit(position.y))
  }

  public consuming func finish() throws(LayerError) -> LayerSummary {
    try scratch.flush()
    // In the order of the finest squares, which is that of the tiles of every zoom.
    let keys = points.map { HilbertCurve.distance(x: $0.x, y: $0.y, levels: 32) }
    let order = points.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    for zoom in 0...Self.maxZoom { try writeTiles(zoom, keys, order) }
    let path = archive.path
    let tally = tally
    let byteCount = try archive.finish(
      schema, maxZoom: Self.maxZoom, bounds: tally.bounds, counts: Self.countField)
    return tally.summary(paths: [path], byteCount: byteCount)
  }

  private mutating func writeTiles(_ zoom: Int, _ keys: [UInt64], _ order: [Int]) throws(LayerError) {
    func tile(_ index: Int) -> UInt64 { zoom == 0 ? 0 : keys[index] >> UInt64(64 - 2 * zoom) }
    var start = 0
    while start < order.count {
      let number = tile(order[start])
      var end = start + 1
      while end < order.count, tile(order[end]) == number { end += 1 }
      try archive.add(encodedTile(zoom, order[start..<end]), id: PMTilesArchive.firstId(zoom) + number)
      start = end
    }
  }

  private mutating func encodedTile(_ zoom: Int, _ members: ArraySlice<Int>) throws(LayerError) -> [UInt8] {
    var tile = VectorTile(layerName: schema.name)
    let names = schema.fields.map(\.name) + [Self.countField]
    if members.count > Self.mostFeatures {
      try gather(zoom, members, into: &tile)
      return tile.encoded(fieldNames: names)
    }
    let keepsLong = zoom == Self.maxZoom
    for index in members {
      let tags = try tags(of: index).filter { keepsLong || !Self.longFields.contains(names[$0.field]) }
      let position = Self.position(points[index], zoom)
      tile.add(id: points[index].id, x: position.x, y: position.y, tags: tags)
    }
    return tile.encoded(fieldNames: names)
  }

  /// Where a point lies in its tile.
  private static func position(_ point: (x: UInt32, y: UInt32, id: UInt64), _ zoom: Int) -> (x: Int, y: Int) {
    // 12 bits after those that number the tile.
    let shift = UInt32(32 - 12 - zoom)
    return (Int(point.x >> shift) & (VectorTile.extent - 1), Int(point.y >> shift) & (VectorTile.extent - 1))
  }

  private mutating func tags(of index: Int) throws(LayerError) -> [(field: Int, value: [UInt8])] {
    let end = index + 1 < offsets.count ? offsets[index + 1] : scratch.byteCount
    var bytes = ByteBuffer(capacity: end - offsets[index])
    try scratch.read(offsets[index], end - offsets[index], into: &bytes)
    return TileTags.read(bytes)
  }

  /// One point for each cell of a crowded tile: how many it stands for, and from when to when.
  private mutating func gather(_ zoom: Int, _ members: ArraySlice<Int>, into tile: inout VectorTile) throws(LayerError)
  {
    struct Cell {
      var count = 0
      var first: Int
      var start = Int.max
      var end = Int.min
    }
    let startField = schema.index(of: "t_start")
    let endField = schema.index(of: "t_end")
    var cells: [Int: Cell] = [:]
    for index in members {
      let position = Self.position(points[index], zoom)
      let key = position.y / 64 * 64 + position.x / 64
      var cell = cells[key] ?? Cell(first: index)
      cell.count += 1
      for tag in try tags(of: index) where tag.field == startField || tag.field == endField {
        guard let value = Self.integer(tag.value) else { continue }
        if tag.field == startField { cell.start = min(cell.start, value) } else { cell.end = max(cell.end, value) }
      }
      cells[key] = cell
    }
    for (key, cell) in cells.sorted(by: { $0.key < $1.key }) {
      var tags = [(field: schema.fields.count, value: VectorTile.encoded(.integer(cell.count)) ?? [])]
      if let startField, cell.start != .max {
        tags.append((startField, VectorTile.encoded(.integer(cell.start)) ?? []))
      }
      if let endField, cell.end != .min { tags.append((endField, VectorTile.encoded(.integer(cell.end)) ?? [])) }
      let position = Self.position(points[cell.first], zoom)
      tile.add(id: UInt64(key + 1), x: position.x, y: position.y, tags: tags)
    }
  }

  /// Reads back an integer that `VectorTile.encoded` wrote.
  private static func integer(_ bytes: [UInt8]) -> Int? {
    guard bytes.first == 0x20 else { return nil }
    var value: UInt64 = 0
    for (index, byte) in bytes.dropFirst().enumerated() { value |= UInt64(byte & 0x7F) << UInt64(7 * index) }
    return Int(Int64(bitPattern: value))
  }
}
