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
  /// Workers. The default is 1.
  public var jobs = 1
  /// Models in place of the shipped ones, to measure them on documents they were not trained on. The default is nil.
  public var models: Models?
  /// How documents are read.
  public var ingest = IngestOptions()

  public init() {}
}

/// `dateline annotate`: documents in, one line of JSON out for each, in input order, streaming.
public enum Annotate {
  /// - Returns: How many documents were annotated.
  public static func run(_ options: AnnotateOptions, gazetteer: PlaceStack, log: inout RunLog)
    async throws -> Int
  {
    let analyzer =
      if let models = options.models {
        Analyzer(gazetteer: gazetteer, models: models, explain: options.explain)
      } else { try Analyzer(gazetteer: gazetteer, explain: options.explain) }
    var ingest = options.ingest
    ingest.readGivenSpans = options.usesGivenSpans
    var batches = DocumentBatches(DocumentReader(inputs: options.inputs, options: ingest))
    var output = try OutputFile("-")
    var count = 0
    var messages = log
    try await OrderedWorkers.run(
      states: Array(repeating: analyzer, count: options.jobs),
      next: { batches.next() },
      work: { analyzer, batch in lines(of: batch, &analyzer, options) },
      consume: { result in
        count += result.documents
        for issue in result.issues { messages.report(issue) }
        try output.write(result.bytes)
        try output.flush()
      })
    log = messages
    _ = try output.commit()
    return count
  }

  private struct Lines: Sendable {
    var bytes: [UInt8]
    var documents: Int
    var issues: [ReadOutcome]
  }

  private static func lines(
    of batch: DocumentBatches.Batch, _ analyzer: inout Analyzer, _ options: AnnotateOptions
  ) -> Lines {
    var json = JSONBuilder()
    var documents = 0
    var issues: [ReadOutcome] = []
    for outcome in batch.outcomes {
      guard case .document(let document) = outcome else {
        issues.append(outcome)
        continue
      }
      let analysis = analyzer.read(document, usesGivenSpans: options.usesGivenSpans)
      AnnotateLine.write(analysis, explain: options.explain, to: &json)
      documents += 1
    }
    return Lines(bytes: json.takeBytes(), documents: documents, issues: issues)
  }
}
