import Foundation
import Gazetteer
import Ingest
import TestSupport
import Testing
import Training

/// Training on a corpus of a few sentences: what is left out, what is refused, and that it repeats.
struct ModelTrainingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (corpus, town) in [("lgl", "Mosul"), ("geovirus", "Raqqa"), ("tud-loc", "Nice")] {
      let lines = (0..<7).map { number in
        """
        {"id":"\(corpus)-\(number)","text":"They left \(town) for Paris.","mentions":[\
        {"start":10,"end":\(10 + town.utf8.count),"lat":36.3,"lon":43.1},\
        {"start":\(15 + town.utf8.count),"end":\(20 + town.utf8.count),"lat":null,"lon":null}]}
        """
      }
      try folder.write(lines.joined(separator: "\n") + "\n", to: "geoparsing/\(corpus).jsonl")
    }
    try folder.write(
      "{\"tokens\":[\"In\",\"New\",\"York\",\".\"],\"tags\":[\"O\",\"I-LOC\",\"I-LOC\",\"O\"]}\n",
      to: "geoparsing/wikigold.jsonl")
    try folder.write(
      "{\"text\":\"He died in Kabul.\",\"event_places\":[{\"start\":11,\"end\":16,\"text\":\"Kabul\"}]}\n",
      to: "events/event-links.jsonl")
    try folder.write(
      "# towns\nid\tname\tnames\nx:1\tBaghouz\tBaghuz|Al-Baghuz\nx:2\tHajin\t\n", to: "tables/theatre.tsv")
  }

  private var options: TrainingOptions {
    TrainingOptions(corpora: folder.path, tables: folder.file("tables"))
  }

  @Test func foldsAreEveryNthDocument() throws {
    var options = options
    options.fold = TrainingOptions.Fold(index: 1, count: 3)
    let training = try ModelTraining(options, stack: try PlaceStack.core())
    #expect(training.heldOut["lgl"] == ["lgl-1", "lgl-4"])
    #expect(training.heldOut["tud-loc"] == ["tud-loc-1", "tud-loc-4"])
    // Five of seven in each of three corpora, numbers 1 and 6 in capitals too (1 is held out); two of sentences.
    #expect(training.pointedTextCount == 15)
    #expect(training.textCount == 15 + 3 + 2)
    #expect(training.issues.isEmpty)
  }

  @Test func aCorpusIsLeftOut() throws {
    var options = options
    options.without = ["lgl", "event-links"]
    let training = try ModelTraining(options, stack: try PlaceStack.core())
    #expect(training.pointedTextCount == 14)
    #expect(training.textCount == 14 + 4 + 1)
    #expect(training.heldOut.isEmpty)
  }

  @Test func trainingRepeats() throws {
    let stack = try PlaceStack.core()
    let one = try ModelTraining(options, stack: stack)
    let two = try ModelTraining(options, stack: stack)
    #expect(one.recognizer == two.recognizer)
    #expect(one.resolver == two.resolver)
    var other = options
    other.without = ["tud-loc"]
    #expect(try ModelTraining(other, stack: stack).recognizer != one.recognizer)
  }

  @Test func linkedEventsAreLeftOutBySource() throws {
    let towns = ["Kabul", "Homs", "Sirte", "Baiji"]
    let lines = (0..<12).map { number in
      let town = towns[number % 4]
      return LinkCorpusTests.line(
        "link-\(number)", number < 6 ? "one" : "two", "Died at \(town).", 8, 8 + town.utf8.count)
    }
    try folder.write(lines.joined(), to: "events/event-links.jsonl")
    let stack = try PlaceStack.core()
    let all = try ModelTraining(options, stack: stack)
    #expect(all.linkCount == 12)
    #expect(all.heldOut.isEmpty && all.heldOutLinks.isEmpty)
    #expect(all.links == (try ModelTraining(options, stack: stack)).links)
    var options = options
    options.linkFold = TrainingOptions.Fold(index: 1, count: 2)
    let part = try ModelTraining(options, stack: stack)
    #expect(part.heldOut == ["event-links": (6..<12).map { "link-\($0)" }])
    #expect(part.heldOutLinks.map(\.source) == Array(repeating: "two", count: 6))
    #expect(part.linkCount == 6)
    #expect(part.textCount == all.textCount - 6)
    #expect(part.links != all.links)
    options.trainsLinks = false
    #expect(try ModelTraining(options, stack: stack).links.isEmpty)
    options.without = ["event-links"]
    options.trainsLinks = true
    #expect(try ModelTraining(options, stack: stack).links.isEmpty)
  }

  @Test func brokenLinesAreToldAndTheRestIsUsed() throws {
    let path = "geoparsing/lgl.jsonl"
    let text = try String(contentsOfFile: folder.file(path), encoding: .utf8)
    try folder.write("{\"id\":\n" + text, to: path)
    let training = try ModelTraining(options, stack: try PlaceStack.core())
    #expect(training.issues.map(\.line) == [1])
    #expect(training.pointedTextCount == 21)
  }

  @Test(arguments: [
    ("id\tname\nx:1\tHajin\n", "theatre.tsv:2: no columns name and names."),
    ("id\tname\tnames\n", "theatre.tsv: holds no names. Give the folder Gazetteer/Data."),
  ])
  func tablesWithoutNamesAreRefused(_ table: String, _ message: String) throws {
    try folder.write(table, to: "tables/theatre.tsv")
    let issue = #expect(throws: InputIssue.self) { try ModelTraining(options, stack: try PlaceStack.core()) }
    #expect(issue?.description.hasSuffix(message) == true, "\(String(describing: issue))")
  }

  @Test func aMissingCorpusIsNamed() throws {
    try FileManager.default.removeItem(atPath: folder.file("geoparsing/geovirus.jsonl"))
    let issue = #expect(throws: InputIssue.self) { try ModelTraining(options, stack: try PlaceStack.core()) }
    #expect(issue?.path == folder.file("geoparsing/geovirus.jsonl"))
  }
}
