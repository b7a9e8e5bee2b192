import CZlib

/// Takes off what a server put around a page on its way: chunks (RFC 9112, 7.1) and compression (RFC 9110, 8.4).
///
/// Crawlers often take it off themselves and leave the fields of the head as they were, so what is named there and not
/// found in the bytes is no fault.
struct HTTPBody {
  private(set) var bytes: [UInt8]
  /// What was repaired.
  private(set) var warning: String?
  /// Why there are no bytes to read.
  private(set) var refusal: String?

  /// - Parameters:
  ///   - transferCoding: the fields of the head, as they are.
  ///   - limit: of the bytes that come out.
  init(_ stored: [UInt8], transferCoding: String?, contentCoding: String?, limit: Int) {
    bytes = stored
    if transferCoding?.lowercased().contains("chunked") == true { joinChunks() }
    for coding in (contentCoding ?? "").lowercased().split(separator: ",").reversed() {
      take(off: trimmed(String(coding)), limit)
      if refusal != nil { return }
    }
  }

  private mutating func take(off coding: String, _ limit: Int) {
    switch coding {
    case "", "identity": break
    case "gzip", "x-gzip":
      if bytes.starts(with: [0x1F, 0x8B]) { inflate(isRaw: false, limit) }
    case "deflate":
      // Servers send zlib framing, or none; text begins as neither.
      if bytes.count >= 2, bytes[0] & 0x0F == 8, (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0 {
        inflate(isRaw: false, limit)
      } else if !isText {
        inflate(isRaw: true, limit)
      }
    default:
      if !isText {
        bytes = []
        refusal =
          "its page is packed with \(coding == "br" ? "brotli" : String(coding.prefix(20))), which is not read; "
          + "expected gzip or deflate. Unpack the archive's pages with a tool for web archives."
      }
    }
  }

  private var isText: Bool {
    let head = bytes.prefix(1 << 12)
    return BinarySniffer.kind(of: head) == nil
      && head.withUnsafeBufferPointer { bytes in
        let check = UTF8Check(bytes)
        return check.isValid || check.isOnlyCutOff
      }
  }

  /// Joins the chunks; bytes that do not begin as chunks do stay as they are.
  private mutating func joinChunks() {
    var joined: [UInt8] = []
    var at = 0
    while true {
      guard let (size, start) = Self.chunk(in: bytes, at: at) else {
        if at == 0 { return }
        warning = "the chunks of the page end too early; what is there was read."
        break
      }
      if size == 0 { break }
      let end = min(bytes.count, start + size)
      joined.append(contentsOf: bytes[start..<end])
      if end < start + size {
        warning = "the last chunk of the page is cut off; what is there was read."
        break
      }
      at = end
      if at < bytes.count, bytes[at] == 0x0D { at += 1 }
      if at < bytes.count, bytes[at] == 0x0A { at += 1 }
    }
    bytes = joined
  }

  /// A chunk's size and where its bytes begin; nil where no line of a size stands.
  private static func chunk(in bytes: [UInt8], at start: Int) -> (size: Int, start: Int)? {
    var size = 0
    var at = start
    while at < bytes.count, let digit = hexadecimal(bytes[at]) {
      if at - start == 8 { return nil }
      size = size << 4 | digit
      at += 1
    }
    if at == start { return nil }
    guard let feed = bytes[at...].prefix(256).firstIndex(of: 0x0A) else { return nil }
    // Only extensions, which begin with a semicolon, may stand behind the size.
    guard bytes[at..<feed].first(where: { !isSpace($0) }).map({ $0 == 0x3B }) ?? true else { return nil }
    return (size, feed + 1)
  }

  private static func hexadecimal(_ byte: UInt8) -> Int? {
    if isDigit(byte) { return Int(byte) - 0x30 }
    let small = lowered(byte)
    return small >= 0x61 && small <= 0x66 ? Int(small) - 0x61 + 10 : nil
  }

  private mutating func inflate(isRaw: Bool, _ limit: Int) {
    var stream = z_stream()
    guard (isRaw ? dateline_inflate_init_raw(&stream) : dateline_inflate_init_any(&stream)) == Z_OK else {
      refusal = "no memory to unpack its page."
      return
    }
    defer { inflateEnd(&stream) }
    let piece = 1 << 16
    var out: [UInt8] = []
    var status = Z_OK
    bytes.withUnsafeMutableBufferPointer { stored in
      stream.next_in = stored.baseAddress
      stream.avail_in = UInt32(stored.count)
      while status == Z_OK, out.count <= limit {
        let before = out.count
        out.append(contentsOf: repeatElement(0, count: piece))
        status = out.withUnsafeMutableBufferPointer { target in
          stream.next_out = target.baseAddress! + before
          stream.avail_out = UInt32(piece)
          return CZlib.inflate(&stream, Z_NO_FLUSH)
        }
        out.removeLast(Int(stream.avail_out))
      }
    }
    if out.count > limit {
      bytes = []
      refusal = "its page unpacks to more than \(limit) bytes, the limit for a page. It is left out."
    } else if status != Z_STREAM_END && out.isEmpty {
      bytes = []
      refusal = "the compressed data of its page are damaged. Fetch the archive again."
    } else {
      if status != Z_STREAM_END { warning = "the compressed data of the page end too early; what is there was read." }
      bytes = out
    }
  }
}
