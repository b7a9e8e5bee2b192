import Gazetteer
import Geo
import Layers
import Toponyms

/// Finds the cells of events.
struct AggregateCells {
  private let kind: AggregateChoice.Cell
  private let gazetteer: PlaceStack

  init(_ kind: AggregateChoice.Cell, _ gazetteer: PlaceStack) {
    self.kind = kind
    self.gazetteer = gazetteer
  }

  /// Why an event lies in no cell; nil where it does.
  func refusal(_ event: EventRecord) -> String? {
    switch kind {
    case .country: event.place?.country.isEmpty == false ? nil : "no country"
    case .admin1: event.place.map(Self.province)?.isEmpty == false ? nil : "no first-level division"
    case .grid: event.mapPoint == nil ? "no point" : nil
    }
  }

  /// The id of the cell of an event that is not refused.
  func id(_ event: EventRecord) -> String {
    switch kind {
    case .country: event.place?.country ?? ""
    case .admin1: event.place.map { "\($0.country)/\(Self.province($0))" } ?? ""
    case .grid(let degrees): event.mapPoint.map { Self.square($0, degrees).id } ?? ""
    }
  }

  func cell(_ id: String, of event: EventRecord) -> AggregateCell {
    let place = event.place
    var cell = AggregateCell(
      id: id, name: "", country: place?.country ?? "", countryName: place?.countryName ?? "", point: nil, box: nil)
    switch kind {
    case .country:
      cell.name = cell.countryName
      cell.point = gazetteer.country(packedCountry(cell.country)).map { point(of: $0) }
    case .admin1:
      cell.name = place.map(Self.province) ?? ""
      cell.point = place.flatMap { division(of: $0) }
    case .grid(let degrees):
      guard let point = event.mapPoint else { return cell }
      let box = Self.square(point, degrees).box
      // A square may lie in several countries.
      cell.country = ""
      cell.countryName = ""
      cell.name = id
      cell.box = box
      cell.point = Coordinate(longitude: (box.west + box.east) / 2, latitude: (box.south + box.north) / 2)
    }
    return cell
  }

  private func point(of place: PlaceReference) -> Coordinate {
    MapPoint.rounded(gazetteer.resolvedPlace(place))
  }

  /// The name of the first-level division that holds a place, or that it is.
  private static func province(_ place: ResolvedPlace) -> String {
    place.admin1.isEmpty && place.level == .admin1 ? place.name : place.admin1
  }

  private func division(of place: ResolvedPlace) -> Coordinate? {
    guard let entry = gazetteer.place(id: place.id) else { return nil }
    let facts = gazetteer.facts(entry)
    if facts.level == .admin1 { return point(of: entry) }
    guard facts.admin1 != 0 else { return nil }
    return gazetteer.place(geonames: facts.admin1).map { point(of: $0) }
  }

  /// A square of the grid; its id is its south-west corner, latitude first.
  private static func square(_ point: Coordinate, _ degrees: Double) -> (id: String, box: Bounds) {
    let columns = (360 / degrees).rounded()
    let rows = (180 / degrees).rounded()
    let column = min(((point.longitude + 180) / degrees).rounded(.down), columns - 1)
    let row = min(((point.latitude + 90) / degrees).rounded(.down), rows - 1)
    func edge(_ number: Double, of count: Double, _ span: Double) -> Double {
      Value.rounded(number / count * span - span / 2, decimals: 6)
    }
    let box = Bounds(
      west: edge(column, of: columns, 360), south: edge(row, of: rows, 180), east: edge(column + 1, of: columns, 360),
      north: edge(row + 1, of: rows, 180))
    return ("\(DegreeText.text(box.south)),\(DegreeText.text(box.west))", box)
  }
}
