/// Tells encoding and format of a table from its first bytes.
enum TableSniffer {
  /// Errors: the bytes are no text.
  static func encoding(of bytes: [UInt8], isWhole: Bool, path: String) throws(InputIssue) -> TableEncoding {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if let kind = BinarySniffer.kind(of: bytes[...]) {
      let head = bytes.prefix(1 << 16)
      let nuls = head.count { $0 == 0 }
      if kind == "NUL bytes" {
        // A NUL or two are no sign of it; half the bytes of Latin letters are, and of others the marks between cells.
        if nuls * 16 > head.count, let isLittle = BinarySniffer.isLittleEndianUTF16(head.dropLast(head.count % 2)) {
          return isLittle ? .utf16LittleEndian : .utf16BigEndian
        }
      }
      // A text may hold a few, from fields of fixed width or a file that was cut.
      if kind != "NUL bytes" || nuls * 10 > head.count {
        throw InputIssue(
          path: path, message: "looks like binary (\(kind)), not a table. Export it as CSV first.")
      }
    }
    let check = bytes.withUnsafeBufferPointer { UTF8Check($0) }
    if check.isValid || (check.isOnlyCutOff && !isWhole) || check.multiByte > check.bad { return .utf8 }
    return .windows1252
  }

  /// JSON begins with a brace, or a bracket and a brace; a table whose name says CSV is one all the same.
  static func format(of bytes: ArraySlice<UInt8>, isWhole: Bool, path: String) -> TableFormat {
    let name = Array(path.utf8).map(lowered)
    let stem = name.ends(with: ".gz") ? Array(name.dropLast(3)) : name
    if stem.ends(with: ".csv") || stem.ends(with: ".tsv") || stem.ends(with: ".tab") { return .delimited }
    let rest = bytes.drop { isSpace($0) || $0 == 0x1E }
    switch rest.first {
    case 0x7B: return isLines(rest, isWhole: isWhole) ? .jsonLines : .json
    case 0x5B:
      let next = rest.dropFirst().drop { isSpace($0) }.first
      return next == 0x7B || next == 0x5D ? .json : .delimited
    default: return .delimited
    }
  }

  /// Whether the first line is an object by itself that is no collection of features.
  private static func isLines(_ bytes: ArraySlice<UInt8>, isWhole: Bool) -> Bool {
    let line = bytes.prefix { $0 != 0x0A }
    let isComplete = line.endIndex < bytes.endIndex || isWhole
    // One object alone is an answer of a server, with the rows in one of its members.
    let isAlone = isWhole && bytes[line.endIndex...].allSatisfy { isSpace($0) }
    return line.withUnsafeBufferPointer { line in
      var scanner = JSONScanner(line)
      var isCollection = false
      do throws(JSONError) {
        try scanner.object { (inner, key) throws(JSONError) in
          if inner.peek() == 0x5B, inner.equals(key, "features") || (isAlone && isArrayOfObjects(inner)) {
            isCollection = true
          }
          try inner.skipValue()
        }
        try scanner.finish()
        return !isCollection
      } catch {
        // Broken objects are told with their line if the file is one of lines; pretty JSON ends its first line early.
        return !isCollection && (!isComplete || error.byteOffset < line.count)
      }
    }
  }

  private static func isArrayOfObjects(_ scanner: JSONScanner) -> Bool {
    var scanner = scanner
    scanner.index += 1
    return scanner.peek() == 0x7B
  }
}

/// A letter of ASCII in small.
@inline(__always)
func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
