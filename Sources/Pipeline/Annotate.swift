import Evidence
public import Gazetteer
public import Ingest
import Layers

/// How `annotate` runs.
public struct AnnotateOptions: Sendable {
  /// Inputs as `export` takes them. The default is standard input.
  public var inputs = ["-"]
  /// Resolve and link the spans that the input gives. The default is false.
  public var usesGivenSpans = false
  /// Candidates and reasons in the output. The default is false.
  public var explain = false
  /// Records in the output, from which layers can be made. The default is false.
  public var records = false
  /// Records of the events alone in the output, and the keys by which they are merged, for an engine that brings events
  /// together itself. The default is false.
  public var eventRecords = false
  /// Workers. The default is 1.
  public var jobs = 1
  /// Models in place of the shipped ones, to measure them on documents they were not trained on. The default is nil.
  public var models: Models?
  /// How documents are analysed in processes of their own. The default is nil: they are analysed in this one.
  public var worker: WorkerCommand?
  /// How documents are read.
  public var ingest = IngestOptions()
  /// What lines of a part of the input say of it, for those who join the parts.
  var part: RecordPart?

  public init() {}

  /// Takes the part of the input that another process reads, as that one wrote it.
  ///
  /// - Returns: false for what is none.
  public mutating func setPart(_ text: String) -> Bool {
    part = RecordPart(text: text)
    return part != nil
  }

  func analyzer(_ gazetteer: PlaceStack) throws -> Analyzer {
    let explain = self.explain || records
    guard let models else { return try Analyzer(gazetteer: gazetteer, explain: explain) }
    return Analyzer(gazetteer: gazetteer, models: models, explain: explain)
  }
}

/// `dateline annotate`: documents in, one line of JSON out for each, in input order, streaming.
public enum Annotate {
  /// - Returns: How many documents were annotated.
  public static func run(_ options: AnnotateOptions, gazetteer: PlaceStack, log: inout RunLog)
    async throws -> Int
  {
    let analyzer = try options.analyzer(gazetteer)
    var ingest = options.ingest
    ingest.readGivenSpans = options.usesGivenSpans
    var batches = DocumentBatches(DocumentReader(inputs: options.inputs, options: ingest), log.progress)
    var options = options
    options.part = ingest.shard.map { RecordPart(shard: $0, listing: RecordHead.hash(of: batches.reader.files)) }
    let settings = options
    let command = options.worker?.adding(options.part.map { ["--part", $0.text] } ?? [])
    var output = try OutputFile("-")
    var count = 0
    var messages = log
    try await OrderedWorkers.run(
      states: DocumentWorker.workers(options.jobs, analyzer, command),
      wouldWait: { batches.wouldWait },
      next: { batches.next() },
      work: { worker, batch in lines(of: batch, &worker, settings) },
      consume: { result in
        count += result.documents
        messages.progress?.add(documents: result.documents, events: result.events)
        for issue in result.issues { messages.report(issue) }
        for piece in result.pieces { try write(piece, settings, to: &output) }
        try output.flush()
      })
    log = messages
    _ = try output.commit()
    return count
  }

  private struct Lines: Sendable {
    enum Piece: Sendable {
      case lines([UInt8])
      /// A long document, whose line may take a hundred times its own size and is written without being held.
      case long(Analysis, DocumentPosition)
    }

    var pieces: [Piece] = []
    var documents = 0
    var events = 0
    var issues: [IssueRecord] = []
  }

  /// From this size of text on a document's line is written piece by piece.
  private static let longBytes = 4 << 20

  private static func lines(
    of batch: DocumentBatches.Batch, _ worker: inout DocumentWorker, _ options: AnnotateOptions
  ) -> Lines {
    var json = JSONBuilder()
    var lines = Lines()
    _ = worker.work(on: batch, usesGivenSpans: options.usesGivenSpans) { (answer) in
      answer
    } take: { finding in
      switch finding {
      case .issue(let issue): lines.issues.append(issue)
      case .answer(let pieces):
        lines.documents += 1
        lines.events += pieces.first.map(MessageBytes.length) ?? 0
        lines.pieces += pieces.dropFirst().map { .lines($0) }
      case .analysis(let analysis, let position):
        lines.documents += 1
        lines.events += analysis.events.count
        if analysis.text.bytes.count >= longBytes {
          lines.pieces += [.lines(json.takeBytes()), .long(analysis, position)]
        } else {
          AnnotateLine.write(analysis, options, at: position, to: &json) { _ in }
        }
      }
    }
    lines.pieces.append(.lines(json.takeBytes()))
    return lines
  }

  private static func write(_ piece: Lines.Piece, _ options: AnnotateOptions, to output: inout OutputFile) throws {
    switch piece {
    case .lines(let bytes): try output.write(bytes)
    case .long(let analysis, let position):
      var json = JSONBuilder()
      try AnnotateLine.write(analysis, options, at: position, to: &json) { json in
        try output.write(json.takeBytes())
      }
      try output.write(json.takeBytes())
    }
  }
}
