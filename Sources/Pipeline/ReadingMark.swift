import Ingest

/// How far the input of a run was read: to so many outcomes of one of its files.
struct ReadingMark: Equatable, Sendable {
  /// Index in the listing; -1 for what is said of inputs that stand for no file.
  var file = -1
  /// Documents, warnings and failures given of it.
  var outcomes = 0

  /// Counts an outcome that was given.
  mutating func pass(_ position: DocumentPosition) {
    if position.file != file { (file, outcomes) = (position.file, 0) }
    outcomes += 1
  }
}
