/// What a request for items asks, read from its parameters.
struct ItemsRequest {
  var filter = ItemsFilter()
  var limit = Self.usualLimit
  /// Only rows after this one: where the page before ended.
  var after = 0
  var frame = ReferenceFrame.crs84

  static let usualLimit = 10
  static let mostLimit = 10_000
  /// Parameters that are not columns.
  static let reserved: Set<String> = [
    "f", "limit", "bbox", "bbox-crs", "crs", "datetime", "after", "filter", "filter-lang", "filter-crs",
  ]

  /// The only language of filters that is spoken.
  static let filterLanguage = "cql2-text"

  init(_ request: ServerRequest, on layer: LayerDescription) throws(ServerFault) {
    let columns = layer.queryables
    var box: String?
    var boxFrame = ReferenceFrame.crs84
    var hasBoxFrame = false
    var expression: String?
    var expressionFrame = ReferenceFrame.crs84
    var seen: Set<String> = []
    for parameter in request.parameters {
      let (name, value) = (parameter.name, parameter.value)
      guard seen.insert(name).inserted else {
        throw ServerFault(.badRequest, "the parameter \(name) is given twice")
      }
      switch name {
      case "f": break
      case "limit": limit = min(Self.mostLimit, try Self.whole(value, of: name, from: 1))
      case "after": after = try Self.whole(value, of: name, from: 0)
      case "bbox": box = value
      case "bbox-crs":
        boxFrame = try ReferenceFrame(value, of: name, storedIn: layer.epsg)
        hasBoxFrame = true
      case "crs": frame = try ReferenceFrame(value, of: name, storedIn: layer.epsg)
      case "filter": expression = value
      case "filter-lang":
        guard value == Self.filterLanguage else {
          throw ServerFault(.badRequest, "filter-lang=\(value): expected \(Self.filterLanguage)")
        }
      case "filter-crs": expressionFrame = try ReferenceFrame(value, of: name, storedIn: layer.epsg)
      case "datetime": filter.time = try TimeParameter.read(value)
      default:
        guard let column = columns.first(where: { $0.name == name }) else {
          throw ServerFault(
            .badRequest,
            "the parameter \(name) is unknown; items take \(Self.reserved.sorted().joined(separator: ", ")) and the "
              + "names that /collections/{id}/queryables lists")
        }
        filter.properties.append(.init(column: name, value: try Self.value(value, of: column)))
      }
    }
    if let box {
      filter.boxes = try BoxParameter.read(box, in: boxFrame, storedIn: layer.epsg)
    } else if hasBoxFrame {
      throw ServerFault(.badRequest, "bbox-crs is given without a bbox")
    }
    if let expression { filter.expression = try CQLFilter(expression, on: layer, in: expressionFrame) }
    if let time = filter.time, layer.time == nil || (time.from == nil && time.to == nil) { filter.time = nil }
    filter.properties.sort { $0.column < $1.column }
  }

  private static func whole(_ text: String, of name: String, from least: Int) throws(ServerFault) -> Int {
    // A number too long for the machine is still a number, and larger than what is served.
    let digits = text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && !text.isEmpty
    let number = Int(text) ?? (digits ? Int.max : -1)
    guard number >= least else {
      throw ServerFault(.badRequest, "\(name)=\(text): expected a whole number from \(least)")
    }
    return number
  }

  private static func value(_ text: String, of column: LayerColumn) throws(ServerFault) -> SQLValue {
    switch column.kind {
    case .text: return .text(text)
    case .integer:
      guard let number = Int(text) else {
        throw ServerFault(.badRequest, "\(column.name)=\(text): expected a whole number")
      }
      return .integer(number)
    case .real:
      guard let number = Double(text), number.isFinite else {
        throw ServerFault(.badRequest, "\(column.name)=\(text): expected a number")
      }
      return .real(number)
    case .boolean:
      guard text == "true" || text == "false" else {
        throw ServerFault(.badRequest, "\(column.name)=\(text): expected true or false")
      }
      return .integer(text == "true" ? 1 : 0)
    case .dateTime:
      guard let moment = TimeParameter.moment(text) else {
        throw ServerFault(.badRequest, "\(column.name)=\(text): expected a moment such as 2017-07-10T00:00:00Z")
      }
      return .text(moment.first)
    }
  }
}

extension LayerDescription {
  /// Columns that items can be filtered by: a name that is a parameter already is none.
  var queryables: [LayerColumn] { columns.filter { !ItemsRequest.reserved.contains($0.name) } }
}
