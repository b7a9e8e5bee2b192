/// Where the tab-separated fields of a line stand. One instance serves all lines of a file.
struct ByteFields: ~Copyable {
  /// No dump has more columns; further ones are counted, not kept.
  static let capacity = 32

  /// Fields of the line, those over the capacity too.
  private(set) var count = 0
  private var line = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// `ends[n]` is where field n ends; `ends[-1]`, so to speak, is -1.
  private let ends = UnsafeMutablePointer<Int32>.allocate(capacity: ByteFields.capacity + 1)

  deinit { ends.deallocate() }

  /// Cuts a line, which must live as long as its fields are asked for.
  mutating func split(_ line: UnsafeBufferPointer<UInt8>) {
    self.line = line
    var found = 0
    ends[0] = -1
    var at = 0
    while at < line.count {
      if line[at] == 0x09 {
        found &+= 1
        if found <= Self.capacity { ends[found] = Int32(truncatingIfNeeded: at) }
      }
      at &+= 1
    }
    found &+= 1
    if found <= Self.capacity { ends[found] = Int32(truncatingIfNeeded: line.count) }
    count = found
  }

  /// A field; empty if the line has fewer.
  subscript(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard index < min(count, Self.capacity) else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(rebasing: line[(Int(ends[index]) + 1)..<Int(ends[index + 1])])
  }

  func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

  /// At most 40 bytes of a field in quotes, for messages.
  func quoted(_ index: Int) -> String { quotedText(self[index]) }
}

/// At most 40 bytes of a text in quotes, for messages; what cannot be shown becomes U+FFFD.
func quotedText(_ bytes: some Sequence<UInt8>) -> String {
  let head = Array(bytes.prefix(41))
  let shown = head.prefix(40).map { $0 < 0x20 || $0 == 0x7F ? 0x3F : $0 }
  return "\"" + String(decoding: shown, as: UTF8.self) + (head.count > 40 ? "..." : "") + "\""
}

func quotedText(_ text: String) -> String { quotedText(text.utf8) }
