import Gazetteer
import Ingest
import Layers

extension RecordHead {
  /// - Parameters:
  ///   - files: that were listed, before the first is read.
  ///   - log: of what was said so far.
  init(
    _ options: ExportOptions, _ gazetteer: PlaceStack, files: [InputFile], _ corrections: CorrectionsInput,
    _ log: RunLog
  ) throws(InputIssue) {
    program = ProgramVersion.current
    shard = options.ingest.shard
    origin = RunOrigin(options)
    self.gazetteer = Self.text(of: gazetteer)
    tables = ""
    for path in [options.manifestPath].compactMap({ $0 }) + options.correctionsPaths {
      tables += try Self.hash(ofFile: path) + " "
    }
    listing = Self.hash(of: files)
    preface = log.issues
    nameCounts = corrections.nameCounts
  }

  /// What the manifest says of the gazetteers.
  static func text(of gazetteer: PlaceStack) -> String {
    var json = JSONBuilder()
    json.beginObject()
    ManifestParts.write(gazetteer, &json)
    json.endObject()
    return String(decoding: json.takeBytes(), as: UTF8.self)
  }

  static func hash(of files: [InputFile]) -> Int {
    var hash = StableHash()
    for file in files {
      hash.append(file.path)
      hash.append(file.byteCount)
    }
    return Int(truncatingIfNeeded: hash.number)
  }

  private static func hash(ofFile path: String) throws(InputIssue) -> String {
    var hash = StableHash()
    var input = try InputBytes(path: path)
    var bytes: [UInt8] = []
    while try input.read(into: &bytes) > 0 {
      hash.append(bytes: bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    return hash.hexadecimal
  }

  /// What a person may have changed between two runs, by name.
  private var facts: [(name: String, value: String)] {
    [
      ("the version of dateline", program), ("--shard", shard.map { "\($0.number)/\($0.count)" } ?? "none"),
      ("the list of inputs", origin.inputs.joined(separator: " ")), ("--published", origin.published ?? "none"),
      ("--manifest", origin.manifest ?? "none"), ("--corrections", origin.corrections.joined(separator: " ")),
      ("what the tables of --manifest and --corrections hold", tables),
      ("--gazetteer", origin.gazetteers.joined(separator: " ")), ("what the gazetteer holds", gazetteer),
    ]
  }

  /// The first thing that is not as it was when `earlier` was made; nil where all is. The files themselves are not
  /// compared.
  func difference(from earlier: RecordHead) -> String? {
    for (now, then) in zip(facts, earlier.facts) where now.value != then.value {
      return now.value.utf8.count + then.value.utf8.count > 200
        ? "\(now.name) is another" : "\(now.name) was \(then.value), now \(now.value)"
    }
    return nil
  }
}
