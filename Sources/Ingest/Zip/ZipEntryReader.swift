import CZlib

/// The unpacked bytes of one entry of a zip archive, in pieces. Its size and CRC-32 are compared at the end.
///
/// Memory: two buffers of a fixed size, whatever the entry's.
package final class ZipEntryReader {
  private static let storedPieceBytes = 128 << 10
  private static let pieceBytes = 256 << 10

  package let entry: ZipEntry
  /// Bytes of the archive taken so far.
  package private(set) var storedBytesRead = 0
  private let file: RandomAccessFile
  private let dataOffset: Int
  private let stored: UnsafeMutableRawBufferPointer
  private var pending = 0..<0
  private var given = 0
  private var checksum: UInt
  private var inflater: UnsafeMutablePointer<z_stream>?
  private var isDone = false

  init(_ entry: ZipEntry, in file: RandomAccessFile) throws(InputIssue) {
    self.entry = entry
    self.file = file
    checksum = crc32(0, nil, 0)
    dataOffset = try Self.dataOffset(of: entry, in: file)
    // Last, since `deinit` frees it only if every property has its value.
    stored = .allocate(byteCount: Self.storedPieceBytes, alignment: 16)
    guard entry.method == ZipEntry.deflated else { return }
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    inflater = stream
    if dateline_inflate_init_raw(stream) != Z_OK {
      throw issue("no memory to unpack it. Unpack the archive first: unzip")
    }
  }

  deinit {
    if let inflater {
      inflateEnd(inflater)
      inflater.deallocate()
    }
    stored.deallocate()
  }

  /// Refuses what cannot be unpacked, and finds the first byte behind the entry's own header (APPNOTE 4.3.7), whose
  /// lengths may differ from those in the directory.
  private static func dataOffset(of entry: ZipEntry, in file: RandomAccessFile) throws(InputIssue) -> Int {
    if entry.isEncrypted {
      throw issue(entry, file, "is encrypted. Unpack the archive with its password first: unzip")
    }
    guard entry.method == ZipEntry.stored || entry.method == ZipEntry.deflated else {
      throw issue(
        entry, file,
        "is packed with method \(entry.method) (\(ZipEntry.methodName(entry.method))); expected stored or deflate. "
          + "Unpack the archive first, or pack it again: zip -Z deflate")
    }
    let header = ZipFields(try file.bytes(at: entry.headerOffset, count: 30)[...])
    guard header.uint32(0) == 0x0403_4B50, let name = header.uint16(26), let extra = header.uint16(28) else {
      throw issue(
        entry, file, "should begin at byte \(entry.headerOffset) of the archive and does not. Fetch the file again.")
    }
    return entry.headerOffset + 30 + Int(name) + Int(extra)
  }

  /// Appends the next bytes to `buffer`.
  ///
  /// - Returns: How many were appended; 0 means the end, and that size and checksum are right.
  package func read(into buffer: inout [UInt8]) throws(InputIssue) -> Int {
    while !isDone {
      let before = buffer.count
      if pending.isEmpty { try fill() }
      if inflater == nil { copy(into: &buffer) } else { try inflateSome(into: &buffer) }
      let count = buffer.count - before
      try add(count, of: buffer)
      if isDone { try compare() }
      if count > 0 { return count }
    }
    return 0
  }

  private func fill() throws(InputIssue) {
    let wanted = min(stored.count, entry.storedByteCount - storedBytesRead)
    let count = try file.read(
      at: dataOffset + storedBytesRead, into: UnsafeMutableRawBufferPointer(rebasing: stored[..<wanted]))
    if count < wanted { throw issue("ends too early: the archive is cut off. Fetch the file again.") }
    storedBytesRead += count
    pending = 0..<count
  }

  private func copy(into buffer: inout [UInt8]) {
    buffer.append(contentsOf: stored[pending])
    pending = 0..<0
    isDone = storedBytesRead == entry.storedByteCount
  }

  private func inflateSome(into buffer: inout [UInt8]) throws(InputIssue) {
    guard let stream = inflater else { return }
    let before = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: Self.pieceBytes))
    stream.pointee.next_in = (stored.baseAddress! + pending.lowerBound).assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_in = UInt32(pending.count)
    stream.pointee.avail_out = UInt32(Self.pieceBytes)
    let status = buffer.withUnsafeMutableBufferPointer { out in
      stream.pointee.next_out = out.baseAddress! + before
      return inflate(stream, Z_NO_FLUSH)
    }
    pending = (pending.upperBound - Int(stream.pointee.avail_in))..<pending.upperBound
    buffer.removeLast(Int(stream.pointee.avail_out))
    isDone = status == Z_STREAM_END
    if isDone { return }
    let isStuck = buffer.count == before && pending.isEmpty && storedBytesRead == entry.storedByteCount
    guard status == Z_OK || status == Z_BUF_ERROR, !isStuck else {
      throw issue(
        "has damaged data near byte \(dataOffset + storedBytesRead - pending.count) of the archive. "
          + "Fetch the file again.")
    }
  }

  private func add(_ count: Int, of buffer: [UInt8]) throws(InputIssue) {
    given += count
    if given > entry.byteCount {
      throw issue("unpacks to more than the \(entry.byteCount) bytes that its directory tells. Fetch the file again.")
    }
    let sum = checksum
    checksum = buffer.withUnsafeBufferPointer { bytes in
      bytes.isEmpty ? sum : crc32(sum, bytes.baseAddress! + bytes.count - count, UInt32(count))
    }
  }

  private func compare() throws(InputIssue) {
    guard given == entry.byteCount else {
      throw issue("unpacks to \(given) bytes, expected \(entry.byteCount). Fetch the file again.")
    }
    guard checksum == UInt(entry.checksum) else {
      throw issue("has a wrong checksum (CRC-32): its data are damaged. Fetch the file again.")
    }
  }

  private func issue(_ what: String) -> InputIssue { Self.issue(entry, file, what) }

  private static func issue(_ entry: ZipEntry, _ file: RandomAccessFile, _ what: String) -> InputIssue {
    InputIssue(path: file.path, message: "entry '\(entry.name)' \(what)")
  }
}
