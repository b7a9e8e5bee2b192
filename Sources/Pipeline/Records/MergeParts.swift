import Gazetteer
import Ingest

/// Files of records that belong together: the parts of one input, or one file that is all of its own.
struct MergeParts {
  enum Key: Hashable {
    case file(String)
    /// Parts of an input that was read in the same way.
    case shards(count: Int, head: String)
    case lines(count: Int, listing: Int)
  }

  private(set) var files: [Int: RecordFileSource] = [:]
  private(set) var lines: [Int: AnnotatedLinesSource] = [:]
  private(set) var count = 1

  /// In the order of the parts.
  var sources: [any RecordSource] {
    files.sorted { $0.key < $1.key }.map(\.value) + lines.sorted { $0.key < $1.key }.map(\.value)
  }

  var firstFile: RecordFileSource? { files.min { $0.key < $1.key }?.value }

  static func key(_ file: RecordFileSource) -> Key {
    guard let head = file.head, let shard = head.shard, shard.count > 1 else { return .file(file.path) }
    var common = head
    common.shard = nil
    return .shards(count: shard.count, head: String(decoding: common.frame.bytes, as: UTF8.self))
  }

  static func key(_ lines: AnnotatedLinesSource) -> Key {
    guard let part = lines.part, part.shard.count > 1 else { return .file(lines.path) }
    return .lines(count: part.shard.count, listing: part.listing)
  }

  mutating func add(_ file: RecordFileSource) throws(MergeError) {
    let shard = file.head?.shard
    count = shard?.count ?? 1
    if let other = files.updateValue(file, forKey: shard?.number ?? 1) {
      throw MergeError(path: file.path, reason: .twice(part: shard?.number ?? 1, of: count, other: other.path))
    }
  }

  mutating func add(_ source: AnnotatedLinesSource) throws(MergeError) {
    let shard = source.part?.shard
    count = shard?.count ?? 1
    if let other = lines.updateValue(source, forKey: shard?.number ?? 1) {
      throw MergeError(path: source.path, reason: .twice(part: shard?.number ?? 1, of: count, other: other.path))
    }
  }

  /// The parts that are not there; nil where all are.
  var missing: MissingParts? {
    let number = count - files.count - lines.count
    if number == 0 { return nil }
    let first = (1...count).lazy.filter { files[$0] == nil && lines[$0] == nil }.prefix(MissingParts.mostNamed)
    return MissingParts(first: Array(first), number: number, count: count)
  }

  /// One of them, for messages.
  var path: String { firstFile?.path ?? lines.min { $0.key < $1.key }?.value.path ?? "" }

  /// What came of the inputs, once all documents are taken.
  func inputs() throws -> RunInputs {
    var inputs = RunInputs(files: [], hashes: [], skipped: [], remarks: [])
    for source in lines.sorted(by: { $0.key < $1.key }).map(\.value) {
      inputs.files.append(source.input.file)
      inputs.hashes.append(source.input.hash)
    }
    let parts = files.sorted { $0.key < $1.key }
    guard let first = parts.first?.value else { return inputs }
    while var (file, hash) = try first.nextInput() {
      let owner = inputs.files.count % count + 1
      for (number, source) in parts.dropFirst() {
        guard let (same, sameHash) = try source.nextInput() else { throw RecordError(.short).at(source.path) }
        let counts = (
          file.documents + same.documents, file.failures + same.failures, file.warnings + same.warnings
        )
        // Its owner has surely read it.
        if number == owner { file = same }
        if number == owner || hash == nil { hash = sameHash ?? hash }
        (file.documents, file.failures, file.warnings) = counts
      }
      inputs.files.append(file)
      inputs.hashes.append(hash)
    }
    for (_, source) in parts {
      let end = try source.end()
      if source === first {
        inputs.skipped = end.inputs.skipped
        inputs.remarks = end.inputs.remarks
      }
    }
    return inputs
  }
}
