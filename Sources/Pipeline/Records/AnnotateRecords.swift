import Events
import Ingest
import Layers

/// The members of an annotated line from which layers can be made again: the record of the document, those of its events,
/// and what the merge compares of these.
enum AnnotateRecords {
  static func write<Failure: Error>(
    _ analysis: Analysis, at position: DocumentPosition, _ part: RecordPart?, to json: inout JSONBuilder,
    _ pieceBytes: Int,
    _ drain: (inout JSONBuilder) throws(Failure) -> Void
  ) throws(Failure) {
    json.key("document_record")
    json.beginBase64()
    if let part { json.appendBase64(part.frame.bytes) }
    try DocumentRecord.forEachPart(of: analysis, at: position, withEvents: false) { (part) throws(Failure) in
      json.appendBase64(part.frame.bytes)
      if json.count >= pieceBytes { try drain(&json) }
    }
    json.endBase64()
    try writeEvents(of: analysis, to: &json, pieceBytes, drain)
  }

  static func writeEvents<Failure: Error>(
    of analysis: Analysis, to json: inout JSONBuilder, _ pieceBytes: Int,
    _ drain: (inout JSONBuilder) throws(Failure) -> Void
  ) throws(Failure) {
    json.key("event_records")
    json.beginArray()
    var keys: [MergeItem] = []
    var tolls = TollSharing()
    try EventRecord.forEach(of: analysis) { (event) throws(Failure) in
      let bytes = EventRecordEncoder.bytes(of: event)
      json.base64(RecordFrame(.event, bytes).bytes)
      tolls.append(MergeItem(event, content: EventRecordEncoder.content(of: bytes))) { keys.append($0) }
      if json.count >= pieceBytes { try drain(&json) }
    }
    tolls.finish { keys.append($0) }
    json.endArray()
    json.key("event_keys")
    json.beginArray()
    for key in keys {
      json.base64(RecordFrame(.key, key.bytes).bytes)
      if json.count >= pieceBytes { try drain(&json) }
    }
    json.endArray()
  }
}
