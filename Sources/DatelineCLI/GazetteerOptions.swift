import ArgumentParser
import Gazetteer
import Pipeline

/// The places that a command knows: the core inside the program, with the user's own on top.
struct GazetteerOptions: ParsableArguments {
  @Option(
    name: .customLong("gazetteer"),
    help: ArgumentHelp(
      "Also use the places of this index (.gaz) or of a table, dump or GeoJSON; later ones override.",
      valueName: "file"))
  var paths: [String] = []

  func validate() throws {
    guard paths.count < PlaceStack.mostIndexes else {
      throw ValidationError(
        "--gazetteer: \(paths.count) files, expected at most \(PlaceStack.mostIndexes - 1). Build one index of them: "
          + "dateline gazetteer build.")
    }
  }

  /// The arguments that say the same.
  var arguments: [String] { paths.flatMap { ["--gazetteer", $0] } }

  /// Opens everything. Rows of a table that are no places are told on standard error.
  func stack() throws -> PlaceStack { try Self.stack(paths) }

  /// The same; what stands in the way is told on standard error, and ends the command.
  func openedStack() throws -> PlaceStack {
    do {
      return try stack()
    } catch {
      StandardError.show("dateline: \(error)")
      throw ExitCode.inputFailed
    }
  }

  static func stack(_ paths: [String]) throws -> PlaceStack {
    let core = try PlaceStack.core()
    if paths.isEmpty { return core }
    var log = RunLog(show: StandardError.show)
    let others = try paths.map { path in
      isTable(path)
        ? try GazetteerBuild.index(of: path, core: core, log: &log) : try PlaceIndex(path: path)
    }
    log.close()
    return PlaceStack(core.indexes + others)
  }

  private static func isTable(_ path: String) -> Bool { !path.lowercased().hasSuffix(".gaz") }
}
