#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file mapped read-only for as long as this object lives.
///
/// `@unchecked Sendable`: the mapping is never written and is unmapped only in `deinit`, when no reader is left.
final class MappedFile: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  /// Maps `path`; opening costs microseconds whatever the size, pages are read when touched.
  init(path: String) throws(GazetteerError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw GazetteerError(.cannotRead(String(cString: strerror(errno))), path: path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw GazetteerError(.cannotRead("it is no regular file"), path: path)
    }
    let size = Int(status.st_size)
    guard size > 0 else { throw GazetteerError(.notAnIndex, path: path) }
    guard let base = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED
    else {
      throw GazetteerError(.cannotRead(String(cString: strerror(errno))), path: path)
    }
    bytes = UnsafeRawBufferPointer(start: base, count: size)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress!), bytes.count) }
}
