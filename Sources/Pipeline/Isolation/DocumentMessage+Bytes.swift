import Evidence
import Ingest

extension DocumentMessage {
  var bytes: [UInt8] {
    var encoder = ByteEncoder(capacity: byteCount + 256)
    encoder.append(position.file)
    encoder.append(position.record)
    switch content {
    case .read(let document):
      encoder.append(0)
      encoder.append(document)
    case .unread(let document):
      encoder.append(1)
      encoder.append(document.page)
      encoder.append(document.path)
      encoder.append(document.assembly)
    }
    return encoder.bytes
  }

  init(_ bytes: [UInt8]) throws(RecordError) {
    var decoder = ByteDecoder(bytes)
    position = DocumentPosition(file: try decoder.integer(), record: try decoder.integer())
    content =
      try decoder.integer() == 0
      ? .read(try decoder.document())
      : .unread(UnreadDocument(try decoder.page(), path: try decoder.text(), try decoder.assembly()))
  }
}

extension ByteEncoder {
  fileprivate mutating func append(_ document: Document) {
    for text in [document.id, document.text, document.origin] { append(text) }
    for text in [document.title, document.source, document.url] { append(optional: text) }
    append(document.published)
    for spans in [document.givenMentions, document.givenEvents] {
      append(spans == nil ? 0 : 1)
      append(spans?.count ?? 0)
      for span in spans ?? [] {
        append(span.start)
        append(span.end)
      }
    }
  }

  fileprivate mutating func append(_ page: UnreadPage) {
    append(counted: page.bytes)
    append(optional: page.kind?.rawValue)
    append(optional: page.charset)
    append(page.record == nil ? 0 : 1)
    guard let record = page.record else { return }
    append(record.place)
    append(record.offset)
    for text in [record.id, record.address, record.transferCoding, record.contentCoding] { append(optional: text) }
    append(record.limit)
  }

  fileprivate mutating func append(_ assembly: DocumentAssembly) {
    append(assembly.fallbackID)
    append(assembly.origin)
    for text in [assembly.id, assembly.title, assembly.url, assembly.source] { append(optional: text) }
    append(assembly.published)
  }

  fileprivate mutating func append(_ date: PublishedDate?) {
    append(optional: date?.origin.rawValue)
    guard let date else { return }
    append(date.year)
    append(date.month)
    append(date.day)
  }

  /// An absent text is no empty one.
  fileprivate mutating func append(optional text: String?) { append(text.map { [$0] } ?? []) }
}

extension ByteDecoder {
  fileprivate mutating func document() throws(RecordError) -> Document {
    var document = Document(id: try text(), text: try text(), origin: try text())
    document.title = try optionalText()
    document.source = try optionalText()
    document.url = try optionalText()
    document.published = try date()
    document.givenMentions = try spans()
    document.givenEvents = try spans()
    return document
  }

  fileprivate mutating func page() throws(RecordError) -> UnreadPage {
    var page = UnreadPage(try countedBytes(), try kind(), charset: try optionalText())
    guard try integer() == 1 else { return page }
    // Arguments are evaluated from left to right, in the order that the encoder wrote them.
    page.record = WebRecord(
      place: try text(), offset: try integer(), id: try optionalText(), address: try optionalText(),
      transferCoding: try optionalText(), contentCoding: try optionalText(), limit: try integer())
    return page
  }

  private mutating func kind() throws(RecordError) -> InputKind? {
    guard let name = try optionalText() else { return nil }
    guard let kind = InputKind(rawValue: name) else {
      throw RecordError(.unknown(expected: "kind of input", found: "'\(name)'"))
    }
    return kind
  }

  fileprivate mutating func assembly() throws(RecordError) -> DocumentAssembly {
    var assembly = DocumentAssembly(fallbackID: try text(), origin: try text())
    assembly.id = try optionalText()
    assembly.title = try optionalText()
    assembly.url = try optionalText()
    assembly.source = try optionalText()
    assembly.published = try date()
    return assembly
  }

  private mutating func date() throws(RecordError) -> PublishedDate? {
    guard let name = try optionalText() else { return nil }
    guard let origin = PublishedDate.Origin(rawValue: name) else {
      throw RecordError(.unknown(expected: "origin of a date", found: "'\(name)'"))
    }
    return PublishedDate(
      year: try integer(), month: try optionalInteger(), day: try optionalInteger(), origin: origin)
  }

  private mutating func optionalText() throws(RecordError) -> String? { try texts().first }

  private mutating func spans() throws(RecordError) -> [TextSpan]? {
    let isGiven = try integer() == 1
    let spans = try list { (decoder) throws(RecordError) in
      TextSpan(start: try decoder.integer(), end: try decoder.integer())
    }
    return isGiven ? spans : nil
  }
}
