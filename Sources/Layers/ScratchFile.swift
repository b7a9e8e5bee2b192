#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Room on the disk for what does not fit in memory: a file that has no name as soon as it is open, so that nothing is
/// left of it however the program ends.
public struct ScratchFile: ~Copyable {
  /// The name it had for a moment, for messages.
  public let path: String
  private let descriptor: Int32
  public private(set) var byteCount = 0

  /// - Parameter folder: where there is room, such as that of the output.
  public init(folder: String) throws(LayerError) {
    var template = Array((folder + "/.dateline-scratch-XXXXXX").utf8CString)
    descriptor = mkstemp(&template)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard descriptor >= 0 else { throw LayerError(path: folder, errno: errno) }
    unlink(path)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  public mutating func append(_ bytes: [UInt8]) throws(LayerError) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress! + done, bytes.count - done, off_t(byteCount))
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw LayerError(path: path, errno: errno)
      }
      done += written
      byteCount += written
    }
  }

  /// Reads `count` bytes into a buffer that is emptied first.
  public func read(at offset: Int, count: Int, into bytes: inout [UInt8]) throws(LayerError) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: repeatElement(0, count: count))
    var done = 0
    while done < count {
      let got = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress! + done, count - done, off_t(offset + done))
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw LayerError(path: path, errno: errno)
      }
      guard got > 0 else { throw LayerError(path: path, errno: EIO) }
      done += got
    }
  }
}
