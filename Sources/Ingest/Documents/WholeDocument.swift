/// A file that is one document: a text, a text in Markdown, a page.
final class WholeDocument: RecordSteps {
  private let source: ByteSource
  private var head: [UInt8]
  private let kind: InputKind
  private let options: IngestOptions
  private var isGiven = false

  /// - Parameter head: What was already taken from the source.
  init(_ source: ByteSource, head: [UInt8], kind: InputKind, options: IngestOptions) {
    self.source = source
    self.head = head
    self.kind = kind
    self.options = options
  }

  var bytesRead: Int { source.bytesRead }

  func next(isWanted: Bool) throws(InputIssue) -> RecordStep? {
    if isGiven { return nil }
    isGiven = true
    if !isWanted { return RecordStep(.passedOver, path: source.path) }
    try source.readWhole(into: &head, limit: kind == .html ? options.maxPageBytes : options.maxFileBytes)
    defer { head = [] }
    return RecordStep(.unread(UnreadPage(head, kind)), path: source.path)
  }

  /// The document that the bytes of a text or page are.
  ///
  /// - Parameter declared: The encoding that the input names outside of the bytes, in lower case.
  static func step(_ bytes: [UInt8], _ kind: InputKind, path: String, declared: String? = nil) -> RecordStep {
    if kind == .html {
      let page = PageReader(bytes, declared: declared)
      if let refusal = page.refusal { return .failure(refusal, path: path) }
      var step = RecordStep(.document(page.fields), path: path)
      step.published = page.published
      step.fileRemarks = [page.warning].compactMap { $0 }
      return step
    }
    let decoded = TextDecoder(bytes, declared: declared)
    if let refusal = decoded.refusal { return .failure(refusal, path: path) }
    if decoded.isBlank { return .failure(TextDecoder.blankRefusal, path: path) }
    var fields = RecordFields()
    if kind == .markdown {
      let markdown = MarkdownReader(decoded.text)
      fields = markdown.fields
      fields.text = MarkdownInline.plain(markdown.text)
    } else {
      fields.text = decoded.text
    }
    var step = RecordStep(.document(fields), path: path)
    step.fileRemarks = [decoded.warning].compactMap { $0 }
    return step
  }
}
