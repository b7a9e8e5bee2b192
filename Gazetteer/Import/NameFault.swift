import Ingest

/// Why a text cannot be a name, in words for a message.
enum NameFault {
  /// Longer texts are descriptions, or fields run together.
  static let maxBytes = 1000

  /// nil for a name that can be used.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    if bytes.isEmpty { return "is empty, expected a name" }
    if bytes.count > maxBytes { return "has \(bytes.count) bytes, expected at most \(maxBytes)" }
    if firstIndex(of: 0, in: bytes, from: 0) != nil { return "holds a NUL byte, expected text" }
    if !isUTF8(bytes) { return "is not UTF-8, expected text in UTF-8" }
    return nil
  }

  static func of(_ name: String) -> String? {
    var name = name
    return name.withUTF8 { of($0) }
  }

  /// - Complexity: O(n), eight bytes at a time over ASCII.
  static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return true }
    var at = 0
    while at < bytes.count {
      if at &+ 8 <= bytes.count, (base + at).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
        at &+= 8
        continue
      }
      let lead = bytes[at]
      if lead < 0x80 {
        at &+= 1
        continue
      }
      guard lead >= 0xC2, lead <= 0xF4 else { return false }
      let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard at &+ length <= bytes.count else { return false }
      // The second byte's range keeps out over-long forms, surrogates and what lies above U+10FFFF.
      let low: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
      let high: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
      guard bytes[at &+ 1] >= low, bytes[at &+ 1] <= high else { return false }
      for offset in 2..<max(length, 2) where bytes[at &+ offset] & 0xC0 != 0x80 { return false }
      at &+= length
    }
    return true
  }
}
