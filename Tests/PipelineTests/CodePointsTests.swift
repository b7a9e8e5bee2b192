import Pipeline
import TestSupport
import Testing

/// Byte offsets become code points as `String.unicodeScalars` counts them.
@Suite struct CodePointsTests {
  static func check(_ text: String) {
    let points = CodePoints(Array(text.utf8))
    var bytes = 0
    for (count, scalar) in text.unicodeScalars.enumerated() {
      guard points.count(before: bytes) == count else {
        Issue.record("byte \(bytes) of \"\(text)\": \(points.count(before: bytes)), not \(count)")
        return
      }
      bytes += scalar.utf8.count
    }
    #expect(points.count(before: bytes) == text.unicodeScalars.count)
  }

  @Test(arguments: [
    "", "a", "Mosul", "é", "Deir ez-Zor دير الزور", "🔥", "👩‍👩‍👧 e\u{301}", "\u{0}\r\n", "\u{10FFFF}",
    String(repeating: "a", count: 63) + "é", String(repeating: "a", count: 64) + "é",
    String(repeating: "é", count: 32), String(repeating: "🔥", count: 16),
    String(repeating: "東", count: 64),
    String(repeating: "a", count: 128), String(repeating: "a", count: 127) + "é",
  ])
  func edges(_ text: String) { Self.check(text) }

  @Test func randomTexts() {
    var random = SplitMix(seed: 9)
    for _ in 0..<1500 {
      var text = ""
      for _ in 0..<Int(random.next() % 200) {
        let limit: UInt32 = [0x80, 0x80, 0x800, 0x3000, 0x10FFFF][Int(random.next() % 5)]
        if let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: random.next()) % limit) {
          text.unicodeScalars.append(scalar)
        }
      }
      Self.check(text)
    }
  }
}
