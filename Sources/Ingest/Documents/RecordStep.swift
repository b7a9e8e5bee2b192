import Evidence

/// What one record of an input gives, before options and manifest have their say.
struct RecordStep {
  enum Outcome {
    case document(RecordFields)
    /// One whose fields are still to be made out.
    case unread(UnreadPage)
    case failure(InputIssue)
    /// It was not wanted.
    case passedOver
  }

  var outcome: Outcome
  /// The file, or the file and the member in it: `a.zip/report.txt`.
  var path: String
  /// Line in the file, from 1, for formats that have lines.
  var line: Int?
  /// What stands behind the path where it names this record: `:12`.
  var place = ""
  /// Number of the record in `path`, from 1; nil for the only one.
  var number: Int?
  /// What a page says of its day.
  var published: PublishedDate?
  /// What had to be repaired in the file, and in the record.
  var fileRemarks: [String] = []
  var remarks: [String] = []

  init(_ outcome: Outcome, path: String) {
    self.outcome = outcome
    self.path = path
  }

  /// A record in a line of a file.
  init(_ outcome: Outcome, path: String, line: Int, number: Int?) {
    self.outcome = outcome
    self.path = path
    self.line = line
    self.number = number
    place = ":\(line)"
  }

  static func failure(_ message: String, path: String, line: Int? = nil) -> RecordStep {
    RecordStep(.failure(InputIssue(path: path, line: line, message: message)), path: path)
  }

  /// What the record gives: warnings first, then the document or why there is none.
  func outcomes(_ assembly: DocumentAssembly) -> [ReadOutcome] {
    func warning(_ message: String, line: Int?) -> ReadOutcome {
      .warning(InputIssue(path: path, line: line, message: message))
    }
    let warnings = fileRemarks.map { warning($0, line: nil) } + remarks.map { warning($0, line: line) }
    switch outcome {
    case .passedOver: return warnings
    case .failure(let issue): return warnings + [.failure(issue)]
    case .unread(let page): return warnings + page.step(path: path).outcomes(assembly)
    case .document(let fields):
      let (document, problems) = assembly.document(of: fields, published: published)
      return warnings + problems.map { warning($0, line: line) } + [.document(document)]
    }
  }
}
