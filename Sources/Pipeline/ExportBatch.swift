import Events
import Evidence
import Ingest
import Layers
import Toponyms

/// What the workers of an export make of a batch of documents.
struct ExportBatch: Sendable {
  struct Item: Sendable {
    enum Features: Sendable {
      case made(mentions: [Feature], events: [EventRecord])
      /// A long document, whose features may take a thousand times its own size and are made one by one.
      case long(Analysis)
    }

    var mentions: [PlaceMention]
    var features: Features
    var dateCount: Int
    var modalities: [String: Int]
  }

  var items: [Item] = []
  var issues: [ReadOutcome] = []
  /// From this size of text on features are made when they are written.
  private static let longBytes = 4 << 20

  init(_ batch: DocumentBatches.Batch, _ analyzer: inout Analyzer) {
    for outcome in batch.outcomes {
      guard case .document(let document) = outcome else {
        issues.append(outcome)
        continue
      }
      let analysis = analyzer.read(document)
      var modalities: [String: Int] = [:]
      for event in analysis.events { modalities[event.modality.rawValue, default: 0] += 1 }
      let features: Item.Features =
        analysis.text.bytes.count >= Self.longBytes
        ? .long(analysis)
        : .made(mentions: MentionFeature.all(of: analysis), events: EventRecord.all(of: analysis))
      items.append(
        Item(
          mentions: analysis.mentions, features: features, dateCount: analysis.dates.count, modalities: modalities))
    }
  }
}

extension ExportBatch.Item.Features {
  func forEachMention<Failure: Error>(_ body: (Feature) throws(Failure) -> Void) throws(Failure) {
    switch self {
    case .made(let mentions, _): for mention in mentions { try body(mention) }
    case .long(let analysis): try MentionFeature.forEach(of: analysis, body)
    }
  }

  func forEachEvent<Failure: Error>(_ body: (EventRecord) throws(Failure) -> Void) throws(Failure) {
    switch self {
    case .made(_, let events): for event in events { try body(event) }
    case .long(let analysis): try EventRecord.forEach(of: analysis, body)
    }
  }
}
