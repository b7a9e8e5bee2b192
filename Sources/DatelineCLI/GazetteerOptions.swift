import ArgumentParser
import Gazetteer

/// The places that a command knows: the core inside the program, with the user's indexes on top.
struct GazetteerOptions: ParsableArguments {
  @Option(
    name: .customLong("gazetteer"),
    help: ArgumentHelp(
      "Also use the places of this index; later ones override.", valueName: "file"))
  var paths: [String] = []

  func stack() throws -> PlaceStack {
    try PlaceStack.core(under: paths.map { path in try PlaceIndex(path: path) })
  }
}
