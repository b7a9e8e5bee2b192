/// A 64-bit hash that is the same in every run and on every machine: FNV-1a over UTF-8, finely mixed.
package struct StableHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  package mutating func append(_ text: String) {
    for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
    state = (state ^ 0xFF) &* 0x100_0000_01b3  // "ab","c" differs from "a","bc"
  }

  package mutating func append(_ number: Int) { append(String(number)) }

  package mutating func append(bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
    state = (state ^ 0xFF) &* 0x100_0000_01b3
  }

  package var number: UInt64 {
    var mixed = state
    mixed ^= mixed >> 33
    mixed = mixed &* 0xff51_afd7_ed55_8ccd
    mixed ^= mixed >> 33
    return mixed
  }

  /// Sixteen hexadecimal digits.
  package var hexadecimal: String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
