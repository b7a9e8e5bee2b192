/// What the record of a web archive says of the page or text in it.
package struct WebRecord: Sendable {
  /// Where the record begins, in words, and as a number.
  package var place: String
  package var offset: Int
  package var id: String?
  package var address: String?
  /// What a server has put around the page, as its answer tells.
  package var transferCoding: String?
  package var contentCoding: String?
  /// Bytes that the page may unpack to.
  package var limit: Int

  package init(
    place: String, offset: Int, id: String?, address: String?, transferCoding: String? = nil,
    contentCoding: String? = nil, limit: Int
  ) {
    self.place = place
    self.offset = offset
    self.id = id
    self.address = address
    self.transferCoding = transferCoding
    self.contentCoding = contentCoding
    self.limit = limit
  }

  /// The document that a page in the record is.
  func step(of page: UnreadPage, path: String) -> RecordStep {
    let body = HTTPBody(page.bytes, transferCoding: transferCoding, contentCoding: contentCoding, limit: limit)
    if let refusal = body.refusal { return failure(refusal, path: path) }
    let kind = page.kind ?? (InputKind(sniffing: body.bytes.prefix(1 << 12)) == .html ? .html : .text)
    var step = WholeDocument.step(body.bytes, kind, path: path, declared: page.charset)
    step.remarks = ([body.warning].compactMap { $0 } + step.fileRemarks).map(told)
    step.fileRemarks = []
    switch step.outcome {
    case .failure(let issue): step.outcome = failure(issue.message, path: path).outcome
    case .document(var fields):
      // The page's own address may be that of the site's first page.
      fields.url = address
      fields.id = id ?? address.map { "\($0)#\(offset)" }
      fields.source = fields.source ?? address.flatMap(PageMetadata.host)
      step.outcome = .document(fields)
    case .passedOver, .unread: break
    }
    return step
  }

  func failure(_ message: String, path: String) -> RecordStep { .failure(told(message), path: path) }

  /// What is said of the record, with its place.
  private func told(_ message: String) -> String {
    "the record at \(place)" + (address.map { " (\($0.prefix(200)))" } ?? "") + ": " + message
  }
}
