/// UTF-16 to UTF-8, piece by piece. Half pairs become U+FFFD and are counted; the byte order mark
/// is dropped.
struct UTF16Transcoder {
  let isLittleEndian: Bool
  /// Lone surrogates and a last odd byte, each now U+FFFD.
  private(set) var replaced = 0
  private(set) var isFinished = false
  private var pending: [UInt8] = []
  private var high: UInt32 = 0
  private var isFirst = true

  init(isLittleEndian: Bool) { self.isLittleEndian = isLittleEndian }

  /// Turns the bytes from `start` on into UTF-8.
  /// - Parameter isEnd: No bytes follow, so that what is half done is closed.
  mutating func convertTail(of buffer: inout [UInt8], from start: Int, isEnd: Bool) {
    if isFinished { return }
    let input = pending + buffer[start...]
    buffer.removeSubrange(start...)
    buffer.reserveCapacity(start + input.count * 3 / 2)
    let even = input.count & ~1
    var index = 0
    while index < even {
      let unit =
        isLittleEndian
        ? UInt32(input[index]) | UInt32(input[index + 1]) << 8
        : UInt32(input[index]) << 8 | UInt32(input[index + 1])
      index += 2
      take(unit, &buffer)
    }
    pending = Array(input[even...])
    if isEnd {
      isFinished = true
      if high != 0 { replace(&buffer) }
      high = 0
      if !pending.isEmpty { replace(&buffer) }
      pending = []
    }
  }

  private mutating func take(_ unit: UInt32, _ out: inout [UInt8]) {
    let isMark = isFirst && unit == 0xFEFF
    isFirst = false
    if isMark { return }
    if high != 0 {
      let first = high
      high = 0
      if unit >= 0xDC00 && unit <= 0xDFFF {
        appendUTF8(0x10000 + ((first - 0xD800) << 10) + (unit - 0xDC00), to: &out)
        return
      }
      replace(&out)
    }
    if unit >= 0xD800 && unit <= 0xDBFF {
      high = unit
    } else if unit >= 0xDC00 && unit <= 0xDFFF {
      replace(&out)
    } else {
      appendUTF8(unit, to: &out)
    }
  }

  private mutating func replace(_ out: inout [UInt8]) {
    replaced += 1
    appendUTF8(0xFFFD, to: &out)
  }
}

/// Appends a code point, which must not be a surrogate.
@inline(__always)
func appendUTF8(_ code: UInt32, to out: inout [UInt8]) {
  if code < 0x80 {
    out.append(UInt8(code))
  } else if code < 0x800 {
    out.append(UInt8(0xC0 | code >> 6))
    out.append(UInt8(0x80 | code & 0x3F))
  } else if code < 0x10000 {
    out.append(UInt8(0xE0 | code >> 12))
    out.append(UInt8(0x80 | code >> 6 & 0x3F))
    out.append(UInt8(0x80 | code & 0x3F))
  } else {
    out.append(UInt8(0xF0 | code >> 18))
    out.append(UInt8(0x80 | code >> 12 & 0x3F))
    out.append(UInt8(0x80 | code >> 6 & 0x3F))
    out.append(UInt8(0x80 | code & 0x3F))
  }
}
