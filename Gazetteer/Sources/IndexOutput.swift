#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes an index section by section, into a file or into memory, and its header last.
///
/// A file is written beside `path` and renamed at the end, so that a reader sees the old index or the new one.
/// Memory: a buffer of 1 MB, or the whole index if there is no path.
final class IndexOutput {
  private static let capacity = 1 << 20

  private let path: String?
  private var descriptor: Int32 = -1
  private let buffer = UnsafeMutableRawPointer.allocate(byteCount: IndexOutput.capacity, alignment: 16)
  private var used = 0
  private var flushed = IndexLayout.headerSize
  private var memory: [UInt8] = []
  private var checksum = Checksum()
  /// Fields that the writer of a section knows; the others are set at the end.
  var header = [UInt8](repeating: 0, count: IndexLayout.headerSize)
  var byteCount: Int { flushed }
  private var sections = [(start: Int, length: Int)](
    repeating: (IndexLayout.headerSize, 0), count: IndexLayout.Section.allCases.count)
  /// What `write` said first; the end reports it, so that the writers above need no `try`.
  private var failure: Int32 = 0

  private var position: Int { flushed + used }
  private var partialPath: String { (path ?? "") + ".partial" }

  init(path: String?) throws(GazetteerError) {
    self.path = path
    let header = [UInt8](repeating: 0, count: IndexLayout.headerSize)
    guard let path else {
      memory = header
      return
    }
    descriptor = open(path + ".partial", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw GazetteerError(.cannotWrite(String(cString: strerror(errno))), path: path) }
    header.withUnsafeBytes { writeAll($0) }
  }

  deinit {
    buffer.deallocate()
    if descriptor >= 0 {
      close(descriptor)
      unlink(partialPath)
    }
  }

  // MARK: Sections

  /// Everything that `body` appends is the section.
  func section(_ section: IndexLayout.Section, _ body: () -> Void) {
    while position % IndexLayout.alignment != 0 { append(UInt8(0)) }
    let start = position
    body()
    sections[section.rawValue] = (start, position - start)
  }

  @inline(__always)
  func append<T: BitwiseCopyable>(_ value: T) {
    guard used + MemoryLayout<T>.size <= Self.capacity else {
      // The buffer is flushed only when it is full, in whole words for the checksum.
      withUnsafeBytes(of: value) { append(contentsOf: $0) }
      return
    }
    buffer.storeBytes(of: value, toByteOffset: used, as: T.self)
    used += MemoryLayout<T>.size
  }

  func append(contentsOf bytes: UnsafeRawBufferPointer) {
    var offset = 0
    while offset < bytes.count {
      if used == Self.capacity { flush() }
      let count = min(bytes.count - offset, Self.capacity - used)
      (buffer + used).copyMemory(from: bytes.baseAddress! + offset, byteCount: count)
      used += count
      offset += count
    }
  }

  // MARK: The end

  /// Writes the header and closes; the bytes if there is no path.
  func finish() throws(GazetteerError) -> [UInt8] {
    while position % IndexLayout.alignment != 0 { append(UInt8(0)) }
    flush()
    var bytes = header
    bytes.set(IndexLayout.magic, at: IndexLayout.Header.magic)
    bytes.set(IndexLayout.version, at: IndexLayout.Header.version)
    bytes.set(IndexLayout.byteOrderMark, at: IndexLayout.Header.byteOrderMark)
    bytes.set(FoldTable.version, at: IndexLayout.Header.foldTable)
    bytes.set(UInt16(SoundForm.version), at: IndexLayout.Header.soundForm)
    bytes.set(checksum.state, at: IndexLayout.Header.checksum)
    bytes.set(UInt64(flushed), at: IndexLayout.Header.fileSize)
    for (number, section) in sections.enumerated() {
      bytes.set(UInt64(section.start), at: IndexLayout.Header.sections + number * 16)
      bytes.set(UInt64(section.length), at: IndexLayout.Header.sections + number * 16 + 8)
    }
    bytes.set(bytes.withUnsafeBytes { Checksum.ofHeader($0) }, at: IndexLayout.Header.headerChecksum)
    guard let path else {
      memory.replaceSubrange(0..<bytes.count, with: bytes)
      return memory
    }
    if failure == 0, lseek(descriptor, 0, SEEK_SET) != 0 { failure = errno }
    bytes.withUnsafeBytes { writeAll($0) }
    if failure == 0, fsync(descriptor) != 0, errno != EINVAL { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    descriptor = -1
    if failure == 0, rename(partialPath, path) != 0 { failure = errno }
    if failure != 0 {
      unlink(partialPath)
      throw GazetteerError(.cannotWrite(String(cString: strerror(failure))), path: path)
    }
    return []
  }

  private func flush() {
    let bytes = UnsafeRawBufferPointer(start: buffer, count: used)
    checksum.add(bytes)
    if path == nil { memory.append(contentsOf: bytes) } else { writeAll(bytes) }
    flushed += used
    used = 0
  }

  private func writeAll(_ bytes: UnsafeRawBufferPointer) {
    var offset = 0
    while offset < bytes.count, failure == 0 {
      let written = write(descriptor, bytes.baseAddress! + offset, bytes.count - offset)
      if written >= 0 { offset += written } else if errno != EINTR { failure = errno }
    }
  }
}

extension [UInt8] {
  mutating func set<T: FixedWidthInteger & BitwiseCopyable>(_ value: T, at offset: Int) {
    withUnsafeMutableBytes { $0.storeBytes(of: value.littleEndian, toByteOffset: offset, as: T.self) }
  }
}
