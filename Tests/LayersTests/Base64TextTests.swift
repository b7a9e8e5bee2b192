import Foundation
import Layers
import TestSupport
import Testing

/// Base64 in pieces of any length is Base64 of the whole, and comes back.
@Suite struct Base64TextTests {
  @Test func piecesAreTheWhole() throws {
    var random = SplitMix(seed: 3)
    for length in Array(0..<70) + [1000, 65537] {
      let bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      var json = JSONBuilder()
      json.beginBase64()
      var start = 0
      while start < length {
        let end = min(length, start + random.below(9))
        json.appendBase64(Array(bytes[start..<end]))
        start = end
      }
      json.endBase64()
      let text = String(decoding: json.takeBytes(), as: UTF8.self)
      #expect(text == "\"" + Data(bytes).base64EncodedString() + "\"", "\(length) bytes")
      #expect(Base64Text.bytes(String(text.dropFirst().dropLast())) == bytes, "\(length) bytes")
    }
  }

  @Test(arguments: ["A", "AB", "ABC", "AB=C", "A===", "====", "AB\n=", "AB=", "ÄBCD", "AB-_"])
  func othersAreRefused(_ text: String) { #expect(Base64Text.bytes(text) == nil) }
}
