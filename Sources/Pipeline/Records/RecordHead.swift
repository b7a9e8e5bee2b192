package import Ingest

/// What a stream of records was made of and by whom: the first frame of its file.
package struct RecordHead: Equatable, Sendable {
  /// Version of the program.
  package var program: String
  /// Nil for all of the input.
  package var shard: InputShard?
  package var origin: RunOrigin
  /// The gazetteers as the manifest lists them.
  package var gazetteer: String
  /// A hash of what the tables of `origin` hold; empty without any.
  package var tables: String
  /// A hash of the files that were listed, in their order.
  package var listing: Int
  /// What was said before the first input was read.
  package var preface: [IssueRecord]
  /// The tables of names that the documents were read with.
  package var nameCounts: [CorrectionCounts]

  package var frame: RecordFrame {
    var encoder = ByteEncoder()
    encoder.append(program)
    encoder.append(shard?.number ?? 0)
    encoder.append(shard?.count ?? 0)
    origin.append(to: &encoder)
    encoder.append(gazetteer)
    encoder.append(tables)
    encoder.append(listing)
    encoder.append(preface.count)
    for issue in preface { encoder.append(counted: Array(issue.frame.payload)) }
    encoder.append(nameCounts.count)
    for counts in nameCounts {
      encoder.append(counts.path)
      encoder.append(counts.sha256)
      encoder.append(counts.names ?? 0)
    }
    return RecordFrame(.head, encoder.bytes)
  }

  package init(_ frame: RecordFrame) throws(RecordError) {
    guard frame.kind == .head else { throw RecordError(.kind(expected: "head of a file of records")) }
    var decoder = ByteDecoder(frame)
    program = try decoder.text()
    shard = InputShard(number: try decoder.integer(), of: try decoder.integer())
    origin = try RunOrigin(&decoder)
    gazetteer = try decoder.text()
    tables = try decoder.text()
    listing = try decoder.integer()
    preface = try decoder.list { (decoder) throws(RecordError) in
      _ = try decoder.integer()
      return try decoder.issue()
    }
    nameCounts = try decoder.list { (decoder) throws(RecordError) in
      var counts = CorrectionCounts(path: try decoder.text(), sha256: try decoder.text())
      counts.names = try decoder.integer()
      return counts
    }
  }
}
