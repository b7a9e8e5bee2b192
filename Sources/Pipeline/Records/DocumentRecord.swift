package import Ingest
import Toponyms

/// What the layers need of one document: what is told of it, its mentions and its events, without its text.
///
/// A long document has several records, one behind the other: its parts. Mentions come before events, and what is
/// counted once stands in the first part.
package struct DocumentRecord: Sendable {
  package var position: DocumentPosition
  /// From 0.
  package var part = 0
  package var id: String
  /// Empty where unknown.
  package var source: String
  package var url: String
  /// As exactly as it is known; empty where it is not.
  package var published: String

  package var dateCount = 0
  /// Events of each modality; only `actual` ones have records.
  package var modalities: [String: Int] = [:]
  package var mentions: [MentionRecord] = []
  package var events: [EventRecord] = []

  package init(position: DocumentPosition, id: String, source: String, url: String, published: String) {
    self.position = position
    self.id = id
    self.source = source
    self.url = url
    self.published = published
  }
}

extension DocumentRecord {
  package var frame: RecordFrame {
    let events = self.events.map(EventRecordEncoder.bytes)
    var encoder = ByteEncoder(capacity: 256 + mentions.count * 64 + events.reduce(0) { $0 + $1.count + 4 })
    encoder.append(position.file)
    encoder.append(position.record)
    encoder.append(part)
    encoder.append(dateCount)
    encoder.append(modalities)
    // How many follow stands in front, so that a reader may count without reading on.
    for count in [mentions.count, mentions.count { $0.mention.place != nil }, events.count] { encoder.append(count) }
    for text in [id, source, url, published] { encoder.append(text) }
    var places = PlaceTable()
    let numbers = mentions.map { $0.mention.place.map { places.number(of: $0) } }
    encoder.append(places.places.count)
    for place in places.places { encoder.append(place) }
    encoder.append(mentions.count)
    for (mention, number) in zip(mentions, numbers) { encoder.append(mention, place: number) }
    encoder.append(events.count)
    for event in events { encoder.append(counted: event) }
    return RecordFrame(.document, encoder.bytes)
  }

  /// - Parameter keepsGrounds: whether events keep what a map shows of them.
  package init(_ frame: RecordFrame, keepsGrounds: Bool = true) throws(RecordError) {
    guard frame.kind == .document else { throw RecordError(.kind(expected: "document")) }
    var decoder = ByteDecoder(frame)
    position = DocumentPosition(file: try decoder.integer(), record: try decoder.integer())
    part = try decoder.integer()
    dateCount = try decoder.amount()
    modalities = try decoder.numbers()
    for _ in 0..<3 { _ = try decoder.integer() }
    id = try decoder.text()
    source = try decoder.text()
    url = try decoder.text()
    published = try decoder.text()
    let places = try decoder.list { (decoder) throws(RecordError) in try decoder.place() }.compactMap { $0 }
    mentions = try decoder.list { (decoder) throws(RecordError) in try decoder.mention(places) }
    events = try decoder.list { (decoder) throws(RecordError) in
      _ = try decoder.integer()
      var event = try decoder.event()
      if !keepsGrounds { event.grounds = nil }
      return event
    }
  }

  /// Where the document of a frame stands, without the rest of it.
  package static func position(of frame: RecordFrame) throws(RecordError) -> DocumentPosition {
    var decoder = ByteDecoder(frame)
    return DocumentPosition(file: try decoder.integer(), record: try decoder.integer())
  }
}

extension ExportCounts {
  /// Counts a record in, without the rest of it being read.
  mutating func add(_ frame: RecordFrame) throws(RecordError) {
    var decoder = ByteDecoder(frame)
    for _ in 0..<2 { _ = try decoder.integer() }
    if try decoder.integer() == 0 { documents += 1 }
    dates += try decoder.amount()
    modalities.merge(try decoder.numbers()) { $0 + $1 }
    mentions += try decoder.amount()
    resolvedMentions += try decoder.amount()
    told += try decoder.amount()
  }
}
