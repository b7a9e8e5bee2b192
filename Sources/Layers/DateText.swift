// Days and instants as ISO 8601 text in UTC.
extension ByteBuffer {
  /// `2017-07-10`; a year outside 0000...9999 has a sign, as ISO 8601 asks.
  mutating func append(day daysSinceEpoch: Int) {
    let date = CalendarDay(daysSinceEpoch: daysSinceEpoch)
    if date.year < 0 {
      append(UInt8(ascii: "-"))
    } else if date.year > 9999 {
      append(UInt8(ascii: "+"))
    }
    append(digits: UInt64(date.year.magnitude), width: 4)
    append(UInt8(ascii: "-"))
    append(pair: date.month)
    append(UInt8(ascii: "-"))
    append(pair: date.day)
  }

  /// `2017-07-10T23:59:59Z`, or `2017-07-10T23:59:59.000Z`.
  mutating func append(dateTime secondsSinceEpoch: Int, milliseconds: Bool = false) {
    var day = secondsSinceEpoch / 86_400
    var second = secondsSinceEpoch % 86_400
    if second < 0 {
      second += 86_400
      day -= 1
    }
    append(day: day)
    append(UInt8(ascii: "T"))
    append(pair: second / 3600)
    append(UInt8(ascii: ":"))
    append(pair: second / 60 % 60)
    append(UInt8(ascii: ":"))
    append(pair: second % 60)
    if milliseconds { append(".000") }
    append(UInt8(ascii: "Z"))
  }

  /// A number from 0 to 99 as two digits.
  @inline(__always)
  private mutating func append(pair number: Int) {
    reserve(2)
    appendReserved(UInt8(truncatingIfNeeded: number / 10) &+ UInt8(ascii: "0"))
    appendReserved(UInt8(truncatingIfNeeded: number % 10) &+ UInt8(ascii: "0"))
  }
}
