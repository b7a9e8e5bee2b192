import ArgumentParser
import Gazetteer
import Pipeline

struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Make, check and describe gazetteer indexes.",
    subcommands: [Info.self, Build.self, Fetch.self, Verify.self])

  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show what the embedded gazetteer, or an index file, holds and under which licence.")

    @Argument(help: ArgumentHelp("An index file; the embedded core if left out.", valueName: "file"))
    var path: String?

    func run() throws {
      try GazetteerCommand.open(path) { index in
        print("file: \(index.path)")
        print("places: \(index.placeCount)")
        print("names: \(index.keyCount)")
        print("bytes: \(index.byteCount)")
        for (key, value) in index.about where key != "places" { print("\(key): \(value)") }
      }
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read an index whole and check its checksum and every reference.")

    @Argument(help: ArgumentHelp("An index file; the embedded core if left out.", valueName: "file"))
    var path: String?

    func run() throws {
      try GazetteerCommand.open(path) { index in
        try index.verify()
        print("\(index.path): \(index.placeCount) places, \(index.keyCount) names, checksum right")
      }
    }
  }

  struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compile GeoNames dumps and tables of places into one index file.",
      discussion: """
        A table is CSV or TSV with a header: name, lat, lon, and if known id, feature, country, admin1, population,
        radius_km, names (separated by |). A GeoNames dump has 19 columns and no header.
        """)

    @Argument(help: ArgumentHelp("Tables, later rows with the same id replacing earlier ones.", valueName: "table"))
    var inputs: [String]

    @Option(name: [.short, .customLong("output")], help: ArgumentHelp("The index file.", valueName: "file"))
    var output: String

    func run() throws {
      var log = RunLog(show: StandardError.show)
      do {
        let outcome = try GazetteerBuild.run(
          inputs: inputs, output: output, core: try PlaceStack.core(), log: &log)
        log.close()
        StandardError.show(
          "\(output): \(outcome.places) places, \(outcome.byteCount) bytes, \(outcome.rejected) rows left out")
      } catch {
        StandardError.show("dateline: \(error)")
        throw ExitCode.inputFailed
      }
      if log.failureCount > 0 { throw ExitCode.inputFailed }
    }
  }

  /// Opens an index or the core; errors become a message and exit code 2.
  static func open(_ path: String?, _ body: (PlaceIndex) throws -> Void) throws {
    do {
      try body(path.map { path in try PlaceIndex(path: path) } ?? PlaceIndex.embedded())
    } catch {
      StandardError.show("dateline: \(error)")
      throw ExitCode.inputFailed
    }
  }
}
