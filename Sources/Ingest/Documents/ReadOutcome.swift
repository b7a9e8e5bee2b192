public import Evidence

/// What one step of a `DocumentReader` gives.
public enum ReadOutcome: Sendable {
  case document(Document)
  /// The next document or the whole file was read in spite of this (a repaired encoding, a date
  /// that does not exist). Comes before the document that it concerns.
  case warning(InputIssue)
  /// This file or record gives no document.
  case failure(InputIssue)
}
