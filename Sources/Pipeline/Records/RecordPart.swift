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

  /// For the command line of a process: `3/8/` and the hash.
  var text: String { "\(shard.number)/\(shard.count)/\(listing)" }

  /// - Returns: nil for what `text` would not write.
  init?(text: String) {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let number = numbers[0], let count = numbers[1], let listing = numbers[2],
      let shard = InputShard(number: number, of: count)
    else { return nil }
    self.init(shard: shard, listing: listing)
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
