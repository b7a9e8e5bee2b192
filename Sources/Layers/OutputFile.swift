#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that appears whole or not at all: it grows as `<path>.partial` and takes its name on
/// `commit`.
///
/// Dropped before, it leaves nothing, and what stood under the name stays. In a group it takes its name with the others
/// of the group. `-` is standard output; it, pipes and devices are written straight through. A closed pipe is an error with
/// `isClosedReader`, never a signal: opening a stream makes the process ignore SIGPIPE.
public struct OutputFile: ~Copyable {
  /// As it was given.
  public let path: String
  /// Nil for a stream.
  private let partial: PartialFile?
  private let group: OutputGroup?
  private let descriptor: Int32
  private var flushedCount = 0
  var buffer = ByteBuffer(capacity: OutputFile.bufferBytes + 4096)

  private static let bufferBytes = 256 * 1024

  /// Sees the bytes as they are written, for checksums.
  private let observe: ((UnsafeRawBufferPointer) -> Void)?

  /// - Parameter group: with whose files it takes its name; a file of its own where nil.
  public init(
    _ path: String, group: OutputGroup? = nil, observe: ((UnsafeRawBufferPointer) -> Void)? = nil
  ) throws(LayerError) {
    self.path = path
    self.group = group
    self.observe = observe
    group?.drop(path)
    switch try OutputDestination(path) {
    case .stream(let descriptor):
      _ = signal(SIGPIPE, SIG_IGN)
      self.descriptor = descriptor
      partial = nil
    case .file(let target):
      let partial = try PartialFile(path, target: target)
      descriptor = partial.descriptor
      self.partial = partial
    }
  }

  deinit { if partial == nil, descriptor > STDERR_FILENO { close(descriptor) } }

  /// Where the bytes stand until `commit`, for a library that writes the file itself; nil for a stream.
  var partialPath: String? { partial?.name }

  /// Finishes a file that a library has written under `partialPath`; returns its size in bytes.
  consuming func commitWrittenByOthers() throws(LayerError) -> Int {
    flushedCount = try partial?.byteCount() ?? 0
    return try commit()
  }

  /// Whether bytes go straight through: standard output, a pipe, a device.
  public var isStream: Bool { partial == nil }

  /// Bytes written, flushed or not.
  public var byteCount: Int { flushedCount + buffer.count }

  public mutating func write(_ bytes: [UInt8]) throws(LayerError) {
    buffer.append(bytes)
    try flushIfFull()
  }

  public mutating func write(_ text: String) throws(LayerError) {
    buffer.append(text: text)
    try flushIfFull()
  }

  /// Writes the buffer out when it has grown past its size; call it after each record.
  @inline(__always)
  mutating func flushIfFull() throws(LayerError) {
    if buffer.count >= OutputFile.bufferBytes { try flush() }
  }

  /// Writes a large buffer without copying it into the file's own.
  mutating func write(_ bytes: borrowing ByteBuffer) throws(LayerError) {
    if bytes.count < OutputFile.bufferBytes {
      buffer.append(bytes.bytes)
      return try flushIfFull()
    }
    try flush()
    try writeAll(bytes.base, bytes.count)
    flushedCount += bytes.count
  }

  /// Writes the buffer out now, so that the reader of a pipe has it.
  public mutating func flush() throws(LayerError) {
    do {
      try writeAll(buffer.base, buffer.count)
    } catch {
      buffer.removeAll()
      throw error
    }
    flushedCount += buffer.count
    buffer.removeAll()
  }

  private func writeAll(_ bytes: UnsafePointer<UInt8>, _ count: Int) throws(LayerError) {
    observe?(UnsafeRawBufferPointer(start: bytes, count: count))
    var offset = 0
    while offset < count {
      // `Glibc.write` cannot be named here: the method hides it.
      let written = writeBytes(descriptor, bytes + offset, count - offset)
      if written >= 0 {
        offset += written
        continue
      }
      let code = errno
      switch code {
      case EINTR: continue
      case EAGAIN:  // A pipe that someone made non-blocking: wait until it takes more.
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wait, 1, -1)
      default: throw LayerError(path: path, errno: code)
      }
    }
  }

  /// Puts the bytes safely on the disk, still under the partial name: what may fail for lack of
  /// space fails here, before any file of a group takes its name.
  public mutating func prepare() throws(LayerError) {
    try flush()
    try partial?.sync()
  }

  /// Finishes the file under its own name, in one step, or hands it over to its group; returns its size in bytes.
  @discardableResult
  public consuming func commit() throws(LayerError) -> Int {
    try prepare()
    if let group, let partial {
      group.add(partial)
    } else {
      try partial?.takeName()
    }
    return flushedCount
  }

  /// The file, whole and synced, still under its partial name; nil for a stream.
  consuming func finished() throws(LayerError) -> PartialFile? {
    try prepare()
    return partial
  }

  /// Unlinks the unfinished files of this process. For the handler of SIGINT and SIGTERM, which
  /// then ends the process; call it once before installing the handler, so that nothing is set up
  /// inside it.
  /// - Returns: false in the moment in which finished files take their names: then nothing was
  ///   unlinked, and the process should go on; it is about to be done.
  @discardableResult
  public static func removeAllPartials() -> Bool { PartialFiles.shared.unlinkAll() }
}

/// `write(2)`, which inside OutputFile is hidden by the method of that name.
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
