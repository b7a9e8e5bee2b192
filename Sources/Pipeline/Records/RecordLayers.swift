import Layers

/// Makes layers of records.
enum RecordLayers {
  /// Gives all records to the layers, in the order of `records`.
  static func write(
    _ records: RecordOrder, to layers: inout LayerSession, _ options: ExportOptions, _ log: inout RunLog
  ) async throws {
    var records = records
    var messages = log
    let (progress, total) = (log.progress, records.bytesTotal)
    let keepsGrounds = options.writesMap
    try await OrderedWorkers.run(
      states: Array(repeating: (), count: options.jobs),
      next: {
        progress?.read(records.bytesRead, of: total)
        return try records.nextBatch()
      },
      work: { _, batch in items(of: batch, keepsGrounds) },
      consume: { items in for item in try items.get() { try layers.take(item, &messages) } })
    log = messages
  }

  private static func items(
    of batch: [RecordPiece], _ keepsGrounds: Bool
  ) -> Result<[ExportBatch.Item], RecordError> {
    Result { () throws(RecordError) in
      var items: [ExportBatch.Item] = []
      for piece in batch { items += try piece.items(keepsGrounds: keepsGrounds) }
      return items
    }
  }
}
