import Evidence

/// Puts a document together from what its input says, what the manifest says and what the options
/// say. The more trusted overrides: option, manifest, the document's own field, then what a page
/// was found to say.
struct DocumentAssembly {
  var fields: RecordFields
  /// What a page says of its day.
  var published: PublishedDate?
  var options: IngestOptions
  var row: InputManifest.Row?
  /// The file holds this document only, so that the manifest's id, title and url can be meant for
  /// it.
  var isOnly: Bool
  var fallbackID: String
  var origin: String

  /// The document, and what could not be used.
  func make() -> (Document, [String]) {
    var problems: [String] = []
    let own = row.flatMap { isOnly ? $0 : nil }
    // Every feature of the document repeats these.
    func bounded(_ text: String?, _ name: String, _ mostBytes: Int) -> String? {
      guard let text, text.utf8.count > mostBytes else { return text }
      problems.append("field '\(name)' has \(text.utf8.count) bytes, more than \(mostBytes). Field left out.")
      return nil
    }
    var document = Document(
      id: own?.id ?? bounded(fields.id, "id", 1000) ?? fallbackID, title: own?.title ?? fields.title,
      text: fields.text, source: row?.source ?? bounded(fields.source, "source", 1000),
      url: own?.url ?? bounded(fields.url, "url", 4000), origin: origin)
    var fieldDate: PublishedDate?
    if let text = fields.published {
      fieldDate = PublishedDateText.parse(text, origin: .field) ?? EpochDate.parse(text)
      if fieldDate == nil {
        problems.append(
          "published \"\(String(text.prefix(40)))\" is not a date that exists, "
            + "\(PublishedDateText.expectation). Date ignored.")
      }
    }
    document.published = options.published ?? row?.published ?? fieldDate ?? published
    if document.published == nil, let url = document.url { document.published = urlDate(url) }
    document.givenMentions = fields.mentions.map { convert($0, "mentions", &problems) }
    document.givenEvents = fields.events.map { convert($0, "events", &problems) }
    return (document, problems)
  }

  private func convert(
    _ given: [RecordFields.GivenSpan], _ name: String, _ problems: inout [String]
  ) -> [TextSpan] {
    let (spans, outside) = CodePointOffsets.spans(given, in: fields.text)
    if let first = outside.first {
      problems.append(
        "\(outside.count) of '\(name)' \(outside.count == 1 ? "lies" : "lie") outside the text of "
          + "\(fields.text.unicodeScalars.count) code points, the first \(first.start)..\(first.end). "
          + "\(outside.count == 1 ? "It is" : "They are") left out.")
    }
    return spans
  }
}
