import ArgumentParser
import Layers
import Pipeline

/// Which layers are written and how: the same for every command that makes layers of events.
struct LayerChoices: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Formats, separated by commas: \(LayerFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "format"))
  var format = Self.defaultFormats
  private static let defaultFormats = "geojson,csv"

  @Option(
    help: ArgumentHelp(
      "Write the events in the columns of a data set too: acled, ucdp, gdelt, plover; repeatable.", valueName: "name"))
  var schema: [String] = []

  @Option(
    help: ArgumentHelp("Reference system of the points (CSV: columns x and y), such as EPSG:32638.", valueName: "code"))
  var crs: String?

  @Flag(help: "CSV for spreadsheets: with a byte-order mark, and formulas guarded by an apostrophe.")
  var excel = false

  @OptionGroup var space: SpaceOptions

  @Flag(help: "Leave the spatial index out of GeoPackage and FlatGeobuf: quicker to write, slower to open.")
  var noIndex = false

  @Flag(help: "Do not write map.html, the map that opens in a browser with no network.")
  var noMap = false

  @OptionGroup var filter: FilterOptions

  @Flag(help: "Keep each telling of an event as a feature of its own, in the order of the input.")
  var noMerge = false

  /// Names of the options that were given.
  var given: [String] {
    [
      ("--format", format != Self.defaultFormats), ("--schema", !schema.isEmpty), ("--crs", crs != nil),
      ("--excel", excel), ("--no-index", noIndex), ("--no-map", noMap), ("--no-merge", noMerge),
    ].filter(\.1).map(\.0) + space.given + filter.given
  }

  /// The default formats with `--crs`: the one that can is written.
  private var isGeoJSONLeftOut: Bool { crs != nil && format == Self.defaultFormats }

  /// What the user should know before the run.
  var notice: String? {
    guard let crs, isGeoJSONLeftOut else { return nil }
    return "--crs \(crs): GeoJSON is left out, RFC 7946 allows WGS 84 only; written as CSV"
  }

  /// Each once, in the order of the list, whatever the order on the command line.
  private func schemas() throws -> [ForeignSchema] {
    let names = schema.flatMap { $0.split(separator: ",").map(String.init) }
    for name in names where ForeignSchema(rawValue: name) == nil {
      throw ValidationError("--schema \(name): is not known. Expected one of: \(ForeignSchema.names).")
    }
    return ForeignSchema.allCases.filter { names.contains($0.rawValue) }
  }

  /// What the options say; reads no file. Needs the output.
  func fill(_ options: inout ExportOptions) throws {
    options.formats = try format.split(separator: ",").map { name in
      guard let format = LayerFormat(rawValue: String(name)) else {
        let known = LayerFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--format \(name): is not known. Expected one or more of \(known).")
      }
      return format
    }
    options.schemas = try schemas()
    try fillStream(&options)
    if let crs {
      options.crs = crs
      if isGeoJSONLeftOut {
        options.formats = [.csv]
      } else if let format = options.formats.first(where: { !$0.canProject }) {
        let able = LayerFormat.allCases.filter(\.canProject).map(\.rawValue).joined(separator: ",")
        throw ValidationError(
          "--crs \(crs): \(format.title) is always WGS 84. Use formats that can: --format \(able)")
      }
    }
    options.forSpreadsheet = excel
    try space.fill(&options)
    options.changed = try ArgumentValues.sourceDateEpoch()
    options.isIndexed = !noIndex
    options.map = !noMap
    try filter.fill(&options)
    options.merges = !noMerge
    options.temporaryFolder = Machine.temporaryFolder
  }

  /// Standard output takes one format or one table.
  private func fillStream(_ options: inout ExportOptions) throws {
    guard options.output == "-" else { return }
    if !options.schemas.isEmpty {
      guard options.schemas.count == 1, format == Self.defaultFormats else {
        throw ValidationError("-o -: streams one table. Give one --schema and no --format.")
      }
      options.formats = []
    }
    if options.formats.count > 1 {
      throw ValidationError("-o -: streams one format. Say which: --format geojson")
    }
    if let format = options.formats.first(where: { !$0.canStream }) {
      throw ValidationError("-o -: \(format.title) cannot be streamed. Give a folder with -o.")
    }
  }
}
