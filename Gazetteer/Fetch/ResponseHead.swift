/// The status and those headers of an answer that a download goes by.
struct ResponseHead: Equatable {
  var status = 0
  var etag: String?
  var lastModified: String?
  var contentLength: Int?
  /// First byte of the part that is sent, and the size of the whole if told: `bytes 100-299/300`.
  var rangeStart: Int?
  var wholeByteCount: Int?

  /// Takes one line as it comes. A status line begins a new answer: those before were redirections or "continue".
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    let line = String(decoding: bytes, as: UTF8.self)
    if line.hasPrefix("HTTP/") {
      self = ResponseHead()
      status = line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
      return
    }
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = Self.trimmed(line[line.index(after: colon)...])
    switch line[..<colon].lowercased() {
    case "etag": etag = value.isEmpty ? nil : value
    case "last-modified": lastModified = value.isEmpty ? nil : value
    case "content-length": contentLength = Self.byteCount(value)
    case "content-range": readRange(value)
    default: break
    }
  }

  private mutating func readRange(_ value: String) {
    guard value.lowercased().hasPrefix("bytes ") else { return }
    let parts = value.dropFirst(6).split(separator: "/")
    guard parts.count == 2 else { return }
    rangeStart = parts[0].split(separator: "-").first.flatMap { Self.byteCount($0) }
    wholeByteCount = Self.byteCount(parts[1])
  }

  /// nil for what no file has: a petabyte or more, so that sums of counts cannot overflow.
  private static func byteCount(_ text: some StringProtocol) -> Int? {
    Int(text).flatMap { (0..<1 << 50).contains($0) ? $0 : nil }
  }

  /// Bytes, since "\r\n" is one Character.
  private static func trimmed(_ text: Substring) -> String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }
    let bytes = Array(text.utf8.drop(while: isSpace))
    let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? 0
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
