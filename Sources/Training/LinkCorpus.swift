package import Evidence
package import Ingest

/// The sentences of `event-links`: a marked verb, and the words that say where that happened.
package struct LinkCorpus {
  package struct Sentence: Sendable {
    package var id: String
    package var source: String
    package var text: String
    /// Bytes of the text.
    package var event: TextSpan
    package var places: [TextSpan]
  }

  package private(set) var sentences: [Sentence] = []
  package private(set) var issues: [InputIssue] = []
  /// The sources of all sentences by id, also of those whose marks cannot be told, which are not in `sentences`.
  package private(set) var sources: [(id: String, source: String)] = []

  /// - Throws: where the file cannot be read.
  package init(path: String) throws(InputIssue) {
    let file = try RecordFile(path: path)
    issues = file.issues
    for record in file.records.map(\.value) {
      guard let id = record["id"]?.string, let text = record["text"]?.string,
        let event = Self.marks(record["events"]).first, let marks = record["event_places"].map({ Self.marks($0) })
      else { continue }
      let scalars = Array(text.unicodeScalars)
      let source = record["source"]?.string ?? ""
      sources.append((id, source))
      guard event.start >= 0, event.start < event.end, event.end <= scalars.count else { continue }
      guard let places = MarkRepair(scalars).places(marks) else { continue }
      var offsets: [Int] = [0]
      for scalar in scalars { offsets.append(offsets[offsets.count - 1] + scalar.utf8.count) }
      func span(_ range: Range<Int>) -> TextSpan {
        TextSpan(start: offsets[range.lowerBound], end: offsets[range.upperBound])
      }
      sentences.append(
        Sentence(
          id: id, source: source, text: text, event: span(event.start..<event.end),
          places: places.map(span)))
    }
  }

  private static func marks(_ value: JSONValue?) -> [(start: Int, end: Int)] {
    (value?.array ?? []).compactMap { mark in
      guard let start = mark["start"]?.integer, let end = mark["end"]?.integer else { return nil }
      return (start, end)
    }
  }

  /// Which part of `count` each source belongs to: the largest first, each to the part with the fewest sentences, so
  /// that no source is in two parts.
  package func parts(_ count: Int) -> [String: Int] {
    var sizes: [String: Int] = [:]
    for item in sources { sizes[item.source, default: 0] += 1 }
    var filled = [Int](repeating: 0, count: count)
    var parts: [String: Int] = [:]
    for (source, size) in sizes.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      let part = filled.indices.min { (filled[$0], $0) < (filled[$1], $1) } ?? 0
      parts[source] = part
      filled[part] += size
    }
    return parts
  }
}
