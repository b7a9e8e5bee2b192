import CZlib

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of a file, a pipe or standard input in chunks, inflated when they are gzip or, where asked for, the
/// table in a zip archive (told by their first bytes, not by the name). Memory: one chunk.
final class ByteSource {
  /// Bytes asked of the system at a time.
  static let chunkBytes = 1 << 19

  let path: String
  /// Bytes taken from the file itself, before inflating.
  private(set) var bytesRead = 0
  private(set) var isCompressed = false
  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private let observe: ((UnsafeRawBufferPointer) -> Void)?
  private let raw = UnsafeMutableRawPointer.allocate(
    byteCount: ByteSource.chunkBytes, alignment: 16)
  private var rawStart = 0
  private var rawEnd = 0
  private var atEnd = false
  private var hasSniffed = false
  private var inflater: UnsafeMutablePointer<z_stream>?
  private var isBetweenMembers = false
  private let expectsGzip: Bool
  private let opensArchives: Bool
  private var archived: ZipEntryReader?
  /// Where the bytes come from when they are a member of an archive, and none of a file of their own.
  private let member: ZipEntryReader?
  /// Bytes put into `raw` so far, and the most of them: fewer after a step back.
  private var rawCount = 0
  private var observedCount = 0
  /// Inflated bytes on their way to the caller.
  private var inflated: UnsafeMutableRawBufferPointer?
  /// Where in the input the gzip member begins whose bytes were given last; 0 where nothing is inflated.
  private(set) var memberOffset = 0
  /// Whether bytes between gzip members that are none are damage. Other files may have padding at their end.
  var expectsMembers = false

  /// - Parameters:
  ///   - opensArchives: Whether a zip archive stands for the table in it, as with GeoNames' dumps.
  ///   - observe: Sees each chunk as stored, for checksums; of an archive only its first bytes.
  init(
    path: String, opensArchives: Bool = false, observe: ((UnsafeRawBufferPointer) -> Void)? = nil
  ) throws(InputIssue) {
    self.path = path
    self.opensArchives = opensArchives
    self.observe = observe
    member = nil
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    ownsDescriptor = true
    expectsGzip = Array(path.utf8).ends(with: ".gz")
    if descriptor < 0 { throw Self.openIssue(path, errno) }
  }

  /// Standard input.
  init(standardInputAs path: String, observe: ((UnsafeRawBufferPointer) -> Void)? = nil) {
    self.path = path
    opensArchives = false
    self.observe = observe
    member = nil
    descriptor = STDIN_FILENO
    ownsDescriptor = false
    expectsGzip = false
  }

  /// A member of a zip archive, inflated once more when it is gzip itself.
  init(_ member: ZipEntryReader, path: String) {
    self.path = path
    opensArchives = false
    observe = nil
    self.member = member
    descriptor = -1
    ownsDescriptor = false
    expectsGzip = Array(path.utf8).ends(with: ".gz")
  }

  deinit {
    if let inflater {
      inflateEnd(inflater)
      inflater.deallocate()
    }
    raw.deallocate()
    inflated?.deallocate()
    if ownsDescriptor && descriptor >= 0 { close(descriptor) }
  }

  /// What `open` said, in words that tell what to do.
  static func openIssue(_ path: String, _ code: Int32) -> InputIssue {
    let what: String
    switch code {
    case ENOENT:
      what = "no such file. Check the path, or quote a pattern that the shell should leave alone."
    case EACCES: what = "may not be read by this user. Give read permission: chmod +r"
    case EISDIR: what = "is a folder. Name the folder as an input, not as a file."
    case EMFILE, ENFILE: what = "too many open files. Raise the limit: ulimit -n"
    default:
      what =
        "could not be opened (\(String(cString: strerror(code)))). Check the path and the disk."
    }
    return InputIssue(path: path, message: what)
  }

