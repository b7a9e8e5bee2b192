/// The bytes of a page or text, and what they are known to be.
package struct UnreadPage: Sendable {
  /// As stored, so with what a server put around a page.
  package var bytes: [UInt8]
  /// Nil where the bytes tell whether they are a page or a text.
  package var kind: InputKind?
  /// The encoding that was named beside the bytes, in small letters.
  package var charset: String?
  /// The record that it is in, of a web archive.
  package var record: WebRecord?

  package init(_ bytes: [UInt8], _ kind: InputKind?, charset: String? = nil, record: WebRecord? = nil) {
    self.bytes = bytes
    self.kind = kind
    self.charset = charset
    self.record = record
  }

  /// The document that it is.
  func step(path: String) -> RecordStep {
    if let record { return record.step(of: self, path: path) }
    return WholeDocument.step(bytes, kind ?? .text, path: path, declared: charset)
  }
}
