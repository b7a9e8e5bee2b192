import Foundation
import Layers
import Testing

/// How numbers are written, seen through JSONBuilder.
@Suite struct NumberTextTests {
  private func text(_ number: Double, _ decimals: Int) -> String {
    var json = JSONBuilder()
    json.number(number, decimals: decimals)
    return String(decoding: json.takeBytes(), as: UTF8.self)
  }

  private func text(_ integer: Int) -> String {
    var json = JSONBuilder()
    json.integer(integer)
    return String(decoding: json.takeBytes(), as: UTF8.self)
  }

  @Test(arguments: [
    (0.0, 6, "0"), (-0.0, 6, "0"), (-0.0000004, 6, "0"), (0.0000005, 6, "0.000001"),
    (1e-7, 6, "0"), (0.1, 6, "0.1"), (36.3406, 6, "36.3406"), (-33.8688, 6, "-33.8688"),
    (0.999, 2, "1"), (9.9999999, 6, "10"), (-179.9999999, 6, "-180"), (2.5, 0, "3"),
    (-2.5, 0, "-3"),
    (1.05, 1, "1.1"), (12.3456789, 9, "12.345679"), (12.5, -1, "13"), (0.000001, 6, "0.000001"),
    (4_023_351.9842, 2, "4023351.98"), (9_007_199_254_740_992, 6, "9007199254740992"),
    (1e16, 2, "10000000000000000"), (1e21, 2, "1000000000000000000000"),
    (-1e22, 0, "-10000000000000000000000"), (0x1p63, 3, "9223372036854775808"),
    (.nan, 6, "null"), (.infinity, 6, "null"), (-.infinity, 0, "null"),
  ])
  func number(_ number: Double, _ decimals: Int, _ expected: String) {
    #expect(text(number, decimals) == expected)
  }

  @Test func largestNumber() {
    let digits = text(.greatestFiniteMagnitude, 6)
    #expect(digits.count == 309)
    #expect(Double(digits) == .greatestFiniteMagnitude)
  }

  @Test(arguments: [0, 7, -7, 9, 10, 99, 100, 999_999_999, 1_000_000_000, .max, .min, .max - 1])
  func integer(_ integer: Int) {
    #expect(text(integer) == String(integer))
  }

  @Test func everyPowerOfTen() {
    var power = 1
    while power <= Int.max / 10 {
      for near in [power - 1, power, power + 1, -power] { #expect(text(near) == String(near)) }
      power *= 10
    }
  }

  /// Binary formats hold the very numbers that are written as text, where a digit more would be a five too: 2.05 km.
  @Test(arguments: 0...6) func binaryFormatsHoldTheSame(decimals: Int) {
    let scale = pow(10, Double(decimals))
    for step in -20_000...20_000 {
      let number = (Double(step) + 0.5) / scale
      #expect(Double(text(number, decimals)) == Value.rounded(number, decimals: decimals))
    }
  }

  /// Reads back within half of the last digit, without exponent, without trailing zeros.
  @Test func readsBack() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let number = Double.random(in: -400...400, using: &generator)
      let decimals = Int.random(in: 0...6, using: &generator)
      let written = text(number, decimals)
      let half = 0.5 / pow(10, Double(decimals)) * (1 + 1e-9)
      #expect(abs((Double(written) ?? .nan) - number) <= half, "\(number) \(decimals) \(written)")
      #expect(!written.contains("e"))
      #expect(!written.contains(".") || written.last != "0")
    }
  }
}
