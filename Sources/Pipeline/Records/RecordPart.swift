import Ingest

/// Which part of which input a line of annotations belongs to, so that parts can be brought together in order.
struct RecordPart: Hashable {
  var shard: InputShard
  /// A hash of the files that were listed.
  var listing: Int

  var frame: RecordFrame {
    var encoder = ByteEncoder()
    for value in [shard.number, shard.count, listing] { encoder.append(value) }
    return RecordFrame(.part, encoder.bytes)
  }

  init(shard: InputShard, listing: Int) {
    self.shard = shard
    self.listing = listing
  }

  init(_ frame: RecordFrame) throws(RecordError) {
    guard frame.kind == .part else { throw RecordError(.kind(expected: "part of an input")) }
    var decoder = ByteDecoder(frame)
    let (number, count) = (try decoder.integer(), try decoder.integer())
    guard let shard = InputShard(number: number, of: count) else {
      throw RecordError(.unknown(expected: "part of an input", found: "\(number)/\(count)"))
    }
    self.shard = shard
    listing = try decoder.integer()
  }
}
