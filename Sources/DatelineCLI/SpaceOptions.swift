import ArgumentParser
import Layers
import Pipeline

/// Options of `export` that say how the events lie on the map.
struct SpaceOptions: ParsableArguments {
  @Flag(help: "GeoJSON: repeat the colour of the type in each feature (simplestyle: marker-color, marker-size).")
  var simplestyle = false

  @Flag(help: "Write the layer events_circles too: the circle of radius_km around each dated event.")
  var circles = false

  @Option(
    defaultAsFlag: "250",
    help: ArgumentHelp(
      "Lay events that share a point out around it, so many metres apart while the place has room; the point is kept.",
      valueName: "metres"))
  var spread: String?

  @Option(
    help: ArgumentHelp(
      "Write a layer of counts too: country, admin1 or grid:DEGREES, then :day, :week or :month; repeatable.",
      valueName: "by:step"))
  var aggregate: [String] = []

  /// Names of the options that were given.
  var given: [String] {
    [
      ("--simplestyle", simplestyle), ("--circles", circles), ("--spread", spread != nil),
      ("--aggregate", !aggregate.isEmpty),
    ].filter(\.1).map(\.0)
  }

  /// Checks the options against those that are read before: output and formats.
  func fill(_ options: inout ExportOptions) throws {
    options.simplestyle = simplestyle
    options.circles = circles
    options.aggregates = try aggregates()
    if let spread {
      guard let meters = Double(spread), meters > 0, meters <= Self.mostMeters else {
        throw ValidationError(
          "--spread \(spread): expected metres above 0, at most \(Int(Self.mostMeters)). With no number it must not stand "
            + "before an input: put it last, or write --spread 250.")
      }
      options.spreadMeters = meters
    }
    if simplestyle, !options.formats.contains(where: \.isGeoJSON) {
      throw ValidationError("--simplestyle: is written in GeoJSON only. Add it: --format geojson")
    }
    if options.output == "-", circles || !aggregate.isEmpty {
      throw ValidationError("-o -: streams the events alone. Give a folder with -o for --circles and --aggregate.")
    }
    if let layer = options.areaLayers.first, !options.formats.contains(where: \.canHoldAreas) {
      let able = LayerFormat.allCases.filter(\.canHoldAreas).map(\.rawValue).joined(separator: ",")
      throw ValidationError("\(layer): no format of --format can hold areas. Add one of \(able).")
    }
  }

  private static let mostMeters = 100_000.0

  /// Each once, in the order of the command line.
  private func aggregates() throws -> [AggregateChoice] {
    var choices: [AggregateChoice] = []
    for text in aggregate {
      guard let choice = AggregateChoice(text) else {
        throw ValidationError(
          "--aggregate \(text): expected country, admin1 or grid:DEGREES (0.01 to 90, a whole number of times in 180), "
            + "then :day, :week or :month, such as country:month or grid:0.5:week.")
      }
      if !choices.contains(choice) { choices.append(choice) }
    }
    return choices
  }
}
