import Foundation
import Testing

/// `dateline annotate`: JSON lines in, one line out for each, as Documentation/formats.md has it.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct AnnotateTests {
  /// Four-byte, three-byte and two-byte characters before the names, so that bytes, UTF-16 units
  /// and code points differ.
  private static let texts = [
    "A car bomb exploded in Baghdad, Iraq, on July 3, 2016, killing 12 people.",
    "🔥🇮🇶 قال الجيش: troops captured Fallujah on June 17, 2016. 👨‍👩‍👧 Police made arrests.",
    "Café Zürich – “quoted” — shelling hit Aleppo, Syria, on 22 December 2016.",
    "Nothing at all.",
  ]

  private func record(_ id: String, _ text: String, _ more: String = "") throws -> String {
    let quoted = try JSONSerialization.data(withJSONObject: text, options: .fragmentsAllowed)
    return "{\"id\":\"\(id)\",\"text\":\(String(decoding: quoted, as: UTF8.self))\(more)}\n"
  }

  private func annotate(_ input: String, _ arguments: String...) async throws -> [JSONText] {
    let result = try await Dateline.run(["annotate"] + arguments, stdin: input)
    #expect(result.exitCode == 0, "\(result.stderr)")
    return try result.lines.map(JSONText.init)
  }

  private func slice(_ text: String, _ span: JSONText) -> String? {
    let points = Array(text.unicodeScalars)
    guard let start = span["start"]?.int, let end = span["end"]?.int, start >= 0, start <= end,
      end <= points.count
    else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: points[start..<end])
    return String(view)
  }

  @Test func oneLineADocumentInOrder() async throws {
    let input = try Self.texts.enumerated().map { try record("d\($0)", $1) }.joined()
    let lines = try await annotate(input)
    #expect(lines.map { $0["id"]?.string } == ["d0", "d1", "d2", "d3"])
    for line in lines { #expect(line.names == ["id", "places", "dates", "events"]) }
    #expect(lines[0]["places"]?.array.first?["place"]?["name"] == .string("Baghdad"))
    #expect(lines[3]["places"]?.array.isEmpty == true)
  }

  @Test func offsetsCountCodePoints() async throws {
    let input = try Self.texts.enumerated().map { try record("d\($0)", $1) }.joined()
    var found: [String] = []
    for (text, line) in zip(Self.texts, try await annotate(input)) {
      let spans =
        (line["places"]?.array ?? []) + (line["dates"]?.array ?? [])
        + (line["events"]?.array ?? []).compactMap { $0["trigger"] }
      for span in spans {
        #expect(slice(text, span) == span["text"]?.string)
        found.append(span["text"]?.string ?? "")
      }
      for event in line["events"]?.array ?? [] {
        let sentence = try #require(event["sentence"].flatMap { slice(text, $0) })
        #expect(sentence.contains(try #require(event["trigger"]?["text"]?.string)))
        for (list, name) in [("places", "places"), ("dates", "dates")] {
          for index in event[list]?.array ?? [] {
            let number = try #require(index.int)
            #expect(line[name]?.array.indices.contains(number) == true)
          }
        }
      }
    }
    for name in ["Fallujah", "June 17, 2016", "captured", "Aleppo"] {
      #expect(found.contains(name), "\(name) is found behind characters of many bytes")
    }
  }

  @Test func membersAreAsPromised() async throws {
    let line = try #require(try await annotate(record("a", Self.texts[0])).first)
    let place = try #require(line["places"]?.array.first)
    #expect(
      place.names.starts(with: ["start", "end", "text", "kind", "place", "confidence", "radius_km"])
    )
    #expect(
      place["place"]?.names == [
        "id", "name", "lat", "lon", "country", "admin1", "admin2", "feature", "population",
      ])
    let date = try #require(line["dates"]?.array.first)
    #expect(date["value"] == .string("2016-07-03"))
    for name in [
      "start", "end", "text", "type", "value", "edtf", "earliest", "latest", "precision", "anchor",
    ] {
      #expect(date[name] != nil, "\(name)")
    }
    let event = try #require(line["events"]?.array.first)
    #expect(
      event.names == [
        "trigger", "type", "sub_type", "places", "dates", "earliest", "latest", "precision",
        "date_source", "modality", "actors", "fatalities", "quantity", "confidence", "sentence",
      ])
    #expect(event["earliest"] == .string("2016-07-03"))
    #expect(event["fatalities"]?["best"]?.int == 12)
  }

  @Test func givenSpansAreKept() async throws {
    let text = "🕊 Clashes hit Springfield and Raqqa, near Tabqa, on May 10, 2017."
    func span(_ word: String) throws -> String {
      let range = try #require(text.range(of: word))
      let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
      return "{\"start\":\(start),\"end\":\(start + word.unicodeScalars.count)}"
    }
    let more =
      ",\"mentions\":[\(try span("Raqqa")),\(try span("Tabqa"))]"
      + ",\"events\":[\(try span("Clashes"))]"
    let input = try record("g", text, more)
    let given = try #require(try await annotate(input, "--given-spans").first)
    #expect(given["places"]?.array.map { $0["text"]?.string } == ["Raqqa", "Tabqa"])
    #expect(given["places"]?.array.allSatisfy { $0["place"]?["country"] == .string("SY") } == true)
    #expect(given["events"]?.array.map { $0["trigger"]?["text"]?.string } == ["Clashes"])

    // Without the option the spans of the input are not read.
    let own = try #require(try await annotate(input).first)
    #expect(own["places"]?.array.contains { $0["text"] == .string("Springfield") } == true)
  }

  /// A place of a given event is a mention, whether the gazetteer has it or not.
  @Test func placesOfGivenEventsAreMentions() async throws {
    func linked(_ text: String, _ event: String, _ more: String = "") async throws -> [JSONText] {
      let start = try #require(text.range(of: event)).lowerBound
      let offset = text.unicodeScalars.distance(from: text.startIndex, to: start)
      let events = ",\"events\":[{\"start\":\(offset),\"end\":\(offset + event.count)}]"
      let line = try #require(
        try await annotate(record("l", text, events + more), "--given-spans").first)
      let places = try #require(line["places"]?.array)
      return try #require(line["events"]?.array.first?["places"]?.array).map { places[try #require($0.int)] }
    }
    let unknown = "Gunmen killed three people in the village of Kafr Qarqas on Sunday."
    let village = try #require(try await linked(unknown, "killed").first)
    #expect(village["text"] == .string("Kafr Qarqas"))
    #expect(village["place"] == .null)
    // The longer name that nothing lists stays at the town that it is named after.
    let longer = try #require(try await linked("Rebels shelled the Homs Gardens on Sunday, killing two.", "shelled").first)
    #expect(longer["text"] == .string("Homs Gardens"))
    #expect(longer["place"]?["name"] == .string("Homs"))
    // Given mentions are kept as they are: none is added for the village.
    let given = try await linked(unknown, "killed", ",\"mentions\":[]")
    #expect(given.isEmpty)
  }

  @Test func explainGivesCandidatesAndReason() async throws {
    let text = "Protesters marched in Tripoli, Lebanon, on Oct. 20, 2019."
    let plain = try #require(try await annotate(record("e", text)).first)
    #expect(plain["places"]?.array.allSatisfy { $0["candidates"] == nil } == true)
    let line = try #require(try await annotate(record("e", text), "--explain").first)
    let place = try #require(line["places"]?.array.first { $0["text"] == .string("Tripoli") })
    #expect(place["place"]?["country"] == .string("LB"))
    let candidates = try #require(place["candidates"]?.array)
    #expect((2...3).contains(candidates.count))
    #expect(candidates.first?["place"] == place["place"])
    for candidate in candidates { #expect(candidate["score"]?.double != nil) }
    #expect(place["reason"]?.string?.isEmpty == false)
  }

  @Test func workersDoNotChangeTheBytes() async throws {
    let input = try (0..<2000).map { number in
      try record("d\(number)", Self.texts[number % Self.texts.count])
    }.joined()
    let one = try await Dateline.run(["annotate", "--jobs", "1"], stdin: input)
    let two = try await Dateline.run(["annotate", "--jobs", "2"], stdin: input)
    #expect(one.lines.count == 2000)
    #expect(one.output == two.output)
  }

  @Test func noDateIsTakenFromTheClock() async throws {
    let text = "A bomb exploded in Baghdad last week. Police made arrests on Tuesday and yesterday."
    let without = try #require(try await annotate(record("r", text)).first)
    for date in without["dates"]?.array ?? [] {
      #expect(date["earliest"] == .null && date["latest"] == .null, "\(date)")
    }
    for event in without["events"]?.array ?? [] { #expect(event["earliest"] == .null) }

    let published = try record("r", text, ",\"published\":\"2016-07-08\"")
    let with = try #require(try await annotate(published).first)
    let yesterday = with["dates"]?.array.first { $0["text"] == .string("yesterday") }
    #expect(yesterday?["earliest"] == .string("2016-07-07"))
    let option = try #require(
      try await annotate(record("r", text), "--published", "2016-07-08").first)
    #expect(option["dates"] == with["dates"])
  }

  @Test func brokenLinesAreToldAndSkipped() async throws {
    let input =
      try record("a", Self.texts[0]) + "{\"id\": \"b\", \"text\": oops}\n[1]\n"
      + record("c", Self.texts[2])
    let result = try await Dateline.run(["annotate"], stdin: input)
    #expect(result.exitCode == 2)
    #expect(try result.lines.map { try JSONText($0)["id"]?.string } == ["a", "c"])
    #expect(result.stderr.contains(":2:"))
    #expect(result.stderr.contains(":3"))
  }

  @Test func emptyInputSaysSo() async throws {
    let result = try await Dateline.run(["annotate"], stdin: "")
    #expect(result.exitCode == 2)
    #expect(result.stdout.isEmpty)
    #expect(result.stderr.contains("empty"))
  }

  /// A reader of the pipe has each line as soon as it is annotated only at the end of a batch; the
  /// end of the input ends it all.
  @Test func closedReaderEndsQuietly() async throws {
    let folder = try TemporaryFolder()
    let line = try record("d", Self.texts[0])
    try folder.write(String(repeating: line, count: 5000), to: "many.jsonl")
    let result = try await Dateline.shell(
      "{ \"$DATELINE\" annotate < many.jsonl; echo \"code $?\" >&2; } | head -n 1",
      workingDirectory: folder.path)
    #expect(result.lines.count == 1)
    #expect(result.stderr == "code 0\n")
  }
}
