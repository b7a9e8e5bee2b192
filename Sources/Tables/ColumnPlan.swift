public import Ingest
import Temporal

/// Which column of a table says what, and how its dates and coordinates are written.
///
/// Found by the user's choice, then by the columns of known data sets, HXL tags, names, and at last the cells of the
/// first rows.
public struct ColumnPlan: Sendable {
  public let path: String
  /// Every column of the table, in order.
  public private(set) var columns: [PlannedColumn]
  public private(set) var schema: KnownSchema?
  public private(set) var dates = DateColumns()
  /// Coordinates have a comma before their decimals.
  public private(set) var decimalComma = false
  /// Columns by the place of their role among all roles.
  private var byRole = [Int?](repeating: nil, count: ColumnRole.allCases.count)

  /// - Parameters:
  ///   - sample: The first rows.
  ///   - isPlaceName: Whether a text names a place, for columns whose name says nothing.
  ///   - isCountry: Whether a text is a country's name or code.
  /// Errors: a column that the user names is not there, or the table has no column that says where.
  public init(
    header: TableHeader, sample: TableBlock, path: String, choices: ColumnChoices = ColumnChoices(),
    isPlaceName: ((String) -> Bool)? = nil, isCountry: ((String) -> Bool)? = nil
  ) throws(InputIssue) {
    self.path = path
    columns = zip(0..., header.uniqueNames).map { PlannedColumn(index: $0, name: $1) }
    for role in ColumnRole.allCases {
      guard let choice = choices.roles[role] else { continue }
      assign(try Self.column(choice, role, header, path), to: role, .given)
    }
    findSchema(header)
    findNames(header)
    let content = ColumnContent(sample: sample, isPlaceName: isPlaceName, isCountry: isCountry)
    findContent(content)
    decimalComma = content.hasDecimalCommas([self[.latitude], self[.longitude]].compactMap { $0 })
    guard hasPlace else {
      throw InputIssue(
        path: path, line: header.isWritten ? header.line : nil,
        message: "no column says where. The columns are: \(Self.list(header.uniqueNames)). "
          + "Name one: --place, --admin2, --admin1, --country, or --latitude and --longitude.")
    }
    dates = DateColumns(
      names: header.uniqueNames, sample: sample, code: schema?.dateCode, given: choices.dayOrder,
      column: { self[$0] })
  }

  /// The column of a role; nil where the table has none.
  public subscript(role: ColumnRole) -> Int? { byRole[role.ordinal] }

  private var hasPlace: Bool {
    let roles: [ColumnRole] = [.place, .admin3, .admin2, .admin1, .country, .coordinates]
    return roles.contains { self[$0] != nil } || (self[.latitude] != nil && self[.longitude] != nil)
  }

  /// Gives a role to a column, unless either is taken.
  private mutating func assign(_ column: Int, to role: ColumnRole, _ ground: PlannedColumn.Ground) {
    guard self[role] == nil, columns[column].role == nil else { return }
    byRole[role.ordinal] = column
    columns[column].role = role
    columns[column].ground = ground
  }

  /// The column that a user names, in any case, or by its number.
  private static func column(
    _ choice: String, _ role: ColumnRole, _ header: TableHeader, _ path: String
  ) throws(InputIssue) -> Int {
    let wanted = choice.lowercased()
    if let index = header.names.firstIndex(of: choice) ?? header.uniqueNames.firstIndex(of: choice)
      ?? header.uniqueNames.firstIndex(where: { $0.lowercased() == wanted })
      ?? header.tags?.firstIndex(where: { $0.lowercased() == wanted })
    {
      return index
    }
    if let number = Int(choice), (1...header.count).contains(number) { return number - 1 }
    throw InputIssue(
      path: path,
      message: "--\(role.rawValue) \(choice): no such column. The columns are: \(list(header.uniqueNames)).")
  }

  /// At most twenty names.
  private static func list(_ names: [String]) -> String {
    names.prefix(20).joined(separator: ", ") + (names.count > 20 ? " and \(names.count - 20) more" : "")
  }

  private mutating func findSchema(_ header: TableHeader) {
    let keys = header.uniqueNames.map { ColumnNames.key(of: $0) }
    schema = KnownSchema.find(Set(keys), hasTags: header.tags != nil)
    guard let schema else { return }
    for (role, names) in schema.columns {
      for name in names {
        if let column = keys.firstIndex(of: name) {
          assign(column, to: role, .schema(schema))
          break
        }
      }
    }
  }