  /// Whether `read` would wait for somebody who writes into a pipe.
  var wouldWait: Bool {
    if rawStart < rawEnd || atEnd { return false }
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, 0) == 0
  }

  /// Appends the next bytes to `buffer`: about one chunk, or none at the end of the input.
  ///
  /// - Returns: How many were appended; 0 means the end.
  func read(into buffer: inout [UInt8]) throws(InputIssue) -> Int {
    if !hasSniffed { try sniff() }
    if let archived {
      let count = try archived.read(into: &buffer)
      bytesRead = archived.storedBytesRead
      return count
    }
    while true {
      let before = buffer.count
      let more = inflater == nil ? try copy(into: &buffer) : try inflateSome(into: &buffer)
      if buffer.count > before || !more { return buffer.count - before }
    }
  }

  private func sniff() throws(InputIssue) {
    hasSniffed = true
    // A pipe may give its first bytes one at a time.
    let needed = opensArchives ? 4 : 2
    while rawEnd < needed, try fill() {}
    if opensArchives {
      if ZipArchive.isArchive(Array(UnsafeRawBufferPointer(start: raw, count: min(rawEnd, 4)))[...]) {
        let archive = try ZipArchive(path: path)
        archived = try archive.open(archive.tableEntry())
        isCompressed = true
        return
      }
      if Array(path.utf8).ends(with: ".zip") && rawEnd > 0 {
        throw InputIssue(
          path: path, message: "is named .zip but is no zip archive. Check what was saved under this name.")
      }
    }
    let bytes = raw.assumingMemoryBound(to: UInt8.self)
    isCompressed = rawEnd >= 2 && bytes[0] == 0x1F && bytes[1] == 0x8B
    if expectsGzip && !isCompressed && rawEnd > 0 {
      throw InputIssue(
        path: path, message: "is named .gz but is not gzip. Rename it, or compress it with gzip.")
    }
    guard isCompressed else { return }
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    inflater = stream
    if dateline_inflate_init_gzip(stream) != Z_OK {
      throw InputIssue(path: path, message: "no memory to inflate it. Inflate it first: gunzip")
    }
  }

  /// Reads on up to the end, which must come within `limit` bytes.
  func readWhole(into buffer: inout [UInt8], limit: Int) throws(InputIssue) {
    while buffer.count <= limit {
      if try read(into: &buffer) == 0 { return }
    }
    throw InputIssue(
      path: path,
      message: "is larger than \(limit) bytes, the limit for a file that is read whole. "
        + "Split it, or put its documents in JSONL (one a line), which is streamed.")
  }

  /// Reads one more piece behind what is there; false at the end.
  private func fill() throws(InputIssue) -> Bool {
    if atEnd { return false }
    if rawStart == rawEnd {
      rawStart = 0
      rawEnd = 0
    }
    let count = if let member { try copyPiece(of: member) } else { try readPiece() }
    if count == 0 {
      atEnd = true
      return false
    }
    rawEnd += count
    rawCount += count
    return true
  }

  private func copyPiece(of member: ZipEntryReader) throws(InputIssue) -> Int {
    var piece: [UInt8] = []
    let count = try member.read(into: &piece)
    precondition(count <= Self.chunkBytes - rawEnd, "a piece of a zip member is smaller than a chunk")
    piece.withUnsafeBytes { (raw + rawEnd).copyMemory(from: $0.baseAddress!, byteCount: count) }
    bytesRead = member.storedBytesRead
    return count
  }

  private func readPiece() throws(InputIssue) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, raw + rawEnd, Self.chunkBytes - rawEnd)
      #else
        let count = Darwin.read(descriptor, raw + rawEnd, Self.chunkBytes - rawEnd)
      #endif
      if count >= 0 {
        // What was seen before a step back is not seen twice.
        let fresh = max(0, rawCount + count - observedCount)
        if fresh > 0 { observe?(UnsafeRawBufferPointer(start: raw + rawEnd + count - fresh, count: fresh)) }
        observedCount += fresh
        bytesRead += fresh
        return count
      }
      let code = errno
      if code == EINTR { continue }
      if code == EISDIR { throw Self.openIssue(path, code) }
      throw InputIssue(
        path: path, byteOffset: bytesRead,
        message: "could not be read after \(bytesRead) bytes (\(String(cString: strerror(code)))). "
          + "Check the disk, and try again.")
    }
  }

  /// - Returns: Whether more may follow.
  private func copy(into buffer: inout [UInt8]) throws(InputIssue) -> Bool {
    if rawStart == rawEnd, !(try fill()) { return false }
    buffer.append(
      contentsOf: UnsafeRawBufferPointer(start: raw + rawStart, count: rawEnd - rawStart))
    rawStart = rawEnd
    return true
  }

  private func inflateSome(into buffer: inout [UInt8]) throws(InputIssue) -> Bool {
    guard let stream = inflater else { return false }
    if rawStart == rawEnd, !(try fill()) {
      if isBetweenMembers { return false }
      throw InputIssue(
        path: path, byteOffset: bytesRead,
        message: "gzip data end too early, after \(bytesRead) bytes. Fetch the file again.")
    }
    if isBetweenMembers {
      // Gzip files may be glued together; anything else behind the end is padding and is left.
      guard (raw + rawStart).load(as: UInt8.self) == 0x1F else {
        if expectsMembers {
          memberOffset = rawCount - (rawEnd - rawStart)
          isBetweenMembers = false
          throw damage(near: memberOffset)
        }
        rawStart = rawEnd
        return true
      }
      inflateReset(stream)
      isBetweenMembers = false
      memberOffset = rawCount - (rawEnd - rawStart)
    }
    let out = scratch()
    stream.pointee.next_in = (raw + rawStart).assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_in = UInt32(rawEnd - rawStart)
    stream.pointee.next_out = out.baseAddress!.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(out.count)
    let status = inflate(stream, Z_NO_FLUSH)
    rawStart = rawEnd - Int(stream.pointee.avail_in)
    buffer.append(contentsOf: UnsafeRawBufferPointer(rebasing: out[..<(out.count - Int(stream.pointee.avail_out))]))
    if status == Z_STREAM_END {
      isBetweenMembers = true
    } else if status != Z_OK && status != Z_BUF_ERROR {
      throw damage(near: rawCount - (rawEnd - rawStart))
    }
    return true
  }

  private func damage(near offset: Int) -> InputIssue {
    InputIssue(
      path: path, byteOffset: offset, message: "gzip data are damaged near byte \(offset). Fetch the file again.")
  }

  private func scratch() -> UnsafeMutableRawBufferPointer {
    if let inflated { return inflated }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunkBytes, alignment: 16)
    inflated = buffer
    return buffer
  }

  // MARK: Behind damage

  /// Goes on at the next place behind the begin of the member given last where a gzip member may begin, after its data
  /// turned out to be damaged. What is read there may be chance: compare it with what is expected.
  ///
  /// - Returns: false when there is none up to the end.
  func seekNextMember() throws(InputIssue) -> Bool {
    guard let stream = inflater else { return false }
    stepBack(to: memberOffset + 1)
    while true {
      while let hit = firstIndex(of: 0x1F, in: rawBytes, from: rawStart) {
        rawStart = hit
        while rawEnd - rawStart < 4, try refill() {}
        guard rawEnd - rawStart >= 4 else { return false }
        let head = (raw + rawStart).assumingMemoryBound(to: UInt8.self)
        // Magic bytes, deflate, and no flag that is reserved (RFC 1952, 2.3).
        if head[1] == 0x8B, head[2] == 8, head[3] & 0xE0 == 0 {
          inflateReset(stream)
          isBetweenMembers = false
          memberOffset = rawCount - (rawEnd - rawStart)
          return true
        }
        rawStart += 1
      }
      rawStart = rawEnd
      if !(try fill()) { return false }
    }
  }

  private var rawBytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: raw.assumingMemoryBound(to: UInt8.self), count: rawEnd)
  }

  /// Reads more behind a few bytes that are kept.
  private func refill() throws(InputIssue) -> Bool {
    if rawStart > 0 {
      raw.copyMemory(from: raw + rawStart, byteCount: rawEnd - rawStart)
      rawEnd -= rawStart
      rawStart = 0
    }
    return try fill()
  }

  /// To an offset in the input, or as near behind it as what is at hand reaches, for pipes.
  private func stepBack(to offset: Int) {
    let first = rawCount - rawEnd
    if offset >= first {
      rawStart = min(offset - first, rawEnd)
    } else if ownsDescriptor, lseek(descriptor, off_t(offset), SEEK_SET) == off_t(offset) {
      rawStart = 0
      rawEnd = 0
      rawCount = offset
      atEnd = false
    } else {
      rawStart = 0
    }
  }
}
