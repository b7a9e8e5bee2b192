import Foundation
import TestSupport
import Testing

/// Our scorers against the Python scorers of the corpora, on what the built program says.
@Suite(
  .enabled(if: Dateline.isBuilt, "\(Dateline.absence)"),
  .enabled(if: BenchmarkCorpora.areThere, "\(BenchmarkCorpora.absence)"))
struct ScorerAgreementTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var option: String
    var gold: String
    var scorer: String
    var givenSpans = false
    var demonyms = false
    /// Name in the Python scorer's JSON, with dots, and ours.
    var figures: [(python: String, ours: String)]
    var testDescription: String { "\(gold)\(givenSpans ? " given spans" : "")" }
  }

  private static let placeFigures =
    ["recognition_exact", "recognition_overlap", "end_to_end_161"].flatMap { name in
      ["precision", "recall", "f1"].map { ("\(name).\($0)", "\(name).\($0)") }
    }
    + ["resolution_found", "resolution_all"].flatMap { name in
      ["acc161", "mean_km", "median_km", "auc"].map { ("\(name).\($0)", "\(name).\($0)") }
    }

  static let cases =
    ["lgl", "geovirus", "tud-loc"].flatMap { corpus in
      [false, true].map { given in
        Case(
          option: "--places", gold: "geoparsing/\(corpus).jsonl", scorer: "score_places.py", givenSpans: given,
          demonyms: corpus == "lgl", figures: placeFigures)
      }
    } + [
      Case(
        option: "--dates", gold: "dates/timeml-dev.jsonl", scorer: "score_dates.py",
        figures: ["strict", "relaxed", "type", "value"].flatMap { name in
          ["precision", "recall", "f1"].map { ("\(name).\($0)", "\(name).\($0)") }
        } + [("value_f1", "value.f1"), ("date_value_f1", "date_value.f1")]),
      Case(
        option: "--links", gold: "events/event-links.jsonl", scorer: "score_links.py", givenSpans: true,
        figures: ["precision", "recall", "f1", "sentence_exact"].map { ($0, $0) }),
      Case(
        option: "--incidents", gold: "events/muc4-dev.jsonl", scorer: "score_incidents.py",
        figures: ["date", "place", "both", "events_per_incident"].map { ($0, $0) }),
    ]

  @Test(arguments: cases) func agreesToTheFourthDecimal(_ sample: Case) async throws {
    let folder = try TemporaryFolder()
    let gold = BenchmarkCorpora.folder + "/" + sample.gold
    let answers = folder.file("answers.jsonl")
    let annotated = try await Dateline.run(
      ["annotate"] + (sample.givenSpans ? ["--given-spans"] : []),
      stdin: try String(contentsOfFile: gold, encoding: .utf8))
    try folder.write(annotated.output, to: "answers.jsonl")
    let python = try await BenchmarkCorpora.score(
      sample.scorer, gold, answers, sample.demonyms ? ["--demonyms"] : [])
    let demonyms = sample.demonyms ? ["--demonyms"] : []

    let scored = try await Dateline.run(["eval", sample.option, gold, "--answers", answers, "--json"] + demonyms)
    try compare(scored, "answers", python, sample.figures)
    // The same without a file between: the program's own reading.
    let read = try await Dateline.run(["eval", sample.option, gold, "--json"] + demonyms)
    try compare(read, sample.givenSpans ? "given_spans" : "found", python, sample.figures)
  }

  private func compare(
    _ result: Dateline.Result, _ reading: String, _ python: JSONText, _ figures: [(python: String, ours: String)]
  ) throws {
    #expect(result.exitCode == 0, "\(result.stderr)")
    let ours = try #require(try JSONText(result.stdout)["results"]?.array.first?[reading])
    for (theirName, ourName) in figures {
      let value = theirName.split(separator: ".").reduce(Optional(python)) { $0?[String($1)] }
      let text = try #require(value?.cell, "\(theirName)")
      let expected = try #require(Double(text), "\(theirName)")
      // Their numbers are rounded: kilometres to one decimal, counts for each incident to two, shares to four.
      let decimals = ourName.hasSuffix("_km") ? 1 : ourName == "events_per_incident" ? 2 : 4
      let half = 0.5 * pow(10, -Double(decimals))
      let found = try #require(ours[ourName]?["value"]?.double, "\(ourName)")
      #expect(abs(found - expected) <= half + 1e-6, "\(ourName): \(found), expected \(expected)")
    }
  }
}
