/// The first bytes of a JSON table: where its objects begin, and their columns.
struct JSONHead {
  private(set) var columns = JSONColumns()
  /// Where the first object begins or may begin.
  private(set) var start: Int
  private(set) var line: Int
  /// Where the last object ends from which columns were learnt.
  private(set) var judgedEnd: Int

  /// - Parameter judged: The end of the bytes from which columns are learnt.
  /// Errors: there is no array of objects, or no object that can be read.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, judged: Int, format: TableFormat, isWhole: Bool, path: String
  ) throws(InputIssue) {
    self.start = start
    line = 1
    judgedEnd = start
    if format == .json {
      do throws(JSONError) {
        self.start = try Self.arrayStart(bytes, from: start)
      } catch {
        let (line, column) = error.position(in: bytes)
        throw InputIssue(
          path: path, line: line, column: column,
          message: "\(error.message). Expected an array of objects, a GeoJSON FeatureCollection, or an object a line.")
      }
    }
    var sampled = 0
    var failure: (error: JSONError, offset: Int)?
    var at = self.start
    while let open = Self.nextObject(bytes, from: at, format: format) {
      var end = JSONObjectEnd(from: open)
      var limit = format == .jsonLines ? firstIndex(of: 0x0A, in: bytes, from: open) : end.find(in: bytes)
      if limit == nil && isWhole { limit = bytes.count }
      // The first object counts however long it is.
      guard let limit, limit <= judged || sampled == 0 else { break }
      var scanner = JSONScanner(UnsafeBufferPointer(rebasing: bytes[open..<limit]))
      do throws(JSONError) {
        try columns.learn(&scanner)
        sampled += 1
      } catch {
        if failure == nil { failure = (error, open) }
      }
      at = limit
      judgedEnd = limit
    }
    columns.finish()
    for byte in bytes[..<self.start] where byte == 0x0A { line += 1 }
    if sampled == 0 || columns.names.isEmpty {
      let fault = failure.map { JSONError(byteOffset: $0.offset + $0.error.byteOffset, message: $0.error.message) }
      let (line, column) = fault?.position(in: bytes) ?? (1, 1)
      let absent = sampled == 0 ? "there is no object" : "the objects have no keys"
      throw InputIssue(
        path: path, line: line, column: column,
        message: "\(fault?.message ?? absent). Expected JSON objects whose keys are the columns.")
    }
  }

  /// The next opening brace that begins a row.
  static func nextObject(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, format: TableFormat) -> Int? {
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0x7B { return at }
      if format == .json && byte == 0x5D { return nil }
      // Rows that are no objects are told when they are read; the columns are learnt from the others.
      if format == .jsonLines && !isSpace(byte) && byte != 0x1E {
        guard let end = firstIndex(of: 0x0A, in: bytes, from: at) else { return nil }
        at = end
      }
      at += 1
    }
    return nil
  }

  /// Behind the bracket of the array of objects: the value itself, or the first member that is one.
  private static func arrayStart(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) throws(JSONError) -> Int {
    var scanner = JSONScanner(bytes)
    scanner.index = start
    if scanner.peek() == 0x5B { return scanner.index + 1 }
    guard scanner.peek() == 0x7B else { throw scanner.error("found \(scanner.found())") }
    try scanner.enter()
    while scanner.peek() == 0x22 {
      let key = try scanner.string()
      guard scanner.peek() == 0x3A else { throw scanner.error("expected ':' after a key, found \(scanner.found())") }
      scanner.index += 1
      if scanner.peek() == 0x5B {
        var inner = scanner
        inner.index += 1
        let isEmpty = inner.peek() == 0x5D && scanner.equals(key, "features")
        if inner.peek() == 0x7B || isEmpty { return scanner.index + 1 }
      }
      try scanner.skipValue()
      if scanner.peek() == 0x2C { scanner.index += 1 }
    }
    throw scanner.error("no member of the object is an array of objects")
  }
}
