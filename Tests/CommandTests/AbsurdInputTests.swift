import Foundation
import TestSupport
import Testing

/// One absurd document (brackets, one word without end, nothing but names, marks or triggers) gives a sane line of its
/// own and changes nothing of its neighbours. `Benchmarks/linear.py` measures the same kinds up to 100 MB.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct AbsurdInputTests {
  static let good = "{\"id\":\"good\",\"text\":\"Troops captured Raqqa on Oct. 17, 2017, killing 12 people.\"}\n"

  private static let units = [
    "a", "A", "7", "摩苏尔战役", "الموصل", "دير الزور ", "Mosul-", "al-", "Al-", "Mosul ", "Mosul, ", "Mosul\n", "San ",
    "Northern ", "Springfield, Victoria, San Jose, ", "Springfield Victoria San Jose ", "Paris, Texas, ",
    "South Wales\nNew ", "(", "[", ")]", "Mosul (", "1234567890 ", ",", ".", ". ", "U.S.", "a.b.", "\"", "'", "a's",
    "-",
    "/", "\n", "a\n", " ", "of the ", "very ", "had been not to ", "between Hit and ", "50 km west of ",
    "50 km west of Mosul ", "km (", "north-", "May 5, ", "May ", "on Monday ", "2014-", "2014 ", "2014/", "12:30",
    "three years and ", "early ", "the end of ", "twenty ", "hundred ", "killed ", "attacked ", "He was killed. ",
    "attack, ", "said that ", "killed 12 in Mosul and ", "Mosul, Raqqa, Aleppo, killed, attacked, ",
    "\n# 2014 ##### May 5",
    "2014 **** ", "Mr. A. ", "TROOPS CAPTURED MOSUL ", "😀", "👨‍👩‍👧‍👦 ", "🇮🇶", "\u{202E}Mosul\u{202C} ", "\u{200F}", "a\u{301}",
    "\u{301}", "a\u{200D}", "\u{200B}", "\u{FEFF}", "\0", "Mosul\0", "\u{1}\u{1B}\u{7F}", "\u{FFFD}", "\u{10FFFF}",
  ]

  @Test(arguments: units) func hundredKilobytesOf(_ unit: String) async throws {
    let text = String(repeating: unit, count: 100_000 / unit.utf8.count + 1)
    let quoted = try JSONSerialization.data(withJSONObject: text, options: .fragmentsAllowed)
    let absurd =
      "{\"id\":\"absurd\",\"published\":\"2017-10-20\",\"text\":\(String(decoding: quoted, as: UTF8.self))}\n"
    let alone = try await Dateline.run(["annotate"], stdin: Self.good)
    let result = try await Dateline.run(["annotate"], stdin: Self.good + absurd + Self.good)
    #expect(result.exitCode == 0, "\(result.stderr)")
    #expect(result.stderr.isEmpty, "\(result.stderr)")
    let lines = result.lines
    try #require(lines.count == 3)
    #expect(lines[0] == alone.lines[0] && lines[2] == alone.lines[0])
    let line = try JSONText(lines[1])
    #expect(line["id"] == .string("absurd"))
    checkSpans(line, codePoints: text.unicodeScalars.count)
  }

  /// Spans lie in the text, in order; places do not overlap; indexes point at something.
  private func checkSpans(_ line: JSONText, codePoints: Int) {
    for name in ["places", "dates"] {
      var last = 0
      for item in line[name]?.array ?? [] {
        let (start, end) = (item["start"]?.int ?? -1, item["end"]?.int ?? -1)
        #expect(start >= last && end > start && end <= codePoints, "\(name): \(start)..\(end) after \(last)")
        last = end
      }
    }
    let counts = ["places", "dates"].map { line[$0]?.array.count ?? 0 }
    for event in line["events"]?.array ?? [] {
      for (name, count) in zip(["places", "dates"], counts) {
        for index in event[name]?.array ?? [] { #expect((0..<count).contains(index.int ?? -1)) }
      }
    }
  }

  // MARK: Records

  struct BadRecord: CustomTestStringConvertible {
    var name: String
    var bytes: Data
    /// What standard error says; nil where the record is read.
    var says: String?
    var testDescription: String { name }

    init(_ name: String, _ bytes: Data, says: String?) {
      self.name = name
      self.bytes = bytes
      self.says = says
    }

    init(_ name: String, _ text: String, says: String?) { self.init(name, Data(text.utf8), says: says) }
  }

  private static let deep = String(repeating: "[", count: 100_000)
  private static let badRecords = [
    BadRecord("a NUL", "{\"text\":\"Mosul\0\"}", says: "a control character must be escaped"),
    BadRecord("only NULs", String(repeating: "\0", count: 100), says: "broken JSON"),
    BadRecord("no JSON", "oops", says: "expected a value, found 'o'"),
    BadRecord(
      "bytes that are no UTF-8", Data("{\"text\":\"".utf8) + [0xFF, 0xC3, 0x28] + Data("\"}".utf8), says: "not UTF-8"),
    BadRecord("half a pair", "{\"text\":\"a \\ud800 b\"}", says: "first half of a pair"),
    BadRecord("the other half", "{\"text\":\"a \\udc00 b\"}", says: "second half of a pair"),
    BadRecord("a pair", "{\"text\":\"a \\ud83d\\ude00 b\"}", says: nil),
    BadRecord("a NUL escaped", "{\"text\":\"a \\u0000 b\"}", says: nil),
    BadRecord("a byte order mark", "\u{FEFF}{\"text\":\"Mosul\"}", says: "found byte 0xEF"),
    BadRecord("deep lists", "{\"text\":\"a\",\"x\":\(deep)}", says: "nested more than 512"),
    BadRecord("no text", "{\"id\":\"x\"}", says: "no field 'text'"),
    BadRecord(
      "keys of a megabyte", "{\"\(String(repeating: "k", count: 1 << 20))\":1}",
      says: "found \(String(repeating: "k", count: 40)). Record"),
    BadRecord(
      "an id of a megabyte", "{\"id\":\"\(String(repeating: "k", count: 1 << 20))\",\"text\":\"Mosul\"}",
      says: "field 'id' has 1048576 bytes, more than 1000. Field left out."),
  ]

  @Test(arguments: badRecords) func neighboursOfABadRecordStay(_ bad: BadRecord) async throws {
    let folder = try TemporaryFolder()
    let good = Data(Self.good.utf8)
    let line = bad.bytes + Data("\n".utf8)
    try folder.write(good + line + good, to: "middle")
    try folder.write(line + good + good, to: "first")
    let alone = try await Dateline.run(["annotate"], stdin: Self.good)
    for name in ["middle", "first"] {
      // A byte order mark at the very start is none of the record's.
      if name == "first", bad.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { continue }
      let result = try await Dateline.shell("\"$DATELINE\" annotate < \(name)", workingDirectory: folder.path)
      #expect(result.lines.filter { $0 == alone.lines[0] }.count == 2, "\(name): \(result.stderr)")
      if let says = bad.says {
        #expect(result.stderr.contains(says), "\(name): \(result.stderr)")
      } else {
        #expect(result.stderr.isEmpty && result.lines.count == 3, "\(name): \(result.stderr)")
      }
    }
  }

  @Test func fiftyThousandEmptyDocuments() async throws {
    let result = try await Dateline.run(
      ["annotate", "--jobs", "2"], stdin: String(repeating: "{\"text\":\"\"}\n", count: 50_000) + Self.good)
    #expect(result.exitCode == 0)
    #expect(result.lines.count == 50_001)
    #expect(result.lines.last?.hasPrefix("{\"id\":\"good\",\"places\":[{") == true)
  }

  // MARK: Work that does not grow with the square. Each of these took hours, or more memory than there is.

  @Test func aMillionFaultsOfOneField() async throws {
    let fields = Array(repeating: "\"title\":true", count: 1_000_000).joined(separator: ",")
    let result = try await Dateline.run(["annotate"], stdin: "{\"text\":\"Mosul\",\(fields)}\n")
    #expect(result.exitCode == 0)
    #expect(result.lines.count == 1)
    #expect(result.stderr.split(separator: "\n").count == 1, "\(result.stderr.prefix(300))")
  }

  @Test func givenSpansThatAllCoverTheText() async throws {
    let count = 1_000_000
    let mentions = Array(repeating: "{\"start\":0,\"end\":\(count * 6)}", count: count).joined(separator: ",")
    let text = String(repeating: "Mosul ", count: count)
    let result = try await Dateline.run(
      ["annotate", "--given-spans"], stdin: "{\"text\":\"\(text)\",\"mentions\":[\(mentions)]}\n")
    #expect(result.exitCode == 0)
    #expect(try JSONText(result.stdout)["places"]?.array.count == 1)
  }

  /// The page with a sentence before it; what is read of it.
  private func export(page: String) async throws -> (layers: LayerSet, result: Dateline.Result) {
    let folder = try TemporaryFolder()
    try folder.write("<html><body><p>Troops captured Raqqa on Oct. 17, 2017.</p>" + page, to: "page.html")
    try folder.write("A bomb exploded in Mosul on July 4, 2016.\n", to: "good.txt")
    return try await LayerSet.export([folder.path])
  }

  private static let pages: [(name: String, page: String)] = [
    ("nested parts", String(repeating: "<div>", count: 100_000) + "The weather was fine."),
    ("open paragraphs", String(repeating: "<p>Fine. ", count: 20_000)),
    ("open bold", String(repeating: "<b>a", count: 50_000)),
    ("open links", String(repeating: "<a href=x>a", count: 50_000)),
    ("tables", String(repeating: "<table><tr><td>", count: 20_000)),
    ("less-than signs", String(repeating: "<", count: 1_000_000)),
    ("tags without end", String(repeating: "<a", count: 4_000_000)),
    ("attributes without end", String(repeating: "<a b ", count: 3_000_000)),
    ("a tag of one word", "<p \(String(repeating: "a", count: 1_000_000))>Fine."),
    ("different attributes", "<p \((0..<1_000_000).map { "a\($0)=1 " }.joined())>Fine."),
    ("attributes behind a sign in quotes", "<p a=\">\" \((0..<1_000_000).map { "a\($0)='>' " }.joined())>Fine."),
    (
      "fonts and paragraphs",
      (0..<900).map { "<font size=\($0)>" }.joined() + String(repeating: "<p>a", count: 30_000)
    ),
    ("an open comment", "<!-- " + String(repeating: "a", count: 1_000_000)),
    ("entities", String(repeating: "&amp", count: 200_000)),
  ]

  @Test(arguments: pages.indices) func pageLeavesItsNeighbourAlone(_ index: Int) async throws {
    let (layers, result) = try await export(page: Self.pages[index].page)
    #expect(result.exitCode == 0, "\(Self.pages[index].name): \(result.stderr)")
    let documents = layers.properties("events").map { $0["document_id"]?.string }
    #expect(documents == ["good.txt", "page.html"], "\(Self.pages[index].name)")
  }

  @Test func aListBeforeManyTriggersGivesFewFeatures() async throws {
    let folder = try TemporaryFolder()
    let places = Array(repeating: "Mosul, Raqqa, Aleppo, Baghdad, Tikrit, Palmyra", count: 12).joined(separator: ", ")
    let deeds = (3..<63).map { "a bomb killed \($0) people" }.joined(separator: ", ")
    // 444 words and marks: two sentences of at most 400.
    let text = "In \(places) and Hit, \(deeds)."
    try folder.write("{\"id\":\"list\",\"text\":\"\(text)\",\"published\":\"2017-10-20\"}\n", to: "list.jsonl")
    let (layers, _) = try await LayerSet.export([folder.path])
    let all = layers.properties("events") + layers.properties("events_undated")
    // With a point or not: which of seventy towns it was is too doubtful for the map.
    let placed = all.filter { $0["place_text"] != .null }
    #expect(all.count >= 60)
    #expect(placed.count > 20 && placed.count <= 2 * 256, "\(placed.count)")
  }

  @Test func quotesAndNamesAreCut() async throws {
    let folder = try TemporaryFolder()
    let word = String(repeating: "é", count: 500_000)
    try folder.write(
      "Gunmen killed 3 people in Mosul on July 4, 2016 near \(word) and attacked Raqqa.\n", to: "long.txt")
    let (layers, result) = try await LayerSet.export([folder.path])
    #expect(result.exitCode == 0)
    let quotes = layers.properties("events").compactMap { $0["quote"]?.string }
    #expect(quotes.count >= 2)
    for quote in quotes {
      #expect(quote.utf8.count < 4100 && quote.hasSuffix("…") != quote.hasPrefix("…"), "\(quote.prefix(80))")
      #expect(!quote.unicodeScalars.contains("\u{FFFD}"))
    }
    #expect(quotes.contains { $0.hasPrefix("Gunmen killed 3 people in Mosul") })
  }

  // MARK: Long documents, whose output is made piece by piece

  /// A word of `bytes` letters, then 20,000 mentions and 5,000 events.
  private func longText(_ bytes: Int) -> String {
    String(repeating: "a", count: bytes) + ".\n\n" + String(repeating: "Mosul, Raqqa, Aleppo.\n\n", count: 5000)
      + String(repeating: "A bomb killed 12 people in Mosul on July 4, 2016.\n\n", count: 5000)
  }

  private func withoutDigits(_ bytes: Data) -> [UInt8] { bytes.filter { $0 < 0x30 || $0 > 0x39 } }

  @Test func lineOfALongDocumentIsThatOfAShortOne() async throws {
    func line(_ bytes: Int, _ jobs: String) async throws -> Dateline.Result {
      try await Dateline.run(
        ["annotate", "--jobs", jobs],
        stdin: Self.good + "{\"id\":\"x\",\"text\":\"\(longText(bytes).replacing("\n", with: "\\n"))\"}\n" + Self.good)
    }
    // Offsets have seven digits in both.
    let short = try await line(1_000_000, "1")
    let long = try await line(5_000_000, "1")
    #expect(short.exitCode == 0 && long.exitCode == 0)
    #expect(long.output.count > 3 << 20)
    #expect(withoutDigits(short.output) == withoutDigits(long.output))
    #expect(try await line(5_000_000, "2").output == long.output)
  }

  @Test func featuresOfALongDocumentAreThoseOfAShortOne() async throws {
    func files(_ bytes: Int) async throws -> [String: Data] {
      let folder = try TemporaryFolder()
      try folder.write(longText(bytes), to: "x.txt")
      let result = try await Dateline.run(["export", folder.file("x.txt"), "-o", folder.file("out")])
      #expect(result.exitCode == 0, "\(result.stderr)")
      return try folder.contents(of: "out")
    }
    let short = try await files(1_000_000)
    let long = try await files(5_000_000)
    #expect(long["places.csv"] == short["places.csv"])
    for name in ["events.csv", "mentions.csv"] {
      // Ids are hashes of the offsets: they and the offsets are left out.
      func rows(_ data: Data?) -> [String] {
        String(decoding: data ?? Data(), as: UTF8.self).split(separator: "\n").map {
          $0.split(separator: ",").dropFirst().map(String.init).filter { Int($0) == nil || $0.count < 7 }.joined(
            separator: ",")
        }
      }
      #expect(rows(long[name]).count > 5000)
      #expect(rows(long[name]) == rows(short[name]), "\(name)")
    }
  }
}
