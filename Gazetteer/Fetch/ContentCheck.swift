import Ingest

/// Whether a file that came is the table that it should be.
///
/// GeoNames publishes no checksums, so this checks what can be: the CRC-32 of every entry of an archive, and the shape
/// of the first and last row of the table.
enum ContentCheck {
  /// - Parameters:
  ///   - path: Where the file is now.
  ///   - progress: Told how many bytes of an archive are checked.
  /// - Returns: What is wrong, as a sentence; nil if nothing is.
  static func fault(in path: String, of file: RemoteFile, progress: (Int) -> Void) -> String? {
    do throws(InputIssue) {
      if file.isArchive { try ZipArchive(path: path).verify(progress: progress) }
      return try faultInTable(path, file)
    } catch {
      return error.message
    }
  }

  private static func faultInTable(_ path: String, _ file: RemoteFile) throws(InputIssue) -> String? {
    var lines = try TextLines(path: path)
    var last: (number: Int, columns: Int)?
    while let line = try lines.next() {
      if line.hasPrefix("#") || line.isEmpty { continue }
      let columns = line.utf8.count { $0 == 0x09 } + 1
      if last == nil, !file.columns.contains(columns) {
        return "its first row has \(columns) columns, expected \(describe(file.columns)): \"\(line.prefix(60))\"."
      }
      last = (lines.number, columns)
      // The checksum of an archive vouches for the rest.
      if file.isArchive { return nil }
    }
    guard let last else { return "it holds no rows." }
    if file.columns.contains(last.columns) { return nil }
    return "its last row, line \(last.number), has \(last.columns) columns, expected \(describe(file.columns)): "
      + "the file was cut off."
  }

  private static func describe(_ columns: ClosedRange<Int>) -> String {
    columns.count == 1 ? "\(columns.lowerBound)" : "\(columns.lowerBound) to \(columns.upperBound)"
  }
}
