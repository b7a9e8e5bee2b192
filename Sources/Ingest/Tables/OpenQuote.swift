/// Finds where a row ends whose quote is never closed, or is closed by a quote of a later row.
///
/// The way back is the next line that has as many cells as the header and closes what it opens.
struct OpenQuote {
  let delimiter: UInt8
  /// LF, or CR in files without any LF.
  let lineEnd: UInt8
  let expected: Int
  /// A line that is longer is not taken for a row; it bounds the work on hostile files.
  static let longestRow = 1 << 14

  /// The line end that closes the row whose quote opens at `start`: the first one before `limit` behind which a row
  /// fits.
  /// - Parameters:
  ///   - tries: Lines to look at.
  ///   - isEnd: No bytes follow behind `bytes`, so that the last line may close the row.
  func rowEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, openedAt start: Int, limit: Int, tries: Int, isEnd: Bool
  ) -> Int? {
    var at = start
    for _ in 0..<tries {
      guard let end = firstIndex(of: lineEnd, in: bytes, from: at), end < limit else { return nil }
      if end + 1 == bytes.count ? isEnd : fits(bytes, from: end + 1, isEnd: isEnd) { return end }
      at = end + 1
    }
    return nil
  }

  /// Whether a row of the right length, with its quotes in order, begins at `start`.
  private func fits(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isEnd: Bool) -> Bool {
    var cells = 0
    var at = start
    let limit = min(bytes.count, start + Self.longestRow)
    while true {
      if at < limit, bytes[at] == 0x22 {
        guard let end = closingQuote(bytes, openedAt: at, limit: limit) else { return false }
        at = end + 1
        if at < limit, !endsCell(bytes[at]) { return false }
      } else {
        while at < limit, !endsCell(bytes[at]) { at += 1 }
      }
      cells += 1
      if at >= limit { return cells == expected && isEnd && at == bytes.count }
      if bytes[at] != delimiter { return cells == expected }
      if cells == expected { return false }
      at += 1
    }
  }

  @inline(__always)
  private func endsCell(_ byte: UInt8) -> Bool { byte == delimiter || byte == 0x0A || byte == 0x0D }

  private func closingQuote(_ bytes: UnsafeBufferPointer<UInt8>, openedAt start: Int, limit: Int) -> Int? {
    var at = start + 1
    while at < limit {
      if bytes[at] == 0x22 {
        guard at + 1 < limit, bytes[at + 1] == 0x22 else { return at }
        at += 1
      }
      at += 1
    }
    return nil
  }

  /// The ends of the cells from `start`, where a quote stands that is a letter, to the row's `end`. Later cells may be
  /// quoted if they close.
  func cellEnds(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> [UInt32] {
    var ends: [UInt32] = []
    var at = start
    while true {
      var flags: UInt32 = 0
      if at > start, at < end, bytes[at] == 0x22, let close = closingQuote(bytes, openedAt: at, limit: end),
        close + 1 == end || bytes[close + 1] == delimiter
      {
        flags = TableBlock.quoteBit
        if bytes[(at + 1)..<close].contains(0x22) { flags |= TableBlock.escapeBit }
        at = close + 1
      } else {
        while at < end, bytes[at] != delimiter { at += 1 }
      }
      ends.append(UInt32(at) | flags)
      if at >= end { return ends }
      at += 1
    }
  }
}
