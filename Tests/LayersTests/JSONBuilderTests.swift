import Foundation
import Layers
import Testing

@Suite struct JSONBuilderTests {
  @Test func oneLineEach() {
    var json = JSONBuilder()
    for id in ["a", "b"] {
      json.beginObject()
      json.field("id", id)
      json.key("places")
      json.beginArray()
      json.beginObject()
      json.field("start", 3)
      json.field("confidence", 0.25, decimals: 3)
      json.field("place", nil as String?)
      json.endObject()
      json.beginArray()
      json.endArray()
      json.endArray()
      json.field("ok", true)
      json.endObject()
      json.endLine()
    }
    let line = #""places":[{"start":3,"confidence":0.25,"place":null},[]],"ok":true}"#
    let text = String(decoding: json.takeBytes(), as: UTF8.self)
    #expect(
      text
        == "{\"id\":\"a\"," + line + "\n" + "{\"id\":\"b\"," + line + "\n")
    let left = json.count
    #expect(left == 0)
  }

  @Test func indented() {
    var json = JSONBuilder(indented: true)
    json.beginObject()
    json.field("inputs", ["a.txt", "b.txt"])
    json.key("counts")
    json.beginObject()
    json.field("documents", 2)
    json.endObject()
    json.key("dropped")
    json.beginArray()
    json.endArray()
    json.key("day")
    json.day(daysSinceEpoch: 17_357)
    json.endObject()
    json.endLine()
    let text = String(decoding: json.takeBytes(), as: UTF8.self)
    #expect(
      text == """
        {
          "inputs": [
            "a.txt",
            "b.txt"
          ],
          "counts": {
            "documents": 2
          },
          "dropped": [],
          "day": "2017-07-10"
        }

        """)
  }

  /// Every escape at every distance from the eight bytes that are looked at in one step.
  @Test func escapesReadBack() throws {
    let hard =
      (0..<0x20).map { String(UnicodeScalar(UInt8($0))) } + ["\"", "\\", "\u{7F}", "ا", "🕊"]
    for before in 0..<18 {
      for (index, character) in hard.enumerated() {
        let text =
          String(repeating: "x", count: before) + character + hard[(index + before) % hard.count]
          + String(repeating: "y", count: before % 5)
        var json = JSONBuilder()
        json.string(text)
        let read = try JSONSerialization.jsonObject(
          with: Data(json.takeBytes()), options: .fragmentsAllowed)
        #expect(read as? String == text)
      }
    }
  }
}
