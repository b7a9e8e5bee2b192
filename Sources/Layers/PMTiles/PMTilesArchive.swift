internal import Geo

/// A PMTiles archive while its tiles are made: they wait in a file without a name, since the directory stands before them.
struct PMTilesArchive: ~Copyable {
  private var file: OutputFile
  private var tiles: ScratchFile
  private var entries: [PMTilesDirectory.Entry] = []

  init(path: String, group: OutputGroup?) throws(LayerError) {
    let file = try OutputFile(path, group: group)
    let tiles = try ScratchFile(beside: path)
    self.file = file
    self.tiles = tiles
  }

  var path: String { file.path }

  /// Number of the first tile of a zoom: those of the zooms before come first, then along the Hilbert curve.
  static func firstId(_ zoom: Int) -> UInt64 { ((UInt64(1) << UInt64(2 * zoom)) - 1) / 3 }

  /// Adds a tile; they come in the order of their ids.
  mutating func add(_ tile: [UInt8], id: UInt64) throws(LayerError) {
    let bytes = try Gzip.compress(tile, path: file.path)
    entries.append(
      PMTilesDirectory.Entry(tileId: id, offset: tiles.byteCount, length: bytes.count, runLength: 1))
    tiles.buffer.append(bytes)
    try tiles.flushIfFull()
  }

  /// Puts the archive together and in place.
  ///
  /// - Parameters:
  ///   - schema: of the one layer in the tiles.
  ///   - counts: name of the field in which features of a crowded tile are counted; nil where they never are.
  /// - Returns: the file's size.
  consuming func finish(
    _ schema: LayerSchema, maxZoom: Int, bounds: Bounds?, counts: String?
  ) throws(LayerError) -> Int {
    try tiles.flush()
    let path = file.path
    let directory = try PMTilesDirectory(entries) { (bytes: [UInt8]) throws(LayerError) in
      try Gzip.compress(bytes, path: path)
    }
    let metadata = try Gzip.compress(Self.metadata(schema, maxZoom, counts), path: path)
    try file.write(
      PMTilesHeader(
        rootBytes: directory.root.count, metadataBytes: metadata.count, leafBytes: directory.leaves.count,
        tileBytes: tiles.byteCount, tileCount: entries.count, maxZoom: maxZoom, bounds: bounds
      ).bytes)
    try file.write(directory.root)
    try file.write(metadata)
    try file.write(directory.leaves)
    var offset = 0
    while offset < tiles.byteCount {
      let length = min(1 << 18, tiles.byteCount - offset)
      try tiles.read(offset, length, into: &file.buffer)
      try file.flushIfFull()
      offset += length
    }
    return try file.commit()
  }

  private static func metadata(_ schema: LayerSchema, _ maxZoom: Int, _ counts: String?) -> [UInt8] {
    var json = JSONBuilder()
    json.beginObject()
    json.field("name", schema.title.isEmpty ? schema.name : schema.title)
    json.field("description", schema.description)
    json.field("attribution", schema.attribution)
    json.field("type", "overlay")
    json.key("vector_layers")
    json.beginArray()
    json.beginObject()
    json.field("id", schema.name)
    json.field("description", schema.description)
    json.field("minzoom", 0)
    json.field("maxzoom", maxZoom)
    json.key("fields")
    json.beginObject()
    for field in schema.fields { json.field(field.name, typeName(field.kind)) }
    if let counts { json.field(counts, "Number") }
    json.endObject()
    json.endObject()
    json.endArray()
    json.endObject()
    return json.takeBytes()
  }

  private static func typeName(_ kind: Field.Kind) -> String {
    switch kind {
    case .text, .dateTime: "String"
    case .integer, .number, .longitude, .latitude: "Number"
    case .boolean: "Boolean"
    }
  }
}
