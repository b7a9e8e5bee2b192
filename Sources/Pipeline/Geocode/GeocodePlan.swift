import Gazetteer
import Ingest
import Layers
import Tables
import Toponyms

/// What a run does with each row of its table: which columns it reads, what it writes behind them.
struct GeocodePlan: Sendable {
  let header: TableHeader
  let dialect: TableDialect
  let columns: ColumnPlan
  /// Rows with a date; all rows where the table has no dates.
  let events: LayerSchema
  /// Rows without a date of a table that has dates.
  let undated: LayerSchema?
  /// The first of our fields.
  let firstMatchField: Int
  let style: RowStyle
  /// Latitude and longitude stand in each other's columns.
  var isSwapped = false
  /// What the sample showed of that: rows that fit only swapped, rows that fit only as they are.
  var swapEvidence = (swapped: 0, straight: 0)

  init(_ reader: borrowing TableReader, _ options: GeocodeOptions, _ gazetteer: PlaceStack) throws(InputIssue) {
    let countries = CountryName(stack: gazetteer)
    columns = try ColumnPlan(
      header: reader.header, sample: reader.sample, path: reader.path, choices: options.columns,
      isPlaceName: { gazetteer.hasPlace(named: $0) }, isCountry: { !countries.places($0).isEmpty })
    header = reader.header
    dialect = reader.dialect
    let names = header.uniqueNames
    let own = names.map { Field($0, .text, description: "As in the table.") }
    let added = GeocodeFields.free(
      GeocodeFields.match + [GeocodeFields.row] + (columns.dates.isEmpty ? [] : GeocodeFields.dates), besides: names)
    firstMatchField = own.count
    style = RowStyle(columns, own: names, ours: added, reader.sample)
    events = LayerSchema(
      name: "events", fields: own + added, title: "Events", description: "Rows of a table, placed by their names.",
      attribution: EventSchema.attribution)
    undated =
      columns.dates.isEmpty
      ? nil
      : LayerSchema(
        name: "events_undated", fields: Array(events.fields.dropLast(GeocodeFields.dates.count)),
        title: "Undated events", description: "Rows whose date is missing or cannot be read.",
        attribution: EventSchema.attribution)
  }

  var hasDates: Bool { undated != nil }

  /// Columns whose cells decide where a row lies.
  var placeColumns: [Int] {
    let roles: [ColumnRole] = [
      .place, .admin3, .admin2, .admin1, .country, .latitude, .longitude, .coordinates, .placePrecision, .relation,
    ]
    return roles.compactMap { columns[$0] }
  }

  /// What a row says of its place.
  func row(_ block: TableBlock, _ row: Int) -> TableRow {
    func text(_ role: ColumnRole) -> String { columns[role].map { block.text(row, $0) } ?? "" }
    var found = TableRow(
      place: text(.place), admin2: text(.admin2), admin1: text(.admin1), country: text(.country))
    found.admin3 = text(.admin3)
    let relation = text(.relation)
    if !relation.isEmpty, !found.place.isEmpty { found.place = relation + " " + found.place }
    switch columns.coordinate(block, row) {
    case .none: break
    case .point(let latitude, let longitude): found.given = .point(latitude: latitude, longitude: longitude)
    case .unreadable(let text): found.given = .unreadable(text)
    }
    found.precision =
      switch columns.placePrecision(block, row) {
      case .exact: .exact
      case .near: .near
      case .admin2: .admin2
      case .admin1: .admin1
      case .line: .line
      case .country: .country
      case .unknown, nil: nil
      }
    return found
  }

  /// Rows of the sample that are asked whether their numbers are swapped.
  private static let sampledRows = 1_000

  /// Looks whether the columns of latitude and longitude are swapped: most rows that tell fit only the other way round.
  mutating func findSwap(_ sample: TableBlock, _ placer: inout RowPlacer) {
    guard columns[.latitude] != nil, columns[.longitude] != nil else { return }
    for row in 0..<min(sample.rowCount, Self.sampledRows) {
      guard let isSwapped = placer.place(self.row(sample, row)).isSwapped else { continue }
      if isSwapped { swapEvidence.swapped += 1 } else { swapEvidence.straight += 1 }
    }
    isSwapped = swapEvidence.swapped >= 3 && swapEvidence.swapped > 9 * swapEvidence.straight
  }

  /// The plan as a user reads it.
  var lines: [String] {
    var lines = ["\(columns.path): \(dialect.description), \(header.count) columns"] + header.remarks + columns.lines()
    if isSwapped { lines.append(swapLine) }
    lines.append("Coloured by \"\(style.dated.categoryField)\".")
    let ours = events.fields[firstMatchField...].map(\.name)
    lines.append("Added behind them: \(ours.joined(separator: ", ")).")
    return lines
  }

  var swapLine: String {
    "Latitude and longitude stand in each other's columns: \(swapEvidence.swapped) of the first rows fit only the other way "
      + "round, \(swapEvidence.straight) only as they are. They are put right."
  }
}
