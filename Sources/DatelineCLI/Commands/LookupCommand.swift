import ArgumentParser
import Gazetteer
import Geo
import Pipeline

struct LookupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: "Show the places that a name may mean, the most likely first.")

  @Argument(help: ArgumentHelp("A place name, quoted if it has spaces.", valueName: "name"))
  var name: String

  @Flag(help: "JSON instead of a table.")
  var json = false

  @Option(help: ArgumentHelp("Only places of this country (ISO code).", valueName: "code"))
  var country: String?

  @Option(help: ArgumentHelp("Only places of this first-level division, by name.", valueName: "name"))
  var admin1: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Nearer places first: latitude,longitude.", valueName: "point"))
  var near: String?

  @Option(help: "How many places to show.")
  var limit = 10

  @OptionGroup var gazetteer: GazetteerOptions

  /// Checked here, so that the message shows the usage of this command.
  func validate() throws {
    guard limit >= 1 else { throw ValidationError("--limit \(limit): expected 1 or more.") }
    _ = try country.map { try ArgumentValues.country($0, option: "--country") }
    _ = try near.map(ArgumentValues.point)
  }

  func run() throws {
    let country = try country.map { try ArgumentValues.country($0, option: "--country") }
    let near = try near.map(ArgumentValues.point)
    let stack = try gazetteer.openedStack()
    var search = PlaceSearch(stack: stack)
    search.country = country.map(packedCountry)
    search.admin1 = admin1
    search.near = near
    let results = search.results(for: name, limit: limit)
    if json {
      print(LookupOutput.json(results, stack), terminator: "")
    } else if !results.isEmpty {
      print(LookupOutput.table(results, stack), terminator: "")
    }
    if results.isEmpty {
      StandardError.show("dateline: no place is called \"\(name)\"")
      throw ExitCode.nothingFound
    }
  }
}
