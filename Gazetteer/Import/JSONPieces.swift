/// Finds where values of JSON end, without reading them: to take features out of a file of any size one by one, and to
/// leave geometries unparsed. What is taken out is then checked by `JSONValue.parse`.
enum JSONPieces {
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// Where the value that begins at `start` ends; nil if the bytes end first.
  static func valueEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var depth = 0
    var at = start
    while at < bytes.count {
      switch bytes[at] {
      case 0x22:
        guard let end = stringEnd(bytes, from: at) else { return nil }
        at = end
        if depth == 0 { return at }
      case 0x7B, 0x5B:
        depth += 1
        at += 1
      case 0x7D, 0x5D:
        // A bracket that closes what is around ends a number or word.
        if depth == 0 { return at }
        depth -= 1
        at += 1
        if depth == 0 { return at }
      case 0x2C where depth == 0: return at
      default: at += 1
      }
    }
    return nil
  }

  /// The place after the closing quote of the string at `start`; nil if the bytes end first.
  static func stringEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start + 1
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0x22 { return at + 1 }
      at += byte == 0x5C ? 2 : 1
    }
    return nil
  }

  /// Calls `body` with each key, as written between its quotes, and the bytes of its value.
  ///
  /// - Returns: Whether the bytes are laid out as an object; values may still be broken.
  static func forEachMember(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Void
  ) -> Bool {
    var at = 0
    func skipSpace() { while at < bytes.count, isSpace(bytes[at]) { at += 1 } }
    skipSpace()
    guard at < bytes.count, bytes[at] == 0x7B else { return false }
    at += 1
    while true {
      skipSpace()
      guard at < bytes.count else { return false }
      if bytes[at] == 0x7D { return true }
      guard bytes[at] == 0x22, let keyEnd = stringEnd(bytes, from: at) else { return false }
      let key = UnsafeBufferPointer(rebasing: bytes[(at + 1)..<(keyEnd - 1)])
      at = keyEnd
      skipSpace()
      guard at < bytes.count, bytes[at] == 0x3A else { return false }
      at += 1
      skipSpace()
      guard let end = valueEnd(bytes, from: at), end > at else { return false }
      body(key, UnsafeBufferPointer(rebasing: bytes[at..<end]))
      at = end
      skipSpace()
      guard at < bytes.count else { return false }
      if bytes[at] == 0x2C { at += 1 } else if bytes[at] != 0x7D { return false }
    }
  }
}
