import Evidence
import Foundation
import TestSupport
import Testing

/// The fast tokeniser cuts every text exactly as the plain one does.
@Suite struct TokenizerReferenceTests {
  private static func expectEqual(_ bytes: [UInt8], _ origin: String) {
    let expected = ReferenceTokenizer.tokens(in: bytes)
    let found = Tokenizer.tokens(in: bytes)
    #expect(found.count == expected.count, "\(origin): \(bytes.prefix(200))")
    for (token, wanted) in zip(found, expected) where !isEqual(token, wanted) {
      let near = bytes[max(0, Int(wanted.start) - 20)..<min(bytes.count, Int(wanted.end) + 20)]
      Issue.record("\(origin): \(token) instead of \(wanted) in \(String(decoding: near, as: UTF8.self))")
      return
    }
  }

  private static func isEqual(_ a: Token, _ b: Token) -> Bool {
    a.start == b.start && a.end == b.end && a.traits == b.traits && a.mark == b.mark && a.key == b.key
  }

  private static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

  /// Every file of the seeds and spec tables, whatever it holds.
  @Test(arguments: ["seeds", "Tests/Specs"])
  func files(_ folder: String) throws {
    let folder = Self.repository.appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!names.isEmpty)
    for name in names {
      Self.expectEqual([UInt8](try Data(contentsOf: folder.appending(path: name))), name)
    }
  }

  /// Words of every length with every byte behind them, at every distance from the end of the text.
  @Test func everyWordEnd() {
    for length in 1...34 {
      let word = [UInt8]("Abcdefghijklmnopqrstuvwxyzabcdefgh".utf8.prefix(length))
      for byte in UInt8.min...UInt8.max {
        Self.expectEqual(word + [byte] + [UInt8]("x. Tail of the text, so that words are far from its end".utf8), "end")
        Self.expectEqual([0x61, 0x20] + word + [byte] + [UInt8](repeating: 0x62, count: length), "end")
      }
    }
  }

  @Test func randomTexts() {
    var random = SplitMix(seed: 6)
    let letters: [UInt8] = Array("etaoinETAOINszSZ@[`{/:09".utf8)
    let between: [[UInt8]] = [
      " ", " ", " ", " ", ", ", ". ", ".", "-", "'", "'s ", "\u{2019}", "\n", "  ", "é", "7", "ش", "\t",
    ]
    .map { Array($0.utf8) }
    for _ in 0..<4000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        for _ in 0..<Int.random(in: 0...Int.random(in: 1...30, using: &random), using: &random) {
          bytes.append(letters.randomElement(using: &random) ?? 0)
        }
        bytes += between.randomElement(using: &random) ?? []
      }
      Self.expectEqual(bytes, "random text")
    }
  }

  @Test func randomBytes() {
    var random = SplitMix(seed: 7)
    for round in 0..<20_000 {
      let highest: UInt8 = round % 2 == 0 ? 0xFF : 0x7F
      let bytes = (0..<Int.random(in: 0...120, using: &random)).map { _ in UInt8.random(in: 0...highest, using: &random)
      }
      Self.expectEqual(bytes, "random bytes")
    }
  }
}
