#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The files of one run: each is finished and synced under its partial name, and all take their names together at the
/// end, behind which one more vouches for them (`manifest.json`).
///
/// Until then nothing that stood in the folder has changed, whatever goes wrong; a group that is dropped leaves nothing.
/// In the moment of the change itself the old seal is removed first and the new one appears last: a folder with a seal
/// holds the files that the seal tells of, even if the machine stops half way. An interrupt waits for that moment to pass.
public final class OutputGroup {
  private var files: [PartialFile] = []

  public init() {}

  /// Makes way for a file that is to stand under the same name: `events.prj` belongs to the CSV and to the shapefile.
  func drop(_ path: String) { files.removeAll { $0.path == path } }

  /// Takes over a file that is whole and synced.
  func add(_ file: PartialFile) { files.append(file) }

  /// Where the bytes of a finished file stand that will have the name `path`.
  public func currentPath(of path: String) -> String { files.last { $0.path == path }?.name ?? path }

  /// Gives all files their names, in the order in which they were finished, and then the seal its own.
  public func putInPlace(sealedBy seal: consuming OutputFile) throws(LayerError) {
    let path = seal.path
    guard let last = try seal.finished() else { preconditionFailure("a stream seals no files") }
    guard PartialFiles.shared.beginTakingNames() else { throw LayerError(path: path, errno: EINTR) }
    defer { PartialFiles.shared.endTakingNames() }
    try last.removeOld()
    Self.syncFolder(last.folder)
    for file in files { try file.takeName() }
    // Files behind links stand elsewhere.
    for folder in Set(files.map(\.folder)) { Self.syncFolder(folder) }
    try last.takeName()
    Self.syncFolder(last.folder)
    files.removeAll()
  }

  /// Makes the names of a folder safe against a loss of power. Some file systems cannot: then they are as safe as they
  /// get there, and the files themselves are synced already.
  private static func syncFolder(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }
}
