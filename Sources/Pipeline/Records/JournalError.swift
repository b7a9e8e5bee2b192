import Layers

/// Why a run cannot go on where an earlier one was ended, or cannot keep what it has done.
struct JournalError: Error, CustomStringConvertible {
  var path: String
  var words: String
  var wayOut = "Check the disk, or choose another folder with -o."

  var description: String { "\(path): \(words). \(wayOut)" }

  /// A disk that refused the journal more room.
  init(_ error: LayerError) {
    let words =
      switch error.reason {
      case .diskFull: "the disk is full"
      case .fileTooLarge: "the file is larger than the system allows (ulimit -f)"
      default: "could not be written: \(error)"
      }
    self.init(
      path: error.path, words: words,
      wayOut: "What is done is kept. Make room and run the same command again with --resume.")
  }

  init(path: String, words: String, wayOut: String = "Check the disk, or choose another folder with -o.") {
    self.path = path
    self.words = words
    self.wayOut = wayOut
  }
}
