/// One text with what is known about it.
public struct Document: Sendable {
  /// Unique in a run: the input's own id, else its file name without folder (with `#n` for the nth record).
  public var id: String
  public var title: String?
  /// The body, NFC or not as it came, without markup.
  public var text: String
  public var published: PublishedDate?
  /// Publisher or feed, as a name or a host.
  public var source: String?
  public var url: String?
  /// File path and, for records, line, for messages: `reports/a.jsonl:12`.
  public var origin: String
  /// Spans that the input gives, for `--given-spans`; nil where it gives none, so that they are to be found.
  public var givenMentions: [TextSpan]?
  public var givenEvents: [TextSpan]?

  public init(
    id: String, title: String? = nil, text: String, published: PublishedDate? = nil,
    source: String? = nil, url: String? = nil, origin: String = ""
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.published = published
    self.source = source
    self.url = url
    self.origin = origin
  }
}
