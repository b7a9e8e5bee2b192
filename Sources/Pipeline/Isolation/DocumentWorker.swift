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
  /// What came of a step of reading.
  enum Finding<Answer> {
    case issue(IssueRecord)
    /// What was found in a document here.
    case analysis(Analysis, DocumentPosition)
    /// What a process of its own found in one.
    case answer(Answer)
  }

  /// Makes documents of what was read and analyses them.
  ///
  /// - Parameters:
  ///   - decode: takes what a process of its own says of a document.
  ///   - take: takes what was found, in the order of the batch.
  /// - Returns: what came of the documents.
  mutating func work<Answer>(
    on batch: DocumentBatches.Batch, usesGivenSpans: Bool = false,
    decode: ([[UInt8]]) throws(RecordError) -> Answer, take: (Finding<Answer>) -> Void
  ) -> InputCounts {
    var counts = InputCounts()
    func tell(_ issue: IssueRecord) {
      counts.add(issue)
      take(.issue(issue))
    }
    for item in batch.items {
      switch item {
      case .issue(let issue): tell(issue)
      case .document(let message):
        if let process {
          do throws(WorkerFault) {
            let (issues, answer) = try Self.answer(of: process, to: message, decode)
            for issue in issues { tell(issue) }
            guard let answer else { continue }
            counts.addDocument(at: message.position)
            take(.answer(answer))
          } catch {
            tell(IssueRecord(setAside: message, error))
          }
        } else {
          let (issues, document) = message.read()
          for issue in issues { tell(issue) }
          guard let document else { continue }
          counts.addDocument(at: message.position)
          take(.analysis(analyzer.read(document, usesGivenSpans: usesGivenSpans), message.position))
        }
      }
    }
    return counts
  }

  private static func answer<Answer>(
    of process: WorkerProcess, to message: DocumentMessage, _ decode: ([[UInt8]]) throws(RecordError) -> Answer
  ) throws(WorkerFault) -> (issues: [IssueRecord], answer: Answer?) {
    let messages = try process.answer(to: message).get()
    guard let first = messages.first else { throw .badAnswer }
    do throws(RecordError) {
      let head = try AnswerHead(first, at: message.position)
      return (head.issues, head.hasDocument ? try decode(Array(messages.dropFirst())) : nil)
    } catch {
      throw .badAnswer
    }
  }
}

extension RecordFrame {
  /// The records of a document in the answer of a process of its own.
  static func frames(in answer: [[UInt8]]) throws(RecordError) -> [RecordFrame] {
    try answer.map { (bytes) throws(RecordError) in try RecordFrame(bytes, only: .document) }
  }
}

extension IssueRecord {
  /// A document that was set aside.
  init(setAside document: DocumentMessage, _ fault: WorkerFault) {
    self.init(position: document.position, isFailure: true, message: "\(document.origin): \(fault.words)")
    isSetAside = true
  }
}
