import Gazetteer
import Layers

/// The file that `export --shard` writes: records, and what was read.
struct RecordWriter: ~Copyable {
  static let name = "records.dlr"

  private var file: OutputFile
  private(set) var counts = ExportCounts()
  private let path: String

  init(_ options: ExportOptions, _ head: RecordHead, _ group: OutputGroup) throws(LayerError) {
    let path = options.output + "/" + Self.name
    var file = try OutputFile(path, group: group)
    try file.write(RecordFileReader.magic)
    try file.write(head.frame.bytes)
    self.path = path
    self.file = file
  }

  mutating func write(_ frame: RecordFrame, _ log: inout RunLog) throws {
    if frame.kind == .issue {
      let issue = try IssueRecord(frame)
      log.report(issue)
      if issue.isSetAside { counts.setAside += 1 }
    } else {
      try counts.add(frame)
    }
    try file.write(frame.bytes)
  }

  consuming func finish(_ inputs: RunInputs) throws(LayerError) -> LayerSummary {
    try RecordTail(inputs: inputs).forEachFrame { (frame) throws(LayerError) in try file.write(frame.bytes) }
    let (path, count) = (path, counts.documents)
    return LayerSummary(
      paths: [path], featureCount: count, locatedCount: 0, byteCount: try file.commit(), bounds: nil)
  }
}
