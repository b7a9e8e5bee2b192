import Events
import Layers
import Toponyms

/// `merges.csv`: every telling of every merged event, with the reason why it was taken for the same one.
enum MergeTable {
  static let fields: [Field] = [
    Field("event_id", .text), Field("member_event_id", .text), Field("document_id", .text),
    Field("char_start", .integer), Field("char_end", .integer), Field("place", .text), Field("date", .text),
    Field("quote", .text), Field("score", .number), Field("reason", .text),
  ]

  /// Tellings before one that it is compared with, to find the one that speaks most for it.
  private static let compared = 16

  /// The rows of one group, whose tellings come in the order of telling.
  ///
  /// - Parameter corrections: may say that a person put a telling there.
  static func rows(_ tellings: [EventRecord], _ corrections: EventCorrections) -> [[Value]] {
    let items = tellings.map { MergeItem($0, content: 0) }
    return tellings.indices.map { index in
      let telling = tellings[index]
      let report = telling.reports[0]
      var best: (number: Int, comparison: MergeComparison)?
      for other in 0..<min(index, compared) {
        let comparison = MergeComparison(items[other], items[index])
        if best == nil || comparison.score > best?.comparison.score ?? 0 { best = (other, comparison) }
      }
      let byHand = index > 0 ? corrections.reason(ofJoining: telling.id) : nil
      let reason = byHand == nil ? best.map { MergeReason(tellings[$0.number], telling, $0.comparison) } : nil
      return [
        .text(tellings[0].id), .text(telling.id), .text(report.documentId), .integer(report.charStart),
        .integer(report.charEnd), .text(orNull: telling.place?.name), .text(orNull: telling.edtf), .text(report.quote),
        .number(reason?.score ?? 1, decimals: 3), .text(byHand ?? reason?.text ?? "told first"),
      ]
    }
  }
}
