/// The rows of a table of JSON objects, block by block: an object a line, or the elements of one array.
///
/// Memory: one block, or the longest object that may be kept.
struct JSONRows {
  /// The line where the reader stands, from 1, and the characters before it in the line.
  private struct Place {
    var line: Int
    var characters = 0

    init(line: Int) { self.line = line }

    mutating func pass(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
      for byte in bytes {
        if byte == 0x0A {
          line += 1
          characters = 0
        } else if byte & 0xC0 != 0x80 {
          characters += 1
        }
      }
    }
  }

  let path: String
  private let format: TableFormat
  private let columns: JSONColumns
  private let maxRowBytes: Int
  private let source: ByteSource?
  private var transcoder: UTF16Transcoder?
  private let encoding: TableEncoding
  private var carry: [UInt8]
  private var atEnd: Bool
  private var place: Place
  private var record = 1
  /// The array is closed, and what follows is no row.
  private var isClosed = false
  private var discarded: (line: Int, bytes: Int)?
  private var end: JSONObjectEnd?

  init(
    path: String, source: ByteSource?, transcoder: UTF16Transcoder?, head: [UInt8], line: Int, dialect: TableDialect,
    columns: JSONColumns, maxRowBytes: Int
  ) {
    self.path = path
    self.source = source
    self.transcoder = transcoder
    place = Place(line: line)
    self.columns = columns
    self.maxRowBytes = min(maxRowBytes, 1 << 29)
    format = dialect.format
    encoding = dialect.encoding
    carry = head
    atEnd = source == nil
  }

  mutating func read(into block: inout TableBlock) throws(InputIssue) -> Bool {
    block.clear()
    block.ends.removeAll(keepingCapacity: true)
    block.path = path
    block.columnCount = columns.names.count
    block.firstLine = place.line
    block.firstRecord = record
    block.bytes.append(contentsOf: carry)
    carry.removeAll(keepingCapacity: true)
    if !atEnd && block.bytes.count < 1 << 16 { try fill(&block) }
    var at = 0
    while true {
      take(&block, &at)
      if isClosed {
        // The rest of the file is read, so that its checksum is right, and thrown away.
        while !atEnd {
          block.bytes.removeLast(block.bytes.count - at)
          try fill(&block)
        }
        at = block.bytes.count
      }
      if !block.rows.isEmpty || atEnd { break }
      if block.bytes.count - at > maxRowBytes || discarded != nil { discard(&block, &at) }
      try fill(&block)
    }
    record += block.rows.count
    if at < block.bytes.count {
      carry.append(contentsOf: block.bytes[at...])
      block.bytes.removeLast(block.bytes.count - at)
      end = nil
    }
    return !block.rows.isEmpty || !block.faults.isEmpty
  }

  private mutating func fill(_ block: inout TableBlock) throws(InputIssue) {
    guard let source else { return }
    let before = block.bytes.count
    atEnd = try source.read(into: &block.bytes) == 0
    transcoder?.convertTail(of: &block.bytes, from: before, isEnd: atEnd)
  }

  /// Takes the whole rows from `at`; afterwards it stands behind them.
  private mutating func take(_ block: inout TableBlock, _ at: inout Int) {
    // The bytes are lent while rows are added beside them.
    let bytes = block.bytes
    var isClosed = isClosed
    var place = place
    defer {
      self.isClosed = isClosed
      self.place = place
    }
    bytes.withUnsafeBufferPointer { bytes in
      while let (row, next) = nextRow(bytes, from: at, &isClosed) {
        place.pass(bytes[at..<row.lowerBound])
        if let discarded {
          self.discarded = nil
          block.faults.append(
            TableFault(
              kind: .tooLong, path: path, line: discarded.line, column: 1, found: discarded.bytes + row.upperBound,
              expected: maxRowBytes))
        } else if !row.isEmpty {
          add(row, bytes, place, to: &block)
        }
        place.pass(bytes[row.lowerBound..<next])
        at = next
      }
    }
  }

  /// The bytes of the next row, and where to go on; nil when more bytes are needed or none are left.
  private mutating func nextRow(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ isClosed: inout Bool
  ) -> (row: Range<Int>, next: Int)? {
    if isClosed || start >= bytes.count { return nil }
    if format == .jsonLines {
      guard let feed = firstIndex(of: 0x0A, in: bytes, from: start) ?? (atEnd ? bytes.count : nil) else { return nil }
      var low = start
      var high = feed
      while low < high, isSpace(bytes[low]) || bytes[low] == 0x1E { low += 1 }
      while high > low, isSpace(bytes[high - 1]) { high -= 1 }
      return (low..<high, min(feed + 1, bytes.count))
    }
    if discarded != nil { return finishElement(bytes, from: start) }
    var at = start
    while at < bytes.count, isSpace(bytes[at]) || bytes[at] == 0x2C { at += 1 }
    guard at < bytes.count else { return nil }
    if bytes[at] == 0x5D {
      isClosed = true
      return (at..<at, at + 1)
    }
    if bytes[at] == 0x7B || bytes[at] == 0x5B { return finishElement(bytes, from: at) }
    // A number, a word or a string where an object should be.
    var stop = at
    while stop < bytes.count, bytes[stop] != 0x2C, bytes[stop] != 0x5D, bytes[stop] != 0x7B { stop += 1 }
    return stop < bytes.count || atEnd ? (at..<stop, stop) : nil
  }

  private mutating func finishElement(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (row: Range<Int>, next: Int)? {
    var search = end ?? JSONObjectEnd(from: start)
    let found = search.find(in: bytes)
    end = found == nil ? search : nil
    guard let found = found ?? (atEnd ? bytes.count : nil) else { return nil }
    return (start..<found, found)
  }

  private func add(_ row: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ place: Place, to block: inout TableBlock) {
    let faultCount = block.faults.count
    defer {
      // Objects may stand one behind the other in a line.
      for fault in faultCount..<block.faults.count where block.faults[fault].line == place.line {
        block.faults[fault].column += place.characters
      }
    }
    let index = block.rows.count
    let count = columns.names.count
    block.rows.append(
      TableBlock.Row(start: UInt32(row.lowerBound), firstCell: 0, line: UInt32(place.line - block.firstLine)))
    block.ends.append(UInt32(row.upperBound))
    var scanner = JSONScanner(UnsafeBufferPointer(start: bytes.baseAddress, count: row.upperBound))
    scanner.index = row.lowerBound
    do throws(JSONError) {
      if bytes[row.lowerBound] != 0x7B { throw scanner.error("expected an object, found \(scanner.found())") }
      let unknown = try columns.read(&scanner, into: &block.placed)
      try scanner.finish()
      if let unknown { block.addFault(.unknownKey, row: index, at: row.lowerBound, text: unknown) }
    } catch {
      block.placed.removeLast(block.placed.count - index * count)
      block.placed.append(contentsOf: repeatElement(.missing, count: count))
      block.addFault(.badJSON, row: index, at: error.byteOffset, text: error.message)
    }
  }

  /// The row has grown over the limit: its bytes are let go until it ends.
  private mutating func discard(_ block: inout TableBlock, _ at: inout Int) {
    if discarded == nil { discarded = (place.line, 0) }
    // A backslash may wait for the byte it escapes.
    let kept = block.bytes.last == 0x5C ? 1 : 0
    let gone = block.bytes.count - kept
    discarded?.bytes += gone
    block.bytes.withUnsafeBufferPointer { place.pass($0[at..<max(at, gone)]) }
    block.bytes.removeSubrange(..<gone)
    end?.rebase(by: gone)
    at = 0
  }
}
