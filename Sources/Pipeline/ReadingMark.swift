import Ingest

/// How far the input of a run was read: to so many steps of one of its files.
struct ReadingMark: Equatable, Sendable {
  /// Index in the listing; -1 for what is said of inputs that stand for no file.
  var file = -1
  /// Documents, pages that were still unread, warnings and failures given of it.
  var steps = 0

  /// Counts a step that was given.
  mutating func pass(_ position: DocumentPosition) {
    if position.file != file { (file, steps) = (position.file, 0) }
    steps += 1
  }
}
