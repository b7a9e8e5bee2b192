import Events
import Ingest
import Layers
import Toponyms

/// What the workers of an export make of a batch of documents.
struct ExportBatch: Sendable {
  struct Item: Sendable {
    var mentions: [PlaceMention]
    var mentionFeatures: [Feature]
    var events: [EventFeature]
    var dateCount: Int
    var modalities: [String: Int]
  }

  var items: [Item] = []
  var issues: [ReadOutcome] = []

  init(_ batch: DocumentBatches.Batch, _ analyzer: inout Analyzer) {
    for outcome in batch.outcomes {
      guard case .document(let document) = outcome else {
        issues.append(outcome)
        continue
      }
      let analysis = analyzer.read(document)
      var modalities: [String: Int] = [:]
      for event in analysis.events { modalities[event.modality.rawValue, default: 0] += 1 }
      items.append(
        Item(
          mentions: analysis.mentions, mentionFeatures: MentionFeature.all(of: analysis),
          events: EventFeature.all(of: analysis), dateCount: analysis.dates.count,
          modalities: modalities))
    }
  }
}
