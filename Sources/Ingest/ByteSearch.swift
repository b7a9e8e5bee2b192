#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The place of the first `byte` at or after `start`, by `memchr`.
@inline(__always)
package func firstIndex(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  guard start < bytes.count, let base = bytes.baseAddress,
    let hit = memchr(base + start, Int32(byte), bytes.count - start)
  else { return nil }
  return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
}

/// Whether a byte is white space of ASCII.
@inline(__always)
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

/// Whether a byte is a digit of ASCII.
@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
