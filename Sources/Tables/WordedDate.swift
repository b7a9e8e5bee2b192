import Evidence
package import Temporal

/// Reads cells that write a date as a sentence would: `early July 2017`, `summer of 2016`, `10 июля 2017 г.`,
/// `between 4 and 9 July 2017`. Slower than `DateText`, so it is asked when that reads nothing.
package struct WordedDate: Sendable {
  private let reader = DateReader()
  /// Nil for English.
  private let language: Language?

  package init(language: Language?) { self.language = language }

  /// The days that the expressions of a cell cover; nil when there is none with days of a known year, or when most of
  /// the cell is something else.
  package func read(_ bytes: UnsafeBufferPointer<UInt8>) -> DateSpan? {
    guard bytes.count >= 4, bytes.count <= 200 else { return nil }
    let text = TokenizedText(bytes: Array(bytes))
    let dates =
      language.map { reader.dates(in: text, published: nil, language: $0) } ?? reader.dates(in: text, published: nil)
    var covered = 0
    var span: DateSpan?
    for date in dates {
      covered += date.span.end - date.span.start
      guard let next = date.dateSpan else { continue }
      guard let old = span else {
        span = next
        continue
      }
      if old == next { continue }
      span = .covering(min(old.earliest, next.earliest), max(old.latest, next.latest))
    }
    let written = bytes.count { $0 > 0x20 }
    return covered * 2 >= written ? span : nil
  }
}
