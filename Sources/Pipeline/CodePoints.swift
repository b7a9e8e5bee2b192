/// Converts byte offsets of one text to code points, once, on the way out.
package struct CodePoints {
  private let bytes: [UInt8]
  /// Code points before each 64th byte; empty for ASCII.
  private let marks: [Int32]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var marks: [Int32] = []
    var count: Int32 = 0
    var isASCII = true
    for (offset, byte) in bytes.enumerated() {
      if offset & 63 == 0 { marks.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte >= 0x80 { isASCII = false }
    }
    if bytes.count & 63 == 0 { marks.append(count) }
    self.marks = isASCII ? [] : marks
  }

  /// Code points before byte `offset`.
  package func count(before offset: Int) -> Int {
    guard !marks.isEmpty else { return offset }
    let block = offset >> 6
    var count = Int(marks[block])
    for index in block << 6..<offset where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
