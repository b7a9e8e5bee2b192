#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that grows at its end and stays under its name from the first byte on, for what must outlive the process.
public struct AppendFile: ~Copyable {
  public let path: String
  private let descriptor: Int32
  private var flushedCount: Int
  private var buffer = ByteBuffer(capacity: AppendFile.bufferBytes)

  private static let bufferBytes = 256 * 1024

  /// Opens the file, or makes it; links are not followed.
  ///
  /// - Parameter byteCount: what is kept of it, which is less than it has or as much.
  public init(_ path: String, keeping byteCount: Int) throws(LayerError) {
    self.path = path
    flushedCount = byteCount
    descriptor = open(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw LayerError(path: path, errno: errno) }
    guard ftruncate(descriptor, off_t(byteCount)) == 0, lseek(descriptor, 0, SEEK_END) == byteCount else {
      throw LayerError(path: path, errno: errno)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Bytes in it, flushed or not.
  public var byteCount: Int { flushedCount + buffer.count }

  public mutating func append(_ bytes: [UInt8]) throws(LayerError) {
    buffer.append(bytes)
    if buffer.count >= Self.bufferBytes { try flush() }
  }

  /// Puts everything safely on the disk.
  public mutating func sync() throws(LayerError) {
    try flush()
    guard fsync(descriptor) == 0 else { throw LayerError(path: path, errno: errno) }
  }

  private mutating func flush() throws(LayerError) {
    var offset = 0
    while offset < buffer.count {
      let written = write(descriptor, buffer.base + offset, buffer.count - offset)
      if written >= 0 {
        offset += written
      } else if errno != EINTR {
        throw LayerError(path: path, errno: errno)
      }
    }
    flushedCount += buffer.count
    buffer.removeAll()
  }
}