  private mutating func findNames(_ header: TableHeader) {
    // What a known data set does not use says something else under the same word: GTD's `region` is a continent.
    if let schema, schema != .hxl { return }
    var found: [(column: Int, role: ColumnRole, rank: Int, ground: PlannedColumn.Ground)] = []
    for (index, name) in header.uniqueNames.enumerated() where header.isWritten {
      if let tag = header.tags?[index], let match = ColumnNames.match(tag) {
        found.append((index, match.role, match.rank - 1000, .tag(tag)))
      } else if let match = ColumnNames.match(name) {
        found.append((index, match.role, match.rank, .name))
      }
    }
    // The surest name of a role first; of two that are as sure the first column.
    for match in found.sorted(by: { ($0.rank, $0.column) < ($1.rank, $1.column) }) {
      assign(match.column, to: match.role, match.ground)
    }
  }

  private mutating func findContent(_ content: ColumnContent) {
    let free = columns.filter { $0.role == nil }.map(\.index)
    if [.date, .startDate, .year].allSatisfy({ self[$0] == nil }), let hit = content.dates(in: free) {
      assign(hit.column, to: .date, hit.ground)
    }
    if self[.latitude] == nil, self[.longitude] == nil, self[.coordinates] == nil {
      if let hit = content.points(in: free) {
        assign(hit.column, to: .coordinates, hit.ground)
      } else if let pair = content.coordinates(in: free) {
        assign(pair.latitude.column, to: .latitude, pair.latitude.ground)
        assign(pair.longitude.column, to: .longitude, pair.longitude.ground)
      }
    }
    if self[.country] == nil, let hit = content.countries(in: free) { assign(hit.column, to: .country, hit.ground) }
    if self[.place] == nil, let hit = content.places(in: free.filter { columns[$0].role == nil }) {
      assign(hit.column, to: .place, hit.ground)
    }
  }

  /// The coordinates that a row has already.
  public func coordinate(_ block: TableBlock, _ row: Int) -> CoordinateCell {
    if let latitude = self[.latitude], let longitude = self[.longitude] {
      if block.cell(row, latitude).isEmpty && block.cell(row, longitude).isEmpty { return pair(block, row) }
      let values = [latitude, longitude].map { column in
        DateColumns.withCell(block, row, column) { DecimalNumber.read($0, comma: decimalComma) }
      }
      if let latitude = values[0], let longitude = values[1] {
        return .point(latitude: latitude, longitude: longitude)
      }
      let text = [block.text(row, latitude), block.text(row, longitude)].filter { !$0.isEmpty }
      return .unreadable(text.joined(separator: " "))
    }
    return pair(block, row)
  }

  private func pair(_ block: TableBlock, _ row: Int) -> CoordinateCell {
    guard let column = self[.coordinates], !block.cell(row, column).isEmpty else { return .none }
    let point = DateColumns.withCell(block, row, column) { PointText.read($0) }
    if let point { return .point(latitude: point.latitude, longitude: point.longitude) }
    return .unreadable(block.text(row, column))
  }

  /// How exactly the row says its place is known; nil where it does not say.
  public func placePrecision(_ block: TableBlock, _ row: Int) -> PlacePrecision? {
    guard let column = self[.placePrecision], let code = DateColumns.integer(block, row, column) else { return nil }
    switch schema {
    case .acled: return .acled(code)
    case .ucdpGED: return .ucdp(code)
    case .gtd: return .gtd(code)
    default: return nil
    }
  }

  /// The plan as a user reads it, a line a column that is used, then the dates, then the columns that are only kept.
  public func lines() -> [String] {
    var lines: [String] = []
    if let schema { lines.append("Columns as in \(schema.rawValue).") }
    let used = columns.filter { $0.role != nil }
    let width = used.map { $0.role!.rawValue.utf8.count }.max() ?? 0
    for role in ColumnRole.allCases {
      guard let column = self[role] else { continue }
      let label = role.rawValue + String(repeating: " ", count: width - role.rawValue.utf8.count)
      lines.append("\(label)  column \(column + 1) \"\(columns[column].name)\", \(columns[column].reason)")
    }
    lines += dates.lines
    if decimalComma { lines.append("Coordinates have a decimal comma.") }
    let kept = columns.filter { $0.role == nil }.map(\.name)
    if !kept.isEmpty { lines.append("Kept as they are: \(Self.list(kept)).") }
    return lines
  }
}
