import Foundation
import TestSupport
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

  /// The place stays named; the point is where the words lead, and the place's own for a part of it.
  @Test func relativePlacesHaveAPoint() async throws {
    let text =
      "A bomb exploded 50 km west of Mosul. Fighting went on in northern Iraq. A mine went off in the village of "
      + "Kafr Zanbur, 12 km south of Mosul. Troops left Erbil."
    let places = try #require(try await annotate(record("a", text)).first?["places"]).array
    func only(_ name: String) throws -> JSONText { try #require(places.first { $0["text"] == .string(name) }) }
    let mosul = try only("Mosul")
    #expect(mosul.names == ["start", "end", "text", "kind", "place", "confidence", "radius_km", "relation", "point"])
    #expect(mosul["relation"] == .string("50 km west of"))
    #expect(mosul["point"]?.names == ["lat", "lon"])
    #expect(mosul["place"]?["lat"] == mosul["point"]?["lat"] && mosul["place"]?["lon"] == mosul["point"]?["lon"])
    let iraq = try only("Iraq")
    #expect(iraq["relation"] == .string("northern"))
    #expect(iraq["point"] != nil && iraq["place"]?["lat"] != iraq["point"]?["lat"])
    let village = try only("Kafr Zanbur")
    #expect(village["place"] == .null && village["point"] != nil && village["radius_km"] != .null)
    let erbil = try only("Erbil")
    #expect(erbil["point"] == nil && erbil["relation"] == nil)
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
        "injured", "initiators", "targets",
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
    let gardens = "Rebels shelled the Homs Gardens on Sunday, killing two."
    let longer = try #require(try await linked(gardens, "shelled").first)
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

  @Test func coordinatesAreMentions() async throws {
    let text = "🛩 An air strike at 36°20′24″N 43°07′48″E killed four people on 4 May 2016."
    let line = try #require(try await annotate(record("c", text), "--explain").first)
    let place = try #require(line["places"]?.array.first)
    #expect(line["places"]?.array.count == 1)
    #expect(slice(text, place) == "36°20′24″N 43°07′48″E")
    #expect(place["kind"] == .string("place"))
    #expect(place["place"]?["id"] == .string("geo:36.34,43.13"))
    #expect(place["place"]?["country"] == .string("IQ"))
    #expect(place["place"]?["admin1"] == .string("Nineveh"))
    #expect(place["reason"] == .string("Coordinates written in the text."))
    #expect(place["radius_km"]?.double == 0.02)
    let event = try #require(line["events"]?.array.first)
    #expect(event["places"]?.array.map(\.int) == [0])
    #expect(event["earliest"] == .string("2016-05-04"))
    #expect(event["fatalities"]?["best"]?.int == 4)
  }

  /// The coordinate says which Granada is meant, everywhere in the text, and where the event was.
  @Test func coordinatesConfirmNames() async throws {
    let text = "A car bomb exploded in Granada (37.1765, -3.5979) on 4 May 2016. Granada is calm now."
    let line = try #require(try await annotate(record("c", text)).first)
    let places = try #require(line["places"]?.array)
    #expect(places.map { $0["text"]?.string } == ["Granada", "37.1765, -3.5979", "Granada"])
    #expect(places.allSatisfy { $0["place"]?["country"] == .string("ES") })
    #expect(line["events"]?.array.first?["places"]?.array.map(\.int) == [1])
  }

  /// A name that no gazetteer has is where its coordinates are, and the event has one place whether or not the
  /// recogniser, which is trained anew now and then, took the name for one.
  @Test func coordinatesPlaceUnknownNames() async throws {
    var named = 0
    for name in ["Kafr Bamdor", "Tell Zarqun", "Al-Zumbariyah"] {
      let text = "Gunmen attacked the village of \(name), 36.3412, 43.1298, on 4 May 2016, killing 5."
      let line = try #require(try await annotate(record("u", text)).first)
      let places = try #require(line["places"]?.array)
      #expect(places.last?["text"] == .string("36.3412, 43.1298"))
      for place in places { #expect(place["place"]?["id"] == .string("geo:36.3412,43.1298")) }
      #expect(line["events"]?.array.first?["places"]?.array.map(\.int) == [0])
      if places.first?["place"]?["name"] == .string(name) { named += 1 }
    }
    #expect(named > 0)
  }

  /// Dates are not read inside coordinates, nor coordinates where other numbers stand.
  @Test func numbersOfCoordinatesAreNoDates() async throws {
    let text = "Troops came under fire at 38SLF 2016 2015 and won 3-2 on 12.05.2016, 13.05.2016."
    let line = try #require(try await annotate(record("n", text)).first)
    #expect(line["places"]?.array.map { $0["text"]?.string } == ["38SLF 2016 2015"])
    #expect(line["dates"]?.array.map { $0["text"]?.string } == ["12.05.2016", "13.05.2016"])
  }

  /// A grid reference needs PROJ and its database; where they are missing it has no place, and the rest is read.
  @Test func gridReferencesWithoutPROJStayOpen() async throws {
    let input = try record("p", "Troops at 38SLF 12345 67890 and at 36.34°N 43.13°E came under fire in Mosul.")
    let folder = try TemporaryFolder()
    let missing = ["PROJ_DATA": folder.path, "PROJ_LIB": folder.path]
    let result = try await Dateline.run(["annotate", "--explain"], stdin: input, environment: missing)
    #expect(result.exitCode == 0, "\(result.stderr)")
    let places = try #require(try result.lines.map(JSONText.init).first?["places"]?.array)
    #expect(places.map { $0["text"]?.string } == ["38SLF 12345 67890", "36.34°N 43.13°E", "Mosul"])
    #expect(places.map { $0["place"]?["country"]?.string } == [nil, "IQ", "IQ"])
    #expect(places[0]["reason"]?.string?.contains("PROJ") == true)
  }

  @Test func givenCoordinatesAreResolved() async throws {
    let text = "It fell at 36.34°N 43.13°E near Hit."
    let given = ",\"mentions\":[{\"start\":11,\"end\":26},{\"start\":32,\"end\":35}]"
    let line = try #require(try await annotate(record("g", text, given), "--given-spans").first)
    let places = try #require(line["places"]?.array)
    #expect(places.map { $0["text"]?.string } == ["36.34°N 43.13°E", "Hit"])
    #expect(places.map { $0["place"]?["id"]?.string }.first == "geo:36.34,43.13")
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
