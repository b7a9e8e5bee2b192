/// The year in a date that was written for people: "1924", "9 Nov 1989", "1990-05-01", "-0320", "19900501".
enum YearText {
  /// 0 if there is none, or none of four digits; a leading minus means before our era.
  static func year(_ bytes: UnsafeBufferPointer<UInt8>) -> Int16 {
    var at = 0
    while at < bytes.count {
      guard bytes[at] &- 0x30 <= 9 else {
        at &+= 1
        continue
      }
      let start = at
      while at < bytes.count, bytes[at] &- 0x30 <= 9 { at &+= 1 }
      guard at - start == 4 || at - start == 8 else { continue }
      var value: Int16 = 0
      for digit in bytes[start..<(start + 4)] { value = value &* 10 &+ Int16(digit &- 0x30) }
      return start == 1 && bytes[0] == 0x2D ? -value : value
    }
    return 0
  }

  static func year(_ text: String) -> Int16 {
    var text = text
    return text.withUTF8 { year($0) }
  }

  /// Whether a field for the end of a time names one that is over: "1991", but not "present" or "uuuu".
  static func isPast(_ text: String) -> Bool {
    let year = year(text)
    return year != 0 && year < 2100
  }
}
