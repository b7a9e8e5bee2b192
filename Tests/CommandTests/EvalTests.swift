import Foundation
import TestSupport
import Testing

/// `dateline eval` on small gold files: figures, messages and exit codes.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct EvalTests {
  private static let places = """
    {"id":"a","text":"A bomb exploded in Mosul, Iraq, on Tuesday.","mentions":[\
    {"start":19,"end":24,"lat":36.34,"lon":43.13},{"start":26,"end":30,"lat":33,"lon":44}]}
    {"id":"b","text":"Nothing happened.","mentions":[]}

    """

  private func eval(
    _ arguments: [String], in folder: TemporaryFolder, exitCode: Int32 = 0
  ) async throws -> Dateline.Result {
    let result = try await Dateline.run(["eval"] + arguments, workingDirectory: folder.path)
    #expect(result.exitCode == exitCode, "\(result.stderr)")
    return result
  }

  @Test func aGoldFileOfPlacesIsMeasuredWithTheShippedModels() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.places, to: "gold.jsonl")
    let result = try await eval(["--places", "gold.jsonl"], in: folder)
    #expect(result.stderr.isEmpty)
    let tables = result.lines.filter { $0.hasPrefix("## ") }
    #expect(
      tables == [
        "## Places: names found", "## Places: right place, names given", "## Places: found and placed",
        "## Places: confidence",
      ])
    let rows = result.lines.filter { $0.hasPrefix("| gold.jsonl | shipped models | ") }
    #expect(rows.count == 4)
    // Both names of the one document that has any are found and placed, whatever is drawn.
    #expect(rows.first?.contains("| 1.000 [0.000, 1.000] ") == true, "\(rows)")
    #expect(rows.dropFirst().first?.contains("| 1.000 [1.000, 1.000] ") == true, "\(rows)")
    #expect(result.stdout.contains("- shipped models: those in the program."))
  }

  @Test func jsonHasEveryFigureWithItsIntervalAndTheCurve() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.places, to: "gold.jsonl")
    let one = try await eval(["--places", "gold.jsonl", "--json", "--jobs", "1"], in: folder)
    let two = try await eval(["--places", "gold.jsonl", "--json", "--jobs", "3"], in: folder)
    #expect(one.output == two.output)
    let results = try #require(try JSONText(one.stdout)["results"]?.array)
    let place = try #require(results.first)
    #expect(results.count == 1)
    #expect(place["gold"]?.int == 2)
    let given = try #require(place["given_spans"])
    for name in [
      "recognition_exact.f1", "recognition_overlap.precision", "resolution_all.acc161", "resolution_all.median_km",
      "resolution_found.auc", "end_to_end_161.f1", "calibration_error_all", "calibration_error_found",
      "accuracy_at_80_coverage",
    ] {
      #expect(given[name]?.names == ["value", "low", "high"], "\(name)")
    }
    #expect(given["resolution_all.acc161"]?["value"]?.double == 1)
    let curve = try #require(given["coverage_curve"]?.array)
    #expect(curve.last?["coverage"]?.double == 1)
    let bins = try #require(given["confidence_bins"]?.array)
    #expect(bins.count == 10)
    #expect(bins.compactMap { $0["mentions"]?.int }.reduce(0, +) == 2)
  }

  @Test func otherGoldFilesAreMeasuredToo() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {"id":"a","text":"It ended on July 10, 2017.","published":"2017-07-12","dates":[\
      {"start":12,"end":25,"type":"DATE","value":"2017-07-10"}]}

      """, to: "dates.jsonl")
    try folder.write(
      """
      {"id":"a","text":"Troops attacked Fallujah.","events":[{"start":7,"end":15}],"event_places":[{"start":16,"end":24}]}

      """, to: "links.jsonl")
    try folder.write(
      """
      {"id":"a","text":"GUERRILLAS ATTACKED A POST IN LIMA, PERU, ON 3 JANUARY 1990.","published":"1990-01-05",\
      "incidents":[{"dates":[["1990-01-03","1990-01-03"]],"places":[["PERU","LIMA"]]}]}

      """, to: "incidents.jsonl")
    let result = try await eval(
      ["--dates", "dates.jsonl", "--links", "links.jsonl", "--incidents", "incidents.jsonl", "--json"], in: folder)
    let results = try #require(try JSONText(result.stdout)["results"]?.array)
    #expect(results.map { $0["subject"]?.string } == ["dates", "links", "incidents"])
    #expect(results.map { $0["models"]?.string } == ["rules", "shipped models", "shipped models"])
    #expect(results[0]["found"]?["value.f1"]?["value"]?.double == 1)
    #expect(results[1]["given_spans"]?["f1"]?["value"]?.double == 1)
    #expect(results[2]["found"]?["both"]?["value"]?.double == 1)
  }

  @Test func answersOfAFileAreScoredInPlaceOfOurs() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.places, to: "gold.jsonl")
    try folder.write(
      """
      {"id":"a","places":[{"start":19,"end":24,"kind":"place","place":{"lat":36.34,"lon":43.13},"confidence":0.7}]}

      """, to: "other.jsonl")
    let result = try await eval(["--places", "gold.jsonl", "--answers", "other.jsonl", "--json"], in: folder)
    let place = try #require(try JSONText(result.stdout)["results"]?.array.first)
    #expect(place["models"]?.string == "other.jsonl")
    #expect(place["answered"]?.int == 1)
    let answers = try #require(place["answers"])
    #expect(answers["recognition_exact.precision"]?["value"]?.double == 1)
    #expect(answers["recognition_exact.recall"]?["value"]?.double == 0.5)
    #expect(answers["resolution_all.mean_km"]?["value"]?.double == 10019)
    #expect(answers["calibration_error_all"]?["value"]?.double == 0.15)
  }

  // MARK: What goes wrong

  @Test func aBrokenGoldLineIsToldAndTheRestIsScored() async throws {
    let folder = try TemporaryFolder()
    try folder.write("{\"id\":\"x\",\"mentions\":[]}\n{nothing\n" + Self.places, to: "gold.jsonl")
    let result = try await eval(["--places", "gold.jsonl", "--json"], in: folder, exitCode: 2)
    let messages = result.stderr.split(separator: "\n").map(String.init)
    #expect(
      messages == [
        "dateline: gold.jsonl:2:2: no JSON: expected a key in quotes, found 'n'. Line left out.",
        "dateline: gold.jsonl:1: no field 'text', expected a string. Line left out.",
      ])
    #expect(try JSONText(result.stdout)["results"]?.array.first?["documents"]?.int == 2)
  }

  @Test func aMissingFileOrFolderIsNamed() async throws {
    let folder = try TemporaryFolder()
    let file = try await eval(["--places", "none.jsonl"], in: folder, exitCode: 2)
    #expect(file.stderr.contains("dateline: none.jsonl: "))
    let corpora = try await eval(["none"], in: folder, exitCode: 2)
    #expect(corpora.stderr == "dateline: none: cannot be read (No such file or directory).\n")
    try folder.write("", to: "file")
    let notAFolder = try await eval(["file"], in: folder, exitCode: 2)
    #expect(
      notAFolder.stderr
        == "dateline: file: is a file. Expected a folder with geoparsing/, dates/, events/ and tables/.\n")
  }

  @Test func anEmptyGoldFileIsNothingFound() async throws {
    let folder = try TemporaryFolder()
    try folder.write("\n", to: "gold.jsonl")
    let result = try await eval(["--dates", "gold.jsonl"], in: folder, exitCode: 1)
    #expect(result.stderr == "dateline: no gold documents found\n")
    #expect(result.stdout.isEmpty)
  }

  /// A folder with one part of the corpora: that part is measured, and what is missing is named.
  @Test func partsOfAFolderAreMeasured() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.makeFolder("corpora/dates")
    try folder.write(
      "{\"id\":\"a\",\"text\":\"In 2017.\",\"dates\":[{\"start\":3,\"end\":7,\"type\":\"DATE\",\"value\":\"2017\"}]}\n",
      to: "corpora/dates/timeml-dev.jsonl")
    let dates = try await eval(["corpora", "--only", "dates"], in: folder)
    #expect(dates.lines.filter { $0.hasPrefix("## ") } == ["## Dates"])
    let both = try await eval(["corpora", "--only", "dates", "--only", "places"], in: folder, exitCode: 2)
    #expect(both.lines.filter { $0.hasPrefix("## ") } == ["## Dates"])
    #expect(
      both.stderr == "dateline: corpora/geoparsing: cannot be read (No such file or directory). Part left out.\n")
    _ = try folder.makeFolder("corpora/geoparsing")
    let empty = try await eval(["corpora", "--only", "places"], in: folder, exitCode: 2)
    #expect(empty.stderr == "dateline: corpora/geoparsing: holds no .jsonl files. Part left out.\n")
  }

  /// Corpora that training does not read are measured beside the others, and missing ones of training are named.
  @Test func otherCorporaOfAFolderAreReadByTheShippedModels() async throws {
    let folder = try TemporaryFolder()
    for part in ["geoparsing", "events", "tables"] { _ = try folder.makeFolder("corpora/" + part) }
    try folder.write(Self.places, to: "corpora/geoparsing/mine.jsonl")
    try folder.write(Self.places, to: "corpora/geoparsing/lgl.jsonl")
    try folder.write("{\"id\":\"a\",\"text\":\"x\",\"incidents\":[]}\n", to: "corpora/events/reports.jsonl")
    try folder.write(
      """
      id,where_coordinates,adm_2,adm_1,country,latitude,longitude,where_prec
      1,Mosul town,,Nineveh,Iraq,36.34,43.13,1
      2,Mosul town,,Nineveh,Iraq,x,43.13,1

      """, to: "corpora/tables/mine.csv")
    try folder.write("id,name\n1,Mosul\n", to: "corpora/tables/other.csv")
    let result = try await eval(["corpora", "--only", "places", "--only", "events"], in: folder, exitCode: 2)
    #expect(result.lines.count { $0.hasPrefix("| mine   | shipped models |") } == 4, "\(result.stdout)")
    #expect(!result.stdout.contains("| lgl "), "there is nothing to train models without it on")
    #expect(result.stderr.contains("dateline: corpora/geoparsing/geovirus.jsonl: "))
    #expect(result.stdout.contains("| reports | shipped models | 0         | –"))
    let gazetteer = try await eval(["corpora", "--only", "gazetteer"], in: folder, exitCode: 2)
    #expect(gazetteer.lines.contains { $0.hasPrefix("| mine  | gazetteer alone | 1          | 1.000 ") })
    #expect(gazetteer.stderr.contains("mine.csv:3: latitude, longitude or where_prec is no number. Row left out."))
    #expect(gazetteer.stderr.contains("other.csv:1: no column where_coordinates."))
  }

  @Test func trainingNeedsItsTables() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.makeFolder("corpora/geoparsing")
    _ = try folder.makeFolder("corpora/events")
    for name in ["geoparsing/lgl", "geoparsing/geovirus", "geoparsing/tud-loc"] {
      try folder.write(Self.places, to: "corpora/\(name).jsonl")
    }
    try folder.write("", to: "corpora/geoparsing/wikigold.jsonl")
    try folder.write("", to: "corpora/events/event-links.jsonl")
    let result = try await eval(["corpora", "--only", "places", "--quick"], in: folder, exitCode: 2)
    #expect(result.stderr.contains("dateline: Gazetteer/Data/theatre.tsv: "))
    #expect(result.stderr.contains("--tables"))
    let shipped = try await eval(["corpora", "--only", "places", "--shipped"], in: folder)
    #expect(shipped.lines.filter { $0.contains("| shipped models |") }.count == 12)
    let tables = Checkout.path("Gazetteer/Data")
    let trained = try await eval(["corpora", "--only", "places", "--tables", tables, "--folds", "2"], in: folder)
    #expect(trained.lines.filter { $0.contains("| cross-corpus ") }.count == 12)
    #expect(trained.lines.filter { $0.contains("| 2-fold ") }.count == 12)
    #expect(trained.stderr.contains("trained without lgl, on "))
    #expect(trained.stderr.contains("trained without part 2 of 2, on "))
  }

  @Test(arguments: [
    (["eval"], "nothing to measure. Give a folder of corpora, or a gold file"),
    (["eval", "corpora", "--only", "towns"], "towns"),
    (["eval", "corpora", "--folds", "1"], "--folds 1: expected a number from 2 to 100."),
    (["eval", "corpora", "--jobs", "0"], "--jobs 0: expected a number from 1 to 1024."),
    (["eval", "corpora", "--shipped", "--models", "m"], "--shipped, --models: give one of them."),
    (["eval", "corpora", "--demonyms"], "--demonyms: says how --places FILE was marked."),
    (["eval", "--places", "a", "--only", "places"], "--only: chooses parts of a folder of corpora."),
    (["eval", "corpora", "--answers", "a"], "--answers: belongs to one gold file."),
    (["eval", "--places", "a", "--dates", "b", "--answers", "c"], "--answers: belongs to one gold file."),
    (["eval", "--places", "a", "--answers", "c", "--shipped"], "--answers: are there already"),
    (["eval", "--places", "a", "--models", "no-such-folder"], "no-such-folder/recognizer.model: cannot be read"),
  ])
  func wrongUsageSaysWhatWasExpected(_ arguments: [String], _ message: String) async throws {
    let result = try await Dateline.run(arguments)
    #expect(result.exitCode == 64)
    #expect(result.stderr.contains(message), "\(result.stderr)")
    #expect(result.stdout.isEmpty)
  }
}
