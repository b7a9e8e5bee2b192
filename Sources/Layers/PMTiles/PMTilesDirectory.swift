/// The directory of a PMTiles archive: where each tile lies, in one root that fits in the first 16 KB and leaves if it
/// must be split.
///
/// - SeeAlso: PMTiles version 3 specification, section 4
struct PMTilesDirectory {
  struct Entry {
    var tileId: UInt64
    /// In the tile data, or for an entry of the root that leads to a leaf, in the leaves.
    var offset: Int
    var length: Int
    /// How many tiles from `tileId` on are the same; 0 leads to a leaf.
    var runLength: Int
  }

  let root: [UInt8]
  let leaves: [UInt8]

  private static let mostRootBytes = 16_384 - PMTilesHeader.byteCount

  /// - Parameters:
  ///   - entries: in the order of their ids.
  ///   - compress: gzip.
  init(_ entries: [Entry], compress: ([UInt8]) throws(LayerError) -> [UInt8]) throws(LayerError) {
    var root = try compress(Self.encoded(entries))
    var leaves: [UInt8] = []
    var entriesPerLeaf = 4096
    while root.count > Self.mostRootBytes {
      leaves = []
      var top: [Entry] = []
      var start = 0
      while start < entries.count {
        let part = Array(entries[start..<min(start + entriesPerLeaf, entries.count)])
        let leaf = try compress(Self.encoded(part))
        top.append(Entry(tileId: part[0].tileId, offset: leaves.count, length: leaf.count, runLength: 0))
        leaves += leaf
        start += entriesPerLeaf
      }
      root = try compress(Self.encoded(top))
      entriesPerLeaf *= 2
    }
    self.root = root
    self.leaves = leaves
  }

  /// Column by column: ids as differences, run lengths, lengths, offsets (0 where the entry follows the one before).
  private static func encoded(_ entries: [Entry]) -> [UInt8] {
    var out: [UInt8] = []
    VectorTile.varint(UInt64(entries.count), to: &out)
    var last: UInt64 = 0
    for entry in entries {
      VectorTile.varint(entry.tileId - last, to: &out)
      last = entry.tileId
    }
    for entry in entries { VectorTile.varint(UInt64(entry.runLength), to: &out) }
    for entry in entries { VectorTile.varint(UInt64(entry.length), to: &out) }
    for (index, entry) in entries.enumerated() {
      let follows = index > 0 && entry.offset == entries[index - 1].offset + entries[index - 1].length
      VectorTile.varint(follows ? 0 : UInt64(entry.offset) + 1, to: &out)
    }
    return out
  }
}
