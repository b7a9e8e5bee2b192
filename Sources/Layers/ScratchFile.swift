#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Room on the disk for what does not fit in memory, or must be put in another order than it came in.
///
/// The file has no name, so that nothing is left of it however the program ends.
public struct ScratchFile: ~Copyable {
  /// What it serves, for messages: a folder, or a layer.
  public let path: String
  private let descriptor: Int32
  private var flushedCount = 0
  /// Waits until it is large; writers of layers append here and call `flushIfFull`.
  var buffer = ByteBuffer(capacity: 64)

  private static let bufferBytes = 256 * 1024

  /// - Parameter folder: where there is room, such as that of the output.
  public init(folder: String) throws(LayerError) { try self.init(folder + "/.dateline", for: folder) }

  /// - Parameter layer: the path of a layer; the scratch lies in the same folder, on the disk that has the space.
  package init(beside layer: String) throws(LayerError) { try self.init(layer == "-" ? "./dateline" : layer, for: layer) }

  private init(_ name: String, for path: String) throws(LayerError) {
    self.path = path
    descriptor = try Self.openNameless(name, for: path)
  }

  private static func openNameless(_ name: String, for path: String) throws(LayerError) -> Int32 {
    #if os(Linux)
      // Where the file system can, the file never has a name.
      let folder = name.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(name[...$0]) } ?? "."
      let nameless = open(folder, O_RDWR | O_CLOEXEC | temporaryFile, 0o600)
      if nameless >= 0 { return nameless }
    #endif
    var template = Array((name + "-scratch-XXXXXX").utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { mkstemp($0.baseAddress!) }
    guard descriptor >= 0 else { throw LayerError(path: path, errno: errno) }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  #if os(Linux)
    /// O_TMPFILE, a macro that Swift does not read.
    private static let temporaryFile = 0o20_000_000 | O_DIRECTORY
  #endif

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Bytes appended so far.
  public var byteCount: Int { flushedCount + buffer.count }

  /// Appends bytes, which can be read at once.
  public mutating func append(_ bytes: [UInt8]) throws(LayerError) {
    buffer.append(bytes)
    try flush()
  }

  /// Appends many bytes at once, without a copy of them in memory.
  package mutating func append(_ bytes: UnsafeRawBufferPointer) throws(LayerError) {
    try flush()
    try write(bytes)
  }

  mutating func flushIfFull() throws(LayerError) {
    if buffer.count >= Self.bufferBytes { try flush() }
  }

  mutating func flush() throws(LayerError) {
    try write(UnsafeRawBufferPointer(buffer.bytes))
    buffer.removeAll()
  }

  private mutating func write(_ bytes: UnsafeRawBufferPointer) throws(LayerError) {
    guard let start = bytes.baseAddress else { return }
    var offset = 0
    while offset < bytes.count {
      let written = writeBytes(descriptor, start + offset, bytes.count - offset)
      if written >= 0 {
        offset += written
      } else if errno != EINTR {
        throw LayerError(path: path, errno: errno)
      }
    }
    flushedCount += bytes.count
  }

  /// Writes bytes at a place of their own, for a file that is not appended to.
  /// - Returns: how many, which is all of them.
  func write(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) throws(LayerError) -> Int {
    var done = 0
    while done < bytes.count {
      let written = pwrite(descriptor, bytes.baseAddress! + done, bytes.count - done, off_t(offset + done))
      if written >= 0 {
        done += written
      } else if errno != EINTR {
        throw LayerError(path: path, errno: errno)
      }
    }
    return done
  }

  /// Puts bytes in the place of others, which have been appended before.
  package func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(LayerError) {
    _ = try write(bytes.assumingMemoryBound(to: UInt8.self), at: offset)
  }

  /// Reads `count` bytes into an array that is emptied first.
  public func read(at offset: Int, count: Int, into bytes: inout [UInt8]) throws(LayerError) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: repeatElement(0, count: count))
    let code = bytes.withUnsafeMutableBytes { fill($0.baseAddress, at: offset, count) }
    if code != 0 { throw LayerError(path: path, errno: code) }
  }

  /// Fills `bytes` with those from `offset` on.
  package func read(at offset: Int, into bytes: UnsafeMutableRawBufferPointer) throws(LayerError) {
    let code = fill(bytes.baseAddress, at: offset, bytes.count)
    if code != 0 { throw LayerError(path: path, errno: code) }
  }

  /// Appends `count` bytes from `offset` to another buffer. Call `flush` before the first.
  func read(_ offset: Int, _ count: Int, into target: inout ByteBuffer) throws(LayerError) {
    target.reserve(count)
    let code = fill(UnsafeMutableRawPointer(target.base + target.count), at: offset, count)
    if code != 0 { throw LayerError(path: path, errno: code) }
    target.setCount(target.count + count)
  }

  /// - Returns: 0, or the system's error number. Bytes behind the end are EIO: nobody else can have cut the file.
  private func fill(_ target: UnsafeMutableRawPointer?, at offset: Int, _ count: Int) -> Int32 {
    var done = 0
    while done < count {
      let got = pread(descriptor, target! + done, count - done, off_t(offset + done))
      if got > 0 {
        done += got
      } else if got == 0 {
        return EIO
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}

/// `write(2)`, which inside ScratchFile is hidden by the method of that name.
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
