import Ingest

/// A piece of a stream of records on its way to the workers, which decode it.
struct RecordPiece: Sendable {
  enum Content: Sendable {
    /// A document, a part of one, or an issue.
    case frame(RecordFrame)
    /// A document as `annotate --records` writes it: its frames, and the records of its events as Base64.
    case line(document: [RecordFrame], events: [String])
  }

  var position: DocumentPosition
  var content: Content
  /// Where it stands, for messages.
  var place: String

  /// About how many bytes it takes.
  var byteCount: Int {
    switch content {
    case .frame(let frame): frame.bytes.count
    case .line(let document, let events):
      events.reduce(document.reduce(0) { $0 + $1.bytes.count }) { $0 + $1.utf8.count }
    }
  }

  /// - Parameter keepsGrounds: whether events keep what a map shows of them.
  func items(keepsGrounds: Bool) throws(RecordError) -> [ExportBatch.Item] {
    do throws(RecordError) {
      switch content {
      case .frame(let frame) where frame.kind == .issue: return [.issue(try IssueRecord(frame))]
      case .frame(let frame): return [ExportBatch.item(try DocumentRecord(frame, keepsGrounds: keepsGrounds))]
      case .line(let document, let events):
        var parts: [DocumentRecord] = []
        for frame in document { parts.append(try DocumentRecord(frame)) }
        for text in events {
          var event = try ByteDecoder.event(in: RecordError.base64(text))
          if !keepsGrounds { event.grounds = nil }
          parts[parts.count - 1].events.append(event)
        }
        return parts.map(ExportBatch.item)
      }
    } catch {
      throw error.at(place)
    }
  }
}
