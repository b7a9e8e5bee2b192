/// Features of one kind in a tile: each by itself as long as they are not too many, and gathered by cells.
struct TileCrowd {
  private let most: Int
  private var ids: [Int] = []
  private(set) var cells: TileCells

  init(_ number: TileNumber, most: Int) {
    self.most = most
    cells = TileCells(number)
  }

  var isTooMany: Bool { ids.count > most }
  /// Those that are drawn one by one.
  var drawn: [Int] { isTooMany ? [] : ids }

  /// - Parameter place: in longitude and latitude; nil where it has none.
  mutating func add(_ id: Int, _ place: LayerGeometry.Vertex?, _ span: LayerTimes.Span) {
    if ids.count <= most { ids.append(id) }
    if let place { cells.add(id, longitude: place.x, latitude: place.y, span) }
  }
}
