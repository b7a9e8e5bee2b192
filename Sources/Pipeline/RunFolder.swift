import Layers

/// The folder that a run fills: its files take their names together when all are whole, `manifest.json` the last.
///
/// The manifest is open from the beginning, so that a second run into the folder is refused whatever its formats.
final class RunFolder {
  /// What the names of our files begin with.
  private static let stems = ["events", "places", "mentions", "merges", "unmatched", "rejected", "map", "manifest"]

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
  func openManifest() throws(LayerError) { manifest = try OutputFile(path + "/manifest.json") }

  /// Writes the manifest, of files that are whole but have no names yet; then all get them.
  func close(_ write: (inout OutputFile, OutputGroup) throws -> Void) throws {
    guard var file = manifest.take() else { preconditionFailure("a folder is closed once, after its manifest is open") }
    try write(&file, files)
    try files.putInPlace(sealedBy: file)
  }
}
