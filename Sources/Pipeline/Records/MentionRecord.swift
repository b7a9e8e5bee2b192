import Evidence
import Geo
package import Toponyms

/// A mention as the layers tell of it: with its words and where they stand, without the text around them.
package struct MentionRecord: Sendable {
  /// Without its candidates, reason and tokens.
  package var mention: PlaceMention
  /// The words, on one line.
  package var text: String
  /// Code points, end exclusive.
  package var charStart: Int
  package var charEnd: Int

  package init(mention: PlaceMention, text: String, charStart: Int, charEnd: Int) {
    self.mention = mention
    self.text = text
    self.charStart = charStart
    self.charEnd = charEnd
  }
}

extension ByteEncoder {
  /// - Parameter place: its number in the table of places of the document; nil where the mention has none.
  mutating func append(_ record: MentionRecord, place: Int?) {
    let mention = record.mention
    append(mention.span.start)
    append(mention.span.end - mention.span.start)
    append(mention.kind.rawValue)
    append(place)
    append(mention.point)
    append(mention.confidence)
    append(mention.radiusKm)
    append(mention.relation)
    append(record.text)
    append(record.charStart)
    append(record.charEnd - record.charStart)
  }
}

extension ByteDecoder {
  mutating func mention(_ places: [ResolvedPlace]) throws(RecordError) -> MentionRecord {
    let start = try integer()
    let span = TextSpan(start: start, end: try end(from: start))
    var mention = PlaceMention(span: span, tokens: 0..<0, kind: try value())
    if let number = try optionalInteger() {
      guard places.indices.contains(number) else {
        throw RecordError(.unknown(expected: "place of the record", found: "\(number)"), byteOffset: offset)
      }
      mention.place = places[number]
    }
    mention.point = try point()
    mention.confidence = try number()
    mention.radiusKm = try number()
    mention.relation = try text()
    let words = try text()
    let charStart = try integer()
    return MentionRecord(mention: mention, text: words, charStart: charStart, charEnd: try end(from: charStart))
  }
}
