import ArgumentParser
import Pipeline

/// Whether documents are analysed in processes of their own, so that one which makes its analysis crash, hang or take too
/// much memory costs itself only.
struct IsolationOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: """
      Analyse in processes of their own: a document that crashes or hangs costs itself only (with --resume and --shard, \
      if not said).
      """)
  var isolate: Bool?

  @Option(
    help: ArgumentHelp(
      "Give a document up after so many seconds (with --isolate; a hundred times the usual, at least 30).",
      valueName: "n"))
  var documentSeconds: Double?

  @Option(
    help: ArgumentHelp(
      "Give a document up when its analysis takes more megabytes (with --isolate; 2048).", valueName: "n"))
  var documentMemory: Int?

  func validate() throws {
    if isolate == false, documentSeconds != nil || documentMemory != nil {
      throw ValidationError("--no-isolate sets no limits. Leave out --document-seconds and --document-memory, or it.")
    }
    if let documentSeconds, !(documentSeconds > 0 && documentSeconds <= 1e6) {
      throw ValidationError("--document-seconds \(documentSeconds): expected a number above 0.")
    }
    if let documentMemory, !(128...1_048_576).contains(documentMemory) {
      throw ValidationError("--document-memory \(documentMemory): expected megabytes, 128 or more.")
    }
  }

  /// - Parameters:
  ///   - isNeeded: whether the run is one that must not be stopped by a document, if it is not said.
  ///   - arguments: that make the process read documents as this run does.
  /// - Returns: nil where documents are analysed in this process.
  func worker(isNeeded: Bool = false, _ arguments: [String]) -> WorkerCommand? {
    guard isolate ?? (isNeeded || documentSeconds != nil || documentMemory != nil) else { return nil }
    var worker = WorkerCommand(path: Machine.programPath, arguments: [AnalyzeCommand.name] + arguments)
    worker.documentSeconds = documentSeconds
    if let documentMemory { worker.documentMegabytes = documentMemory }
    return worker
  }
}
