#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that grows as `<target>.partial`: locked, so that two runs never write the same one, and known to the handler
/// of an interrupt. Dropped before it takes its name, it is removed.
final class PartialFile {
  /// As the user gave it, for messages.
  let path: String
  /// Where the bytes stand now.
  let name: String
  let descriptor: Int32
  private let target: String
  private let slot: Int?
  private var isInPlace = false

  /// - Parameters:
  ///   - path: what the user gave.
  ///   - target: where the file will stand: `path` with links followed, so that a link stays a link.
  init(_ path: String, target: String) throws(LayerError) {
    self.path = path
    self.target = target
    name = target + ".partial"
    descriptor = try OutputDestination.openLocked(name, for: path)
    slot = PartialFiles.shared.add(name)
    // What only some may read stays so.
    var old = stat()
    if stat(target, &old) == 0 { fchmod(descriptor, old.st_mode & 0o777) }
  }

  deinit {
    if !isInPlace { unlink(name) }
    if let slot { PartialFiles.shared.remove(slot) }
    close(descriptor)
  }

  /// Bytes on the disk.
  func byteCount() throws(LayerError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw LayerError(path: path, errno: errno) }
    return Int(status.st_size)
  }

  /// Puts the bytes safely on the disk.
  func sync() throws(LayerError) {
    guard fsync(descriptor) == 0 else { throw LayerError(path: path, errno: errno) }
  }

  /// Removes what stands under the target's name, if anything does.
  func removeOld() throws(LayerError) {
    guard unlink(target) == 0 || errno == ENOENT else { throw LayerError(path: path, errno: errno) }
  }

  /// Replaces what stands under the target's name, in one step.
  func takeName() throws(LayerError) {
    guard rename(name, target) == 0 else { throw LayerError(path: path, errno: errno) }
    isInPlace = true
  }

  /// The folder of the target.
  var folder: String {
    guard let slash = target.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == target.startIndex ? "/" : String(target[..<slash])
  }
}
