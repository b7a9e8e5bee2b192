import Evidence
import Pipeline
import Testing

/// Text on one line, against what Unicode's own tables say of each character.
@Suite struct OneLineTests {
  private static func expected(_ text: String) -> String {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map { String(String.UnicodeScalarView($0)) }
      .joined(separator: " ")
  }

  @Test func everyCharacterIsTakenForWhatItIs() {
    var wrong: [String] = []
    for number in 0...0x1_FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(number) else { continue }
      let text = "a\(Character(scalar))b"
      if Array(OneLine.text(text).utf8) != Array(Self.expected(text).utf8) { wrong.append(String(number, radix: 16)) }
    }
    #expect(wrong.isEmpty)
  }

  @Test func runsAndEnds() {
    var random = SplitMix64(seed: 3)
    let parts = ["a", "b", " ", "\t", "\r\n", "\u{85}", "\u{A0}", "\u{2003}", "\u{2028}", "\u{3000}", "م", "\u{1F5FA}"]
    for _ in 0..<2000 {
      let text = (0..<random.next() % 12).map { _ in parts[Int(random.next() % UInt64(parts.count))] }.joined()
      #expect(OneLine.text(text) == Self.expected(text))
    }
    #expect(OneLine.text("") == "")
  }
}
