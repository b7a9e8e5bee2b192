import Ingest
import Layers

/// `dateline merge --features`: the feature of each event whose tellings come together on one line.
public enum MergeFeatures {
  /// Reads lines `{"records": ["..."]}`, the tellings of an event in the order of telling, and writes for each the line
  /// that `events.geojsonl` has of it, or `events_undated.geojsonl` where nothing gives its date, or `null` where the
  /// options leave it out.
  ///
  /// Each line is answered before the next is waited for.
  /// - Returns: How many features were written.
  public static func run(_ options: ExportOptions) throws -> Int {
    let filter = EventFilter(options: options)
    var lines = try JSONMemberLines(path: "-", members: ["records"])
    var output = try FeatureLineWriter(path: "-", schema: EventSchema.events, or: EventSchema.undated)
    var count = 0
    while let values = try lines.next() {
      guard let texts = values[0]?.array, !texts.isEmpty else {
        throw RecordError(.kind(expected: "list 'records' of Base64 texts")).at(lines.place)
      }
      let event = try RecordError.placed(at: lines.place) { () throws(RecordError) -> EventRecord in
        try Self.event(texts)
      }
      if filter.accepts(event) {
        count += 1
        try output.write(EventFeature.feature(of: event), isFirst: event.isDated)
      } else {
        try output.writeNull()
      }
      try output.flush()
    }
    try output.finish()
    return count
  }

  private static func event(_ texts: [JSONValue]) throws(RecordError) -> EventRecord {
    var tellings: [EventRecord] = []
    for text in texts {
      guard let text = text.string else { throw RecordError(.notBase64) }
      tellings.append(try ByteDecoder.event(in: RecordError.base64(text)))
    }
    return tellings.count == 1 ? tellings[0] : .merged(tellings)
  }
}
