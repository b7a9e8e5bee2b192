package import Ingest

/// What came of all inputs of a build.
package struct ImportOutcome: Sendable {
  /// One file that was read, whole or up to a fault.
  package struct File: Sendable {
    package var path: String
    package var format: ImportFormat
    package var counts = ImportCounts()
  }

  /// Files in the order in which they were read.
  package var files: [File] = []
  /// Inputs that could not be read, or not to their end; rows before the fault are in the index.
  package var failures: [InputIssue] = []
  /// Files of a folder that are no source of places, with the reason.
  package var skipped: [InputIssue] = []

  package var total: ImportCounts {
    var sum = ImportCounts()
    for file in files { sum += file.counts }
    return sum
  }
}
