import Evidence
import Ingest

/// A document on its way to whoever analyses it: a worker, or a process of its own.
struct DocumentMessage: Sendable {
  enum Content: Sendable {
    case read(Document)
    case unread(UnreadDocument)
  }

  var content: Content
  var position: DocumentPosition

  init(_ content: Content, at position: DocumentPosition) {
    self.content = content
    self.position = position
  }

  /// About how many bytes it takes.
  var byteCount: Int {
    switch content {
    case .read(let document): document.text.utf8.count
    case .unread(let document): document.page.bytes.count
    }
  }

  /// Where the document stands, in words.
  var origin: String {
    switch content {
    case .read(let document): document.origin
    case .unread(let document): document.assembly.origin
    }
  }

  /// The document, if there is one, and what is wrong with it.
  func read() -> (issues: [IssueRecord], document: Document?) {
    let unread: UnreadDocument
    switch content {
    case .read(let document): return ([], document)
    case .unread(let document): unread = document
    }
    var issues: [IssueRecord] = []
    var document: Document?
    for outcome in unread.read() {
      switch outcome {
      case .document(let made): document = made
      case .warning(let issue): issues.append(IssueRecord(issue, isFailure: false, at: position))
      case .failure(let issue): issues.append(IssueRecord(issue, isFailure: true, at: position))
      }
    }
    return (issues, document)
  }
}
