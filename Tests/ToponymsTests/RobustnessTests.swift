import Evidence
import Gazetteer
import Geo
import Testing
import Toponyms

/// Whatever the text: no crash, spans in order, and time that does not explode.
@Suite(.enabled(if: EmbeddedCore.stack != nil, "no gazetteer is embedded: build with `make`"))
struct RobustnessTests {
  @discardableResult
  static func read(_ text: String, _ reader: inout PlaceReader) -> [PlaceMention] {
    let tokenized = TokenizedText(text)
    let mentions = reader.mentions(in: tokenized, explain: text.utf8.count < 10_000)
    var last = 0
    for mention in mentions {
      #expect(mention.span.start >= last && mention.span.end > mention.span.start)
      #expect(mention.span.end <= tokenized.bytes.count)
      #expect(mention.span == tokenized.span(ofTokens: mention.tokens))
      #expect((0...1).contains(mention.confidence))
      if let place = mention.place { #expect(place.coordinate.isValid) }
      if let point = mention.point { #expect(point.isValid && mention.radiusKm > 0 && !mention.relation.isEmpty) }
      last = mention.span.end
    }
    return mentions
  }

  private static func reader() throws -> PlaceReader {
    try PlaceReader(stack: try #require(EmbeddedCore.stack))
  }

  @Test func oddTexts() throws {
    var reader = try Self.reader()
    for text in [
      "", " ", "\n\n\n", "Mosul", "mosul", "MOSUL", "(Mosul)", "((Mosul", "))", "of", "near", "Of.",
      "50", "km", "50 km", "50 km west of", "near Mosul", "Mosul's", "'s", "’", "-", "Deir-",
      "Deir ez-",
      "-Zor", "U.S.", "U.", "St.", "St. ", "the", "The", "The The", "🔥", "🔥Mosul🔥", "🇮🇶 Mosul 🇮🇶",
      "\u{202E}Mosul\u{202C}", "حلب", "دير الزور، سوريا", "ירושלים", "東京", "Мосул",
      "Mosul\u{0}Raqqa",
      "\u{0}", "Mosul,", ",Mosul", "Mosul, ", "Mosul, ,", "Mosul,,,,Iraq", "Mosul (", "Mosul ) of",
      "- - of Mosul",
      ") west of Mosul", "( ) west of Mosul", "km) west of Mosul", "1-km of Mosul",
      "-km from Mosul",
      "north-north of Mosul", "-north of Mosul", "1,2,3 km of Mosul", "1.2.3 km of Mosul",
      "to the to the of Mosul",
      "between Mosul and", "between and Mosul", "the border of", "border with Iraq", "the Iraqi-",
      "Iraqi border border",
      "½ km of Mosul", "/2 km of Mosul", "1/0 km west of Mosul", "hundred and hundred km west of Mosul",
      "half half a mile of Mosul", "and a half miles south of Mosul", ", or 3 km, west of Mosul",
      "999999999999999 km of Mosul",
      "Mosul-Tal Afar road", "road from Mosul to", "Mosul area", "Mosul's border with Syria",
      "of the city of the city of Mosul",
      "Mosul\n\nMosul\n\nMosul", "A", "A B C D E F G H I J K L M N O P", "\u{301}\u{301}", "'''''",
    ] { Self.read(text, &reader) }
  }

  @Test func randomPiecesOfText() throws {
    var reader = try Self.reader()
    let pieces = [
      "Mosul", "Deir", "ez", "-", "Zor", "of", "the", "west", "north", "km", "50", "(", ")", ",",
      ".", "near",
      "New", "York", "U.S.", "St.", "Louis", "Iraqi", "Nineveh", "province", "city", "river", " ",
      " ", " ",
      "between", "border", "road", "half", "a", "hundred", "½", "/", "twenty", "miles", "northern", "just", "outskirts",
      "\n", "\n\n", "'s", "’", "Gen.", "said", "حلب", "東", "🔥", "\u{0}", "and", "in", "to", "from",
      "%",
    ]
    var state: UInt64 = 8
    for _ in 0..<1500 {
      var text = ""
      for _ in 0..<24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      Self.read(text, &reader)
    }
  }

  /// Each is read once and at twice the length; that both end is what is asked.
  @Test func longTexts() throws {
    var reader = try Self.reader()
    let names = [
      "Mosul", "Raqqa", "Paris", "Springfield", "San Jose", "Aleppo", "London", "Victoria",
    ]
    for count in [5000, 10_000] {
      let list = (0..<count).map { names[$0 % names.count] + " \($0 % 97)" }
      #expect(Self.read(list.joined(separator: ", "), &reader).count > count / 4)
      Self.read((0..<count).map { names[$0 % names.count] }.joined(separator: " "), &reader)
    }
    for size in [40_000, 80_000] {
      for unit in ["A", ".", "(", "Mosul-", "A.", "'", "-", "1", "ب", "al-"] {
        Self.read(String(repeating: unit, count: size / unit.utf8.count), &reader)
      }
    }
    for size in [40_000, 80_000] {
      for unit in [
        "of ", "of of the city of ", "between ", "between Mosul and ", "the border of ", "Turkish border ", "north ",
        "a half ",
        "Mosul, 12 km south of ", "northern and ", "hundred and ", "Iraq-",
      ] { Self.read(String(repeating: unit, count: size / unit.utf8.count), &reader) }
    }
    // A megabyte without a space: one word, and a script that has none.
    for unit in ["a", "東"] {
      Self.read(String(repeating: unit, count: 1_000_000 / unit.utf8.count), &reader)
    }
  }

  @Test func theSameTextGivesTheSameAnswer() throws {
    var first = try Self.reader()
    var second = try Self.reader()
    let text =
      "Fighters left Paris, Texas, for Mosul. Iraqi troops came from London to Springfield, Illinois."
    let before = Self.read(text, &first)
    Self.read("Quite another text about Paris, Ontario, and London, Ontario.", &first)
    for mentions in [Self.read(text, &first), Self.read(text, &second)] {
      #expect(mentions.map(\.place) == before.map(\.place))
      #expect(mentions.map(\.confidence) == before.map(\.confidence))
    }
  }
}
