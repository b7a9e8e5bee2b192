#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Bytes set aside on the disk beside a layer that must be put in another order than they came in.
///
/// The file has no name once it is open, so that even a killed run leaves nothing behind.
struct ScratchFile: ~Copyable {
  /// The layer that it serves, for messages.
  private let path: String
  private let descriptor: Int32
  private var flushedCount = 0
  var buffer = ByteBuffer(capacity: ScratchFile.bufferBytes + 4096)

  private static let bufferBytes = 256 * 1024

  /// - Parameter path: the layer; the scratch lies in the same folder, on the disk that has the space.
  init(beside path: String) throws(LayerError) {
    self.path = path
    var template = Array((path == "-" ? "./dateline" : path).utf8CString.dropLast())
    template += ".scratch-XXXXXX".utf8CString
    descriptor = template.withUnsafeMutableBufferPointer { mkstemp($0.baseAddress!) }
    guard descriptor >= 0 else { throw LayerError(path: path, errno: errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(template)
  }

  deinit { close(descriptor) }

  /// Bytes appended so far.
  var count: Int { flushedCount + buffer.count }

  mutating func flushIfFull() throws(LayerError) {
    if buffer.count >= ScratchFile.bufferBytes { try flush() }
  }

  mutating func flush() throws(LayerError) {
    var offset = 0
    while offset < buffer.count {
      let written = Self.writeBytes(descriptor, buffer.base + offset, buffer.count - offset)
      if written >= 0 {
        offset += written
      } else if errno != EINTR {
        throw LayerError(path: path, errno: errno)
      }
    }
    flushedCount += buffer.count
    buffer.removeAll()
  }

  /// Appends `length` bytes from `offset` to another buffer. Call `flush` before the first.
  func read(_ offset: Int, _ length: Int, into target: inout ByteBuffer) throws(LayerError) {
    target.reserve(length)
    var done = 0
    while done < length {
      let got = pread(descriptor, target.base + target.count, length - done, off_t(offset + done))
      if got > 0 {
        done += got
        target.setCount(target.count + got)
      } else if got == 0 || errno != EINTR {
        // The file cannot end early: these bytes were written.
        throw LayerError(path: path, errno: got == 0 ? EIO : errno)
      }
    }
  }

  private static func writeBytes(_ descriptor: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    write(descriptor, bytes, count)
  }
}
