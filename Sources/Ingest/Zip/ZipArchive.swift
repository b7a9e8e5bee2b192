/// A zip archive on disk: lists its entries and opens them one by one, in bounded memory.
///
/// Knows stored and deflated entries and zip64. Errors name the archive, the entry and what to do.
package struct ZipArchive {
  package let path: String
  /// In the order of the directory, folders too.
  package let entries: [ZipEntry]
  private let file: RandomAccessFile

  /// Opens an archive and reads its directory.
  package init(path: String) throws(InputIssue) {
    self.path = path
    file = try RandomAccessFile(path: path)
    entries = try ZipDirectory.entries(of: file)
  }

  /// Whether a file that begins like this is a zip archive, an empty one too.
  package static func isArchive(_ head: ArraySlice<UInt8>) -> Bool {
    head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  package func entry(named name: String) throws(InputIssue) -> ZipEntry {
    guard let entry = entries.first(where: { $0.name == name }) else {
      throw InputIssue(
        path: path, message: "has no entry '\(name)'; it holds \(contents). Check the archive.")
    }
    return entry
  }

  /// The first names, for messages.
  var contents: String {
    if entries.isEmpty { return "nothing" }
    let names = entries.prefix(5).map { "'\($0.name)'" }.joined(separator: ", ")
    return entries.count > 5 ? "\(names) and \(entries.count - 5) more" : names
  }

  package func open(_ entry: ZipEntry) throws(InputIssue) -> ZipEntryReader {
    try ZipEntryReader(entry, in: file)
  }

  /// Unpacks every entry and compares sizes and checksums; the first fault is the error.
  ///
  /// - Parameter progress: Told after each piece how many bytes of the archive are done.
  package func verify(progress: (Int) -> Void = { _ in }) throws(InputIssue) {
    var done = 0
    var buffer: [UInt8] = []
    for entry in entries where !entry.isFolder {
      let reader = try open(entry)
      while try reader.read(into: &buffer) > 0 {
        buffer.removeAll(keepingCapacity: true)
        progress(done + reader.storedBytesRead)
      }
      done += entry.storedByteCount
    }
  }
}
