#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A regular file that is read at any offset; for formats with a directory at the end.
final class RandomAccessFile {
  let path: String
  let byteCount: Int
  private let descriptor: Int32

  init(path: String) throws(InputIssue) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
      byteCount = 0
      throw ByteSource.openIssue(path, errno)
    }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    byteCount = isKnown ? Int(status.st_size) : 0
    guard isKnown, status.st_mode & S_IFMT == S_IFREG else {
      if status.st_mode & S_IFMT == S_IFDIR { throw ByteSource.openIssue(path, EISDIR) }
      throw InputIssue(path: path, message: "is a pipe or a device; an archive must be a file. Save it first.")
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Reads up to as many bytes as `target` holds; fewer only at the end of the file.
  func read(at offset: Int, into target: UnsafeMutableRawBufferPointer) throws(InputIssue) -> Int {
    var filled = 0
    while filled < target.count {
      let count = pread(descriptor, target.baseAddress! + filled, target.count - filled, off_t(offset + filled))
      if count == 0 { break }
      if count > 0 {
        filled += count
        continue
      }
      let code = errno
      if code == EINTR { continue }
      throw InputIssue(
        path: path, byteOffset: offset + filled,
        message: "could not be read at byte \(offset + filled) (\(String(cString: strerror(code)))). "
          + "Check the disk, and try again.")
    }
    return filled
  }

  /// The bytes from `offset`; fewer than `count` only at the end of the file.
  func bytes(at offset: Int, count: Int) throws(InputIssue) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, min(count, byteCount - offset)))
    // A closure cannot pass a typed error on, so the outcome is carried out.
    let outcome: Result<Int, InputIssue> = bytes.withUnsafeMutableBytes { target in
      do throws(InputIssue) { return .success(try read(at: offset, into: target)) } catch { return .failure(error) }
    }
    bytes.removeLast(bytes.count - (try outcome.get()))
    return bytes
  }
}
