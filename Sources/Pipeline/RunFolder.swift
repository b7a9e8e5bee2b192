import Layers

/// The folder that a run fills: its files take their names together when all are whole, `manifest.json` the last.
///
/// The manifest is open from the beginning, so that a second run into the folder is refused whatever its formats.
final class RunFolder {
  /// What the names of our files begin with.
  private static let stems = [
    "events", "places", "mentions", "merges", "unmatched", "rejected", "map", "manifest", "records",
  ]

  let files = OutputGroup()
  private let path: String
  private var manifest: OutputFile?

  /// Removes what a killed run has left there.
  init(_ path: String) {
    self.path = path
    Leftovers.remove(in: path, of: Self.stems)
  }

  /// Makes sure that the manifest can be written. Call it when the layers are open, so that what is wrong with the folder
  /// is told of a layer.
  func openManifest() throws(LayerError) {
    if manifest == nil { manifest = try OutputFile(path + "/manifest.json") }
  }

  /// Of a run that was ended and may go on.
  var journal: JournalFolder { JournalFolder(output: path) }

  /// Removes what a run with `--resume` has left, since this one begins anew. Call it when the manifest is open.
  func dropJournal(_ log: RunLog) throws(JournalError) {
    if journal.exists(RunJournal.progressName) {
      log.note("warning: \(journal.path): a run was ended before; this one begins anew, for want of --resume.")
    }
    try journal.remove()
  }

  /// Writes the manifest, of files that are whole but have no names yet; then all get them.
  func close(_ write: (inout OutputFile) throws -> Void) throws {
    guard var file = manifest.take() else { preconditionFailure("a folder is closed once, after its manifest is open") }
    try write(&file)
    try files.putInPlace(sealedBy: file)
  }
}
