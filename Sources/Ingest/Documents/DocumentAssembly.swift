package import Evidence

/// Puts a document together from what its input says, what the manifest says and what the options
/// say. The more trusted overrides: option, manifest, the document's own field, then what a page
/// was found to say.
package struct DocumentAssembly: Sendable {
  /// What the manifest says of this document alone.
  package var id: String?
  package var title: String?
  package var url: String?
  /// What options and manifest say of it, or of all documents of its file.
  package var published: PublishedDate?
  package var source: String?
  /// Where neither the manifest nor the document says one.
  package var fallbackID: String
  /// Where the document stands, for messages.
  package var origin: String

  package init(fallbackID: String, origin: String) {
    self.fallbackID = fallbackID
    self.origin = origin
  }

  /// The document, and what could not be used.
  ///
  /// - Parameter pageDate: What a page says of its day.
  func document(of fields: RecordFields, published pageDate: PublishedDate?) -> (Document, [String]) {
    var problems: [String] = []
    // Every feature of the document repeats these.
    func bounded(_ text: String?, _ name: String, _ mostBytes: Int) -> String? {
      guard let text, text.utf8.count > mostBytes else { return text }
      problems.append("field '\(name)' has \(text.utf8.count) bytes, more than \(mostBytes). Field left out.")
      return nil
    }
    var document = Document(
      id: id ?? bounded(fields.id, "id", 1000) ?? fallbackID, title: title ?? fields.title,
      text: fields.text, source: source ?? bounded(fields.source, "source", 1000),
      url: url ?? bounded(fields.url, "url", 4000), origin: origin)
    var fieldDate: PublishedDate?
    if let text = fields.published {
      fieldDate = PublishedDateText.parse(text, origin: .field) ?? EpochDate.parse(text)
      if fieldDate == nil {
        problems.append(
          "published \"\(String(text.prefix(40)))\" is not a date that exists, "
            + "\(PublishedDateText.expectation). Date ignored.")
      }
    }
    document.published = published ?? fieldDate ?? pageDate
    if document.published == nil, let url = document.url { document.published = urlDate(url) }
    document.givenMentions = fields.mentions.map { convert($0, in: fields.text, "mentions", &problems) }
    document.givenEvents = fields.events.map { convert($0, in: fields.text, "events", &problems) }
    return (document, problems)
  }

  private func convert(
    _ given: [RecordFields.GivenSpan], in text: String, _ name: String, _ problems: inout [String]
  ) -> [TextSpan] {
    let (spans, outside) = CodePointOffsets.spans(given, in: text)
    if let first = outside.first {
      problems.append(
        "\(outside.count) of '\(name)' \(outside.count == 1 ? "lies" : "lie") outside the text of "
          + "\(text.unicodeScalars.count) code points, the first \(first.start)..\(first.end). "
          + "\(outside.count == 1 ? "It is" : "They are") left out.")
    }
    return spans
  }
}
