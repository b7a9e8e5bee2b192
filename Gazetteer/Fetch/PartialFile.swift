#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A download under way: it grows as `IQ.zip.partial`, and takes its name when it is whole and checked.
///
/// What was written stays when the program ends, however it ends, so that a later run goes on from there. Locked
/// against other processes. An empty one is removed.
final class PartialFile {
  let path: String
  private(set) var byteCount = 0
  private let descriptor: Int32

  init(path: String) throws(FetchError) {
    self.path = path
    descriptor = try Self.openLocked(path)
    byteCount = Int(lseek(descriptor, 0, SEEK_END))
  }

  deinit {
    if byteCount == 0 { unlink(path) }
    close(descriptor)
  }

  private static func openLocked(_ path: String) throws(FetchError) -> Int32 {
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw FetchError(.system(errno), place: path) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        close(descriptor)
        throw FetchError(.inUse, place: path)
      }
      // Another process may have given the file its own name between the two calls; then the lock is on that one.
      var locked = stat()
      var named = stat()
      if fstat(descriptor, &locked) == 0, stat(path, &named) == 0, locked.st_ino == named.st_ino { return descriptor }
      close(descriptor)
    }
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws(FetchError) {
    var offset = 0
    while offset < bytes.count {
      let count = write(descriptor, bytes.baseAddress! + offset, bytes.count - offset)
      if count < 0 {
        if errno == EINTR { continue }
        throw FetchError(.system(errno), place: path)
      }
      offset += count
      byteCount += count
    }
  }

  /// Drops what is there.
  func restart() throws(FetchError) {
    if byteCount == 0 { return }
    guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw FetchError(.system(errno), place: path)
    }
    byteCount = 0
  }

  /// Puts the bytes safely on the disk and gives the file its name.
  func commit(as final: String) throws(FetchError) {
    guard fsync(descriptor) == 0, rename(path, final) == 0 else {
      throw FetchError(.system(errno), place: final)
    }
  }
}
