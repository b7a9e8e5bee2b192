import Evidence
import Ingest

/// A document on its way to the process that analyses it.
struct DocumentMessage {
  var document: Document
  var position: DocumentPosition

  init(_ document: Document, at position: DocumentPosition) {
    self.document = document
    self.position = position
  }

  var bytes: [UInt8] {
    var encoder = ByteEncoder(capacity: document.text.utf8.count + 256)
    encoder.append(position.file)
    encoder.append(position.record)
    encoder.append(document.id)
    encoder.append(document.text)
    encoder.append(document.origin)
    // An absent text is no empty one.
    for text in [document.title, document.source, document.url] { encoder.append(text.map { [$0] } ?? []) }
    encoder.append(document.published.map { [$0.origin.rawValue] } ?? [])
    if let published = document.published {
      encoder.append(published.year)
      encoder.append(published.month)
      encoder.append(published.day)
    }
    for spans in [document.givenMentions, document.givenEvents] {
      encoder.append(spans == nil ? 0 : 1)
      encoder.append(spans?.count ?? 0)
      for span in spans ?? [] {
        encoder.append(span.start)
        encoder.append(span.end)
      }
    }
    return encoder.bytes
  }

  init(_ bytes: [UInt8]) throws(RecordError) {
    var decoder = ByteDecoder(bytes)
    position = DocumentPosition(file: try decoder.integer(), record: try decoder.integer())
    document = Document(id: try decoder.text(), text: try decoder.text(), origin: try decoder.text())
    document.title = try decoder.texts().first
    document.source = try decoder.texts().first
    document.url = try decoder.texts().first
    if let name = try decoder.texts().first {
      guard let origin = PublishedDate.Origin(rawValue: name) else {
        throw RecordError(.unknown(expected: "origin of a date", found: "'\(name)'"))
      }
      document.published = PublishedDate(
        year: try decoder.integer(), month: try decoder.optionalInteger(), day: try decoder.optionalInteger(),
        origin: origin)
    }
    document.givenMentions = try decoder.spans()
    document.givenEvents = try decoder.spans()
  }
}

extension ByteDecoder {
  fileprivate mutating func spans() throws(RecordError) -> [TextSpan]? {
    let isGiven = try integer() == 1
    let spans = try list { (decoder) throws(RecordError) in
      TextSpan(start: try decoder.integer(), end: try decoder.integer())
    }
    return isGiven ? spans : nil
  }
}
