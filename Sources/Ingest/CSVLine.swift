/// The quick way through most lines of most tables: no quotes, and the line end is at hand.
enum CSVLine {
  /// Takes the line at `start` into `record` when it holds no quote and no lone CR and ends in
  /// `bytes`.
  ///
  /// - Returns: Where the next line begins; nil when the long way must be taken, with `record`
  ///   untouched.
  /// - Complexity: O(n), eight bytes at a time.
  static func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8,
    into record: inout CSVRecord
  ) -> Int? {
    guard let feed = firstIndex(of: 0x0A, in: bytes, from: start), let base = bytes.baseAddress
    else {
      return nil
    }
    let end = feed > start && bytes[feed - 1] == 0x0D ? feed - 1 : feed
    let ones: UInt64 = 0x0101_0101_0101_0101
    let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let delimiters = ones &* UInt64(delimiter)
    let quotes = ones &* 0x22
    let returns = ones &* 0x0D
    var at = start
    while at &+ 8 <= end {
      let word = UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
      let quote = word ^ quotes
      let carriage = word ^ returns
      // May be set by chance behind a true hit only, so zero is sure and other values send us the
      // long way.
      let stops = (((quote &- ones) & ~quote) | ((carriage &- ones) & ~carriage)) & ~lows
      if stops != 0 { return giveUp(&record) }
      // Exact: the high bit of each byte that is the delimiter.
      let mark = word ^ delimiters
      var hits = ~(((mark & lows) &+ lows) | mark | lows)
      while hits != 0 {
        record.ends.append(at &- start &+ hits.trailingZeroBitCount >> 3)
        hits &= hits &- 1
      }
      at &+= 8
    }
    while at < end {
      let byte = bytes[at]
      if byte == 0x22 || byte == 0x0D { return giveUp(&record) }
      if byte == delimiter { record.ends.append(at &- start) }
      at &+= 1
    }
    record.ends.append(end - start)
    record.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
    return feed + 1
  }

  private static func giveUp(_ record: inout CSVRecord) -> Int? {
    record.ends.removeAll(keepingCapacity: true)
    return nil
  }
}
