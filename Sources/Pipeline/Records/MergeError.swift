/// Why parts cannot be joined.
struct MergeError: Error, CustomStringConvertible {
  enum Reason {
    case twice(part: Int, of: Int, other: String)
    case missing(MissingParts)
    /// A folder that no part was written into.
    case noPart
    case otherGazetteer
    case namesComeLate
  }

  /// The part at fault, or one of those that lack others.
  var path: String
  var reason: Reason

  var description: String { "\(path): \(words)" }

  private var words: String {
    switch reason {
    case .twice(let part, let count, let other):
      "is part \(part) of \(count), and so is \(other). Give each part once."
    case .missing(let parts):
      "is one of \(parts.count) parts; missing: \(parts). Give them too, or --partial to join without them."
    case .noPart:
      "is a folder without \(RecordWriter.name). Give folders that export --shard wrote, or the files of lines themselves "
        + "that annotate --records wrote."
    case .otherGazetteer:
      "was made with another gazetteer. Give the same --gazetteer, or none to take those that the records name."
    case .namesComeLate:
      "is a table of corrections of names, which documents are read with. Give it to export --shard and read again; "
        + "merge takes corrections of events."
    }
  }
}
