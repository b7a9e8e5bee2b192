/// Reads the list of entries at the end of a zip archive, zip64 too.
///
/// Layout: PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.12 (directory), 4.3.14 (zip64 end), 4.3.15 (its locator) and
/// 4.3.16 (end). Every offset is checked against the file before it is followed.
struct ZipDirectory {
  private let file: RandomAccessFile

  private static let endSignature: UInt32 = 0x0605_4B50
  private static let locatorSignature: UInt32 = 0x0706_4B50
  private static let end64Signature: UInt32 = 0x0606_4B50
  private static let entrySignature: UInt32 = 0x0201_4B50
  private static let endBytes = 22
  private static let locatorBytes = 20
  private static let end64Bytes = 56
  private static let entryBytes = 46
  /// More than a million entries; a larger directory is a broken or hostile file.
  private static let maxDirectoryBytes = 128 << 20

  private struct Extent {
    var offset: Int
    var byteCount: Int
    var entryCount: Int
    /// Where what follows the directory begins.
    var limit: Int
  }

  static func entries(of file: RandomAccessFile) throws(InputIssue) -> [ZipEntry] {
    let directory = ZipDirectory(file: file)
    return try directory.entries(in: directory.extent())
  }

  // MARK: The end

  private func extent() throws(InputIssue) -> Extent {
    let tailBytes = min(file.byteCount, Self.endBytes + 0xFFFF)
    let tailOffset = file.byteCount - tailBytes
    let tail = try file.bytes(at: tailOffset, count: tailBytes)
    guard let at = Self.endRecord(in: tail) else { throw try noEnd() }
    let end = ZipFields(tail[at...])
    guard let disk = end.uint16(4), let firstDisk = end.uint16(6), let count = end.uint16(10),
      let size = end.uint32(12), let offset = end.uint32(16)
    else { throw damaged("the end of its directory is cut off") }
    var extent = Extent(
      offset: Int(offset), byteCount: Int(size), entryCount: Int(count), limit: tailOffset + at)
    if let large = try extent64(before: tailOffset + at) {
      extent = large
    } else if (disk != 0 && disk != 0xFFFF) || (firstDisk != 0 && firstDisk != 0xFFFF) {
      throw InputIssue(path: file.path, message: "is a part of a split zip archive. Join the parts first: zip -s 0")
    }
    guard extent.offset <= extent.limit, extent.byteCount <= extent.limit - extent.offset else {
      throw damaged("its directory should stand at byte \(extent.offset) and does not")
    }
    guard extent.byteCount <= Self.maxDirectoryBytes else {
      throw damaged("its directory has \(extent.byteCount) bytes, more than any real archive")
    }
    return extent
  }

  /// The last place where an end record with a comment that fits begins.
  private static func endRecord(in tail: [UInt8]) -> Int? {
    var at = tail.count - endBytes
    while at >= 0 {
      let fields = ZipFields(tail[at...])
      if fields.uint32(0) == endSignature, let comment = fields.uint16(20),
        at + endBytes + Int(comment) <= tail.count
      {
        return at
      }
      at -= 1
    }
    return nil
  }

  private func extent64(before endOffset: Int) throws(InputIssue) -> Extent? {
    let locatorOffset = endOffset - Self.locatorBytes
    guard locatorOffset >= 0 else { return nil }
    let locator = ZipFields(try file.bytes(at: locatorOffset, count: Self.locatorBytes)[...])
    guard locator.uint32(0) == Self.locatorSignature else { return nil }
    guard let offset = locator.size64(8), offset <= locatorOffset - Self.end64Bytes else {
      throw damaged("its zip64 record should stand before byte \(locatorOffset) and does not")
    }
    let end = ZipFields(try file.bytes(at: offset, count: Self.end64Bytes)[...])
    guard end.uint32(0) == Self.end64Signature, let count = end.size64(32), let size = end.size64(40),
      let start = end.size64(48)
    else { throw damaged("its zip64 record should stand at byte \(offset) and does not") }
    return Extent(offset: start, byteCount: size, entryCount: count, limit: offset)
  }

  private func noEnd() throws(InputIssue) -> InputIssue {
    guard ZipArchive.isArchive(try file.bytes(at: 0, count: 4)[...]) else {
      return InputIssue(
        path: file.path, message: "is no zip archive: it does not begin as one. Check what was saved under this name.")
    }
    return InputIssue(
      path: file.path, byteOffset: file.byteCount,
      message: "the zip archive ends too early, after \(file.byteCount) bytes: its directory is missing. "
        + "Fetch the file again.")
  }

  // MARK: Entries

  private func entries(in extent: Extent) throws(InputIssue) -> [ZipEntry] {
    let bytes = try file.bytes(at: extent.offset, count: extent.byteCount)
    var entries: [ZipEntry] = []
    var at = 0
    while entries.count < extent.entryCount {
      let header = ZipFields(bytes[at...])
      guard header.uint32(0) == Self.entrySignature, let nameBytes = header.uint16(28),
        let extraBytes = header.uint16(30), let commentBytes = header.uint16(32),
        let name = header.slice(Self.entryBytes, Int(nameBytes)),
        let extra = header.slice(Self.entryBytes + Int(nameBytes), Int(extraBytes)),
        let entry = Self.entry(header, name, ZipFields(extra)),
        entry.headerOffset < extent.offset, entry.storedByteCount <= extent.offset - entry.headerOffset
      else {
        throw damaged(
          "entry \(entries.count + 1) of \(extent.entryCount) in its directory, at byte \(extent.offset + at), "
            + "makes no sense")
      }
      entries.append(entry)
      at += Self.entryBytes + Int(nameBytes) + Int(extraBytes) + Int(commentBytes)
      at = min(at, bytes.count)
    }
    return entries
  }

  private static func entry(_ header: ZipFields, _ name: ArraySlice<UInt8>, _ extra: ZipFields) -> ZipEntry? {
    guard let flags = header.uint16(8), let method = header.uint16(10), let checksum = header.uint32(16),
      let stored = header.uint32(20), let unpacked = header.uint32(24), let offset = header.uint32(42)
    else { return nil }
    var entry = ZipEntry(
      name: String(decoding: name, as: UTF8.self), storedByteCount: Int(stored), byteCount: Int(unpacked),
      checksum: checksum, method: method, isEncrypted: flags & 1 != 0, headerOffset: Int(offset))
    guard stored == .max || unpacked == .max || offset == .max else { return entry }
    // The zip64 field holds only those numbers that did not fit, in this order (4.5.3).
    guard let large = field(1, in: extra) else { return nil }
    var at = 0
    func next() -> Int? {
      defer { at += 8 }
      return large.size64(at)
    }
    if unpacked == .max {
      guard let size = next() else { return nil }
      entry.byteCount = size
    }
    if stored == .max {
      guard let size = next() else { return nil }
      entry.storedByteCount = size
    }
    if offset == .max {
      guard let start = next() else { return nil }
      entry.headerOffset = start
    }
    return entry
  }

  /// An extra field by its number.
  private static func field(_ wanted: UInt16, in extra: ZipFields) -> ZipFields? {
    var at = 0
    while let number = extra.uint16(at), let size = extra.uint16(at + 2) {
      guard let body = extra.slice(at + 4, Int(size)) else { return nil }
      if number == wanted { return ZipFields(body) }
      at += 4 + Int(size)
    }
    return nil
  }

  private func damaged(_ why: String) -> InputIssue {
    InputIssue(path: file.path, message: "the zip archive is damaged: \(why). Fetch the file again.")
  }
}
