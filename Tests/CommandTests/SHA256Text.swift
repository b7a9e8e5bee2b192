import Foundation

/// SHA-256 (FIPS 180-4) in lower-case hexadecimal, so that the program's own digests have a judge.
enum SHA256Text {
  static func digest(_ data: Data) -> String {
    var message = [UInt8](data)
    let bitCount = UInt64(message.count) * 8
    message.append(0x80)
    while message.count % 64 != 56 { message.append(0) }
    message += (0..<8).reversed().map { UInt8(truncatingIfNeeded: bitCount >> ($0 * 8)) }

    var hash = roots(of: 2, count: 8)
    let constants = roots(of: 3, count: 64)
    for block in stride(from: 0, to: message.count, by: 64) {
      var words = (0..<16).map { index in
        (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(message[block + index * 4 + $1]) }
      }
      for index in 16..<64 {
        let first = words[index - 15]
        let second = words[index - 2]
        words.append(
          words[index - 16] &+ (rotate(first, 7) ^ rotate(first, 18) ^ (first >> 3))
            &+ words[index - 7] &+ (rotate(second, 17) ^ rotate(second, 19) ^ (second >> 10)))
      }
      var state = hash
      for index in 0..<64 {
        let (a, e) = (state[0], state[4])
        let choice = (e & state[5]) ^ (~e & state[6])
        let majority = (a & state[1]) ^ (a & state[2]) ^ (state[1] & state[2])
        let one =
          state[7] &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ choice
          &+ constants[index] &+ words[index]
        let two = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
        state = [one &+ two, a, state[1], state[2], state[3] &+ one, e, state[5], state[6]]
      }
      for index in 0..<8 { hash[index] = hash[index] &+ state[index] }
    }
    return hash.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  /// The first 32 bits of the fractions of square or cube roots of the first primes.
  /// A Double holds them exactly enough: 52 bits, of which at most 5 are before the point.
  private static func roots(of degree: Int, count: Int) -> [UInt32] {
    var primes: [UInt64] = []
    var number: UInt64 = 2
    while primes.count < count {
      if primes.allSatisfy({ number % $0 != 0 }) { primes.append(number) }
      number += 1
    }
    return primes.map { prime in
      let root = degree == 2 ? Double(prime).squareRoot() : cbrt(Double(prime))
      let fraction = root - root.rounded(.down)
      return UInt32(fraction * 4_294_967_296)
    }
  }
}
