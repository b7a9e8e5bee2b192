/// A range of a text in Unicode code points, end exclusive, as gold files and answers give it.
///
/// Not a `Range`: some gold spans end before they begin, and are scored all the same.
package struct CodePointSpan: Hashable, Sendable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  package func overlaps(_ other: CodePointSpan) -> Bool { start < other.end && other.start < end }

  /// Code points that both hold; below zero where there is a gap between them.
  package func shared(with other: CodePointSpan) -> Int { min(end, other.end) - max(start, other.start) }
}
