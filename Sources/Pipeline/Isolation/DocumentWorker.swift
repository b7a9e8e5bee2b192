import Evidence
import Ingest

/// What analyses the documents of one worker: this process, or a process of its own.
struct DocumentWorker: Sendable {
  var analyzer: Analyzer
  /// Nil where documents are analysed here.
  let process: WorkerProcess?

  /// As many workers as the run has.
  static func workers(_ count: Int, _ analyzer: Analyzer, _ command: WorkerCommand?) -> [DocumentWorker] {
    let limits = command.map(WorkerLimits.init)
    return (0..<count).map { _ in
      var process: WorkerProcess?
      if let command, let limits { process = WorkerProcess(command, limits) }
      return DocumentWorker(analyzer: analyzer, process: process)
    }
  }
}

extension DocumentWorker {
  /// The records in an answer.
  static func frames(in answer: Result<[[UInt8]], WorkerFault>) throws(WorkerFault) -> [RecordFrame] {
    let messages = try answer.get()
    do throws(RecordError) {
      return try messages.map { (bytes) throws(RecordError) in try RecordFrame(bytes, only: .document) }
    } catch {
      throw .badAnswer
    }
  }
}

extension IssueRecord {
  /// A document that was set aside.
  init(_ document: Document, at position: DocumentPosition, _ fault: WorkerFault) {
    self.init(position: position, isFailure: true, message: "\(document.origin): \(fault.words)")
    isSetAside = true
  }
}
