import Ingest
import Testing

@Suite struct JSONTests {
  @Test func parsesEveryKindOfValue() throws {
    let value = try JSONValue.parse(
      Array(#" {"a":[1,-2.5e+3,true,false,null,{}],"b":"\u0041\ud83d\ude00\n\/é","a2":""} "#.utf8))
    #expect(
      value
        == .object([
          .init(
            key: "a",
            value: .array([
              .number("1"), .number("-2.5e+3"), .bool(true), .bool(false), .null, .object([]),
            ])),
          .init(key: "b", value: .string("A😀\n/é")), .init(key: "a2", value: .string("")),
        ]))
    #expect(value["a"]?.array?[1].double == -2500)
    #expect(value["a"]?.array?[0].integer == 1)
  }

  @Test(arguments: [
    ("", 0), ("{", 1), ("[1,]", 3), ("{\"a\":1,}", 7), ("01", 0), ("1.", 2), ("-", 1), ("1e", 2),
    ("tru", 0),
    ("\"a", 0), ("\"\u{01}\"", 1), (#""\x""#, 1), (#""\u12G4""#, 1), (#""\udc00""#, 1),
    (#""\ud800\u0041""#, 1),
    ("[1 2]", 3), ("{a:1}", 1), ("1 2", 2), ("'a'", 0), ("[1]]", 3), ("NaN", 0), ("\"a\nb\"", 2),
  ])
  func refusesWhatIsNotJSONAtTheRightByte(text: String, offset: Int) {
    let error = #expect(throws: JSONError.self) { try JSONValue.parse(Array(text.utf8)) }
    #expect(error?.byteOffset == offset, "\(text)")
  }

  @Test func refusesBytesThatAreNotUTF8() {
    for bad: [UInt8] in [
      [0x80], [0xC0, 0xAF], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC3],
    ] {
      #expect(throws: JSONError.self) { try JSONValue.parse([0x22, 0x61] + bad + [0x22]) }
    }
  }

  @Test func stopsAt512Levels() throws {
    _ = try JSONValue.parse(
      Array((String(repeating: "[", count: 512) + String(repeating: "]", count: 512)).utf8))
    let error = #expect(throws: JSONError.self) {
      try JSONValue.parse([UInt8](repeating: 0x5B, count: 1_000_000))
    }
    #expect(error?.message == "nested more than 512 levels deep")
  }

  /// The eight-byte steps must find marks at every place.
  @Test func findsMarksAtEveryOffset() throws {
    for length in 0..<40 {
      let padding = String(repeating: "x", count: length)
      for (escaped, plain) in [
        ("\\\"", "\""), ("é", "é"), ("\\t", "\t"), ("!", "!"), ("😀\\u00e9", "😀é"),
      ] {
        let text = padding + plain + padding
        let value = try JSONValue.parse(Array(("\"" + padding + escaped + padding + "\"").utf8))
        #expect(value == .string(text))
      }
    }
  }
}
