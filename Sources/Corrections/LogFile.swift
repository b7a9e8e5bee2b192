#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file of corrections, open and locked: others wait until this goes out of scope.
struct LogFile: ~Copyable {
  enum Purpose { case toRead, toWrite }

  /// Which file it is and what it was like: the same state, the same bytes.
  struct State: Equatable, Sendable {
    var inode: UInt64
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }

  let path: String
  private let descriptor: Int32

  /// - Parameter purpose: to write makes the file where there is none.
  init(_ path: String, _ purpose: Purpose) throws(CorrectionsError) {
    self.path = path
    while true {
      let flags = purpose == .toWrite ? O_RDWR | O_APPEND | O_CREAT : O_RDONLY
      let descriptor = open(path, flags | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw CorrectionsError(path: path, reason: .system(errno)) }
      var code = flock(descriptor, purpose == .toWrite ? LOCK_EX : LOCK_SH)
      while code != 0, errno == EINTR { code = flock(descriptor, purpose == .toWrite ? LOCK_EX : LOCK_SH) }
      var status = stat()
      guard code == 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        let number = status.st_mode & S_IFMT == S_IFREG || code != 0 ? errno : EINVAL
        close(descriptor)
        throw CorrectionsError(path: path, reason: .system(number))
      }
      // While this waited for the lock an editor may have put another file in its place.
      var current = stat()
      if stat(path, &current) == 0, current.st_ino == status.st_ino, current.st_dev == status.st_dev {
        self.descriptor = descriptor
        return
      }
      close(descriptor)
    }
  }

  deinit { close(descriptor) }

  func state() throws(CorrectionsError) -> State {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw CorrectionsError(path: path, reason: .system(errno)) }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return State(
      inode: UInt64(status.st_ino), size: Int(status.st_size), seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }

  func bytes() throws(CorrectionsError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: try state().size)
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress! + count, $0.count - count, off_t(count))
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw CorrectionsError(path: path, reason: .system(errno))
      }
      if got == 0 { break }
      count += got
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Puts bytes at the end, in one call and safely on the disk; on failure the file is as it was.
  func append(_ line: [UInt8]) throws(CorrectionsError) {
    let size = try state().size
    var written = 0
    repeat {
      written = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    } while written < 0 && errno == EINTR
    var number = written < 0 ? errno : written < line.count ? ENOSPC : 0
    if number == 0, fsync(descriptor) != 0 { number = errno }
    if number == 0, size == 0 { number = syncFolder() }
    guard number != 0 else { return }
    // If this fails too the half row is cut before the next one is written.
    _ = ftruncate(descriptor, off_t(size))
    throw CorrectionsError(path: path, reason: .system(number))
  }

  func cut(to size: Int) throws(CorrectionsError) {
    guard ftruncate(descriptor, off_t(size)) == 0, fsync(descriptor) == 0 else {
      throw CorrectionsError(path: path, reason: .system(errno))
    }
  }

  /// The name of a new file is safe on the disk when its folder is.
  private func syncFolder() -> Int32 {
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { $0 == path.startIndex ? "/" : String(path[..<$0]) }
    let opened = open(folder ?? ".", O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { return errno }
    defer { close(opened) }
    return fsync(opened) == 0 ? 0 : errno
  }
}
