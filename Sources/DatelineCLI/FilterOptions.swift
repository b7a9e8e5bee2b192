import ArgumentParser
import Pipeline

/// Which events go into the layers.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Leave out events that end before this day.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Leave out events that begin after this day.", valueName: "date"))
  var until: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Keep events inside: west,south,east,north.", valueName: "box"))
  var bbox: String?

  @Option(help: ArgumentHelp("Keep events in this country (ISO code); repeatable.", valueName: "code"))
  var country: [String] = []

  @Option(help: ArgumentHelp("Keep this event type or sub-type; repeatable.", valueName: "type"))
  var type: [String] = []

  @Option(help: "Leave out events below this confidence, 0 to 1.")
  var minConfidence = 0.0

  func fill(_ options: inout ExportOptions) throws {
    options.since = try since.map { try ArgumentValues.day($0, option: "--since") }
    options.until = try until.map { try ArgumentValues.day($0, option: "--until") }
    options.bounds = try bbox.map(ArgumentValues.bounds)
    options.countries = Set(try country.map { try ArgumentValues.country($0, option: "--country") })
    options.types = Set(type)
    guard minConfidence >= 0, minConfidence <= 1 else {
      throw ValidationError("--min-confidence \(minConfidence): expected a number from 0 to 1.")
    }
    options.minConfidence = minConfidence
  }

  /// Names of the options that were given.
  var given: [String] {
    [
      ("--since", since != nil), ("--until", until != nil), ("--bbox", bbox != nil), ("--country", !country.isEmpty),
      ("--type", !type.isEmpty), ("--min-confidence", minConfidence != 0),
    ].filter(\.1).map(\.0)
  }
}
