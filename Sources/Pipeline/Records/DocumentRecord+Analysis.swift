import Events
import Evidence
package import Ingest
import Toponyms

extension DocumentRecord {
  /// Mentions and events of a part: as many as fit in about a megabyte.
  private static let mostMentions = 4096
  private static let mostEvents = 256

  /// The parts of a document, one after the other, so that the records of a long one are never held together.
  ///
  /// - Parameter withEvents: false where the events travel on their own.
  package static func forEachPart<Failure: Error>(
    of analysis: Analysis, at position: DocumentPosition, withEvents: Bool = true,
    _ body: (DocumentRecord) throws(Failure) -> Void
  ) throws(Failure) {
    var part = DocumentRecord(analysis, position)
    try MentionRecord.forEach(of: analysis) { (mention) throws(Failure) in
      if part.mentions.count == mostMentions {
        try body(part)
        part.beginNext()
      }
      part.mentions.append(mention)
    }
    if withEvents {
      try EventRecord.forEach(of: analysis) { (event) throws(Failure) in
        if part.events.count == mostEvents {
          try body(part)
          part.beginNext()
        }
        part.events.append(event)
      }
    }
    try body(part)
  }

  private init(_ analysis: Analysis, _ position: DocumentPosition) {
    let document = analysis.document
    self.init(
      position: position, id: document.id, source: document.source ?? "", url: document.url ?? "",
      published: analysis.published?.edtf ?? "")
    dateCount = analysis.dates.count
    for event in analysis.events { modalities[event.modality.rawValue, default: 0] += 1 }
  }

  private mutating func beginNext() {
    part += 1
    dateCount = 0
    modalities = [:]
    mentions.removeAll(keepingCapacity: true)
    events.removeAll(keepingCapacity: true)
  }
}

extension MentionRecord {
  static func forEach<Failure: Error>(
    of analysis: Analysis, _ body: (MentionRecord) throws(Failure) -> Void
  ) throws(Failure) {
    let points = CodePoints(analysis.text.bytes)
    for mention in analysis.mentions {
      try body(
        MentionRecord(
          mention: mention, text: FeatureText.text(mention.span, of: analysis.text),
          charStart: points.count(before: mention.span.start), charEnd: points.count(before: mention.span.end)))
    }
  }
}
