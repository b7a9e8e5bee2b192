// Numbers as decimal digits, by integer arithmetic: the same bytes on every machine and in every
// locale.
extension ByteBuffer {
  mutating func append(integer: Int) {
    if integer < 0 { append(UInt8(ascii: "-")) }
    append(digits: UInt64(integer.magnitude))
  }

  /// Digits with zeros before them up to `width`.
  @inline(__always)
  mutating func append(digits value: UInt64, width: Int = 1) {
    var length = width
    var bound = ByteBuffer.powersOfTen[width]
    while value >= bound {
      length &+= 1
      if length == 20 { break }  // 10^20 does not fit in 64 bits, and no number is longer.
      bound &*= 10
    }
    reserve(length)
    var rest = value
    let end = count &+ length
    var position = end
    while position > count {
      position &-= 1
      base[position] = UInt8(truncatingIfNeeded: rest % 10) &+ UInt8(ascii: "0")
      rest /= 10
    }
    setCount(end)
  }

  /// A finite number with at most `decimals` (0 to 6) digits after the point, half away from zero,
  /// without trailing zeros, exponent or negative zero.
  mutating func append(number: Double, decimals: Int) {
    let magnitude = number.magnitude
    guard magnitude < 0x1p63 else {
      if number < 0 { append(UInt8(ascii: "-")) }
      return append(largeInteger: magnitude)
    }
    var digits = min(max(decimals, 0), 6)
    let scale = ByteBuffer.powersOfTen[digits]
    // The whole part is taken off first: the difference is exact, so large numbers keep their
    // decimals.
    var whole = UInt64(magnitude)
    var fraction = UInt64(
      ((magnitude - Double(whole)) * Double(scale)).rounded(.toNearestOrAwayFromZero))
    if fraction >= scale {
      whole += 1
      fraction = 0
    }
    if number < 0 && (whole | fraction) != 0 { append(UInt8(ascii: "-")) }
    append(digits: whole)
    guard fraction != 0 else { return }
    while fraction % 10 == 0 {
      fraction /= 10
      digits -= 1
    }
    append(UInt8(ascii: "."))
    append(digits: fraction, width: digits)
  }

  /// A number of 2^63 or more, which is whole: all its digits, from the significand by doubling.
  private mutating func append(largeInteger value: Double) {
    let billion: UInt64 = 1_000_000_000
    let significand = value.significandBitPattern | (1 << 52)
    var limbs = [significand % billion, significand / billion]  // Lowest first.
    for _ in 0..<(Int(value.exponent) - 52) {
      var carry: UInt64 = 0
      for index in limbs.indices {
        let doubled = limbs[index] * 2 + carry
        limbs[index] = doubled % billion
        carry = doubled / billion
      }
      if carry > 0 { limbs.append(carry) }
    }
    append(digits: limbs[limbs.count - 1])
    for limb in limbs.dropLast().reversed() { append(digits: limb, width: 9) }
  }

  private static let powersOfTen: [UInt64] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
  ]
}
