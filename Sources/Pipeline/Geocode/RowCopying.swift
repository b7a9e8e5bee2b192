import Ingest

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether rows of a block can stand in a comma-separated file as they are.
struct RowCopying {
  private let isSameKind: Bool

  init(_ dialect: TableDialect) { isSameKind = dialect.format == .delimited && dialect.delimiter == 0x2C }

  /// Quotes are written anew, because what a careless program wrote is read by us and not by others; a lone carriage return
  /// is a letter to us and a line end to others.
  func isPossible(_ block: TableBlock, _ row: Int, columns: Int) -> Bool {
    guard isSameKind, block.cellCount(row) == columns else { return false }
    let range = block.raw(row)
    return block.bytes.withUnsafeBytes { bytes in
      guard !range.isEmpty, let start = bytes.baseAddress else { return true }
      return memchr(start + range.lowerBound, 0x22, range.count) == nil
        && memchr(start + range.lowerBound, 0x0D, range.count) == nil
    }
  }
}
