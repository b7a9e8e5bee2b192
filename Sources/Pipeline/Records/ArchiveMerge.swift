public import Gazetteer
import Ingest

/// `dateline merge`: joins parts of archives that were read apart into the layers of the whole.
public struct ArchiveMerge {
  private let parts: [MergeParts]
  private let paths: [String]
  private let isPartial: Bool

  /// Opens the parts: folders that `export --shard` wrote, their files of records, and lines of `annotate --records`.
  ///
  /// - Parameter isPartial: whether parts may be missing.
  public init(_ paths: [String], isPartial: Bool) throws {
    self.paths = paths
    self.isPartial = isPartial
    var keys: [MergeParts.Key: Int] = [:]
    var parts: [MergeParts] = []
    func index(_ key: MergeParts.Key) -> Int {
      if let known = keys[key] { return known }
      keys[key] = parts.count
      parts.append(MergeParts())
      return parts.count - 1
    }
    for path in paths {
      if let file = try RecordFileReader.path(path) {
        let source = try RecordFileSource(path: file)
        try parts[index(MergeParts.key(source))].add(source)
      } else {
        let source = try AnnotatedLinesSource(path: path)
        try parts[index(MergeParts.key(source))].add(source)
      }
    }
    self.parts = parts
    for part in parts where !part.missing.isEmpty && !isPartial {
      throw MergeError(path: part.path, reason: .missing(parts: part.missing, of: part.count))
    }
  }

  /// The gazetteers that the parts were made with.
  public var gazetteerPaths: [String] { parts.lazy.compactMap { $0.firstFile?.head }.first?.origin.gazetteers ?? [] }

  public func run(_ options: ExportOptions, gazetteer: PlaceStack, log: inout RunLog) async throws -> Export.Outcome {
    let text = RecordHead.text(of: gazetteer)
    for file in parts.lazy.compactMap(\.firstFile) where file.head?.gazetteer != text {
      throw MergeError(path: file.path, reason: .otherGazetteer)
    }
    let folder = options.isStream ? nil : RunFolder(options.output)
    var corrections = try CorrectionsInput(options.correctionsPaths, gazetteer: gazetteer, log: &log)
    try corrections.come(after: parts.first?.firstFile?.head?.nameCounts ?? [])
    var layers = try LayerSession(options, gazetteer, corrections, folder)
    try folder?.dropJournal(log)
    for part in parts {
      for issue in part.firstFile?.head?.preface ?? [] { log.report(issue) }
      if !part.missing.isEmpty {
        log.warn(
          "\(part.path): joined without the parts \(MergeError.list(part.missing)) of \(part.count). "
            + "The layers lack their documents.")
      }
    }
    if let warning = options.areaWarning { log.warn(warning) }
    try await RecordLayers.write(RecordOrder(parts.map(\.sources)), to: &layers, options, &log)
    var inputs = RunInputs(files: [], hashes: [], skipped: [], remarks: [])
    for part in parts {
      let more = try part.inputs()
      inputs.files += more.files
      inputs.hashes += more.hashes
      inputs.skipped += more.skipped
      inputs.remarks += more.remarks
    }
    return try await layers.finish(origin(options), inputs, &log)
  }

  /// What the parts say of the command line with which they were read, where they say the same.
  private func origin(_ options: ExportOptions) -> RunOrigin {
    let origins = parts.compactMap { $0.firstFile?.head?.origin }
    guard var common = origins.first, origins.count == parts.count else { return RunOrigin(inputs: paths) }
    for origin in origins.dropFirst() {
      common.inputs += origin.inputs
      if common.published != origin.published { common.published = nil }
      if common.manifest != origin.manifest { common.manifest = nil }
      if common.corrections != origin.corrections { common.corrections = [] }
    }
    return common
  }
}
