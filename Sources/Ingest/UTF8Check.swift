/// What a pass over bytes that should be UTF-8 found.
struct UTF8Check {
  /// Sequences of two bytes or more that are right.
  var multiByte = 0
  /// Places that are not UTF-8; each would be one U+FFFD.
  var bad = 0
  /// Byte offset of the first such place.
  var firstBad: Int?
  /// The only bad place is a sequence cut off by the end of the bytes.
  var isOnlyCutOff = false
  /// Bytes from 0x80 up, in right or wrong sequences.
  var highBytes = 0

  var isValid: Bool { bad == 0 }

  /// - Complexity: O(n), eight bytes at a time over ASCII.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let count = bytes.count
    var index = 0
    while index < count {
      if bytes[index] < 0x80 {
        index = asciiEnd(bytes, from: index, to: count)
        continue
      }
      let length = sequenceLength(bytes, at: index)
      if length > 0 {
        multiByte += 1
        highBytes += length
        index += length
      } else {
        if firstBad == nil { firstBad = index }
        bad += 1
        let skipped = -length
        isOnlyCutOff =
          bad == 1 && index + skipped == count && bytes[index] >= 0xC2
          && bytes[index] <= 0xF4 && Self.isCutOff(bytes, index)
        highBytes += skipped
        index += skipped
      }
    }
    if bad > 1 { isOnlyCutOff = false }
  }

  private static func isCutOff(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let lead = bytes[index]
    let needed = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    // A lone lead byte at the end is more likely a letter of Windows-1252.
    return bytes.count - index < needed && bytes.count - index > 1
  }
}

/// The first index from `start` whose byte is not ASCII, or `end`.
@inline(__always)
func asciiEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
  guard let base = UnsafeRawPointer(bytes.baseAddress) else { return end }
  var index = start
  while index &+ 8 <= end {
    let word = (base + index).loadUnaligned(as: UInt64.self)
    if word & 0x8080_8080_8080_8080 != 0 { break }
    index &+= 8
  }
  while index < end && bytes[index] < 0x80 { index &+= 1 }
  return index
}

/// Length of the UTF-8 sequence that begins with the high byte at `index`; when it is wrong, minus
/// the length of its longest right beginning (at least 1), which is what one U+FFFD stands for
/// (Unicode, section 3.9).
@inline(__always)
func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  let lead = bytes[index]
  var low: UInt8 = 0x80
  var high: UInt8 = 0xBF
  let needed: Int
  switch lead {
  case 0xC2...0xDF: needed = 2
  case 0xE0:
    needed = 3
    low = 0xA0
  case 0xED:
    needed = 3
    high = 0x9F
  case 0xE1...0xEF: needed = 3
  case 0xF0:
    needed = 4
    low = 0x90
  case 0xF4:
    needed = 4
    high = 0x8F
  case 0xF1...0xF3: needed = 4
  default: return -1
  }
  var taken = 1
  while taken < needed {
    guard index + taken < bytes.count else { return -taken }
    let byte = bytes[index + taken]
    if byte < low || byte > high { return -taken }
    low = 0x80
    high = 0xBF
    taken += 1
  }
  return needed
}
