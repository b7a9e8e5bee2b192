internal import Layers

/// The points of a crowded tile, gathered by cells of a sixty-fourth of its side.
struct TileCells {
  private let number: TileNumber
  private let box: PlaneBox
  /// Latitudes of the lines between the rows of cells, from the upper edge down.
  private let lines: [Double]
  /// The row of cells in which each of many even steps of latitude begins: a look-up is faster than the projection.
  private let rows: [Int]
  private var cells: [Cell]

  private static let side = 64
  private static let steps = 1024
  /// No feature has so high a number.
  private static let firstId: UInt64 = 1 << 40

  private struct Cell {
    var count = 0
    /// The feature with the lowest number: where the cell's point stands, whatever the order that they come in.
    var first = Int.max
    var longitude = 0.0
    var latitude = 0.0
    var span = LayerTimes.Span.none
  }

  init(_ number: TileNumber) {
    self.number = number
    let box = number.box
    let lines = (1..<Self.side).map { number.latitude(part: Double($0) / Double(Self.side)) }
    self.box = box
    self.lines = lines
    rows = (0...Self.steps).map { step in
      let latitude = box.maxY - (box.maxY - box.minY) * Double(step) / Double(Self.steps)
      return lines.count { $0 >= latitude }
    }
    cells = Array(repeating: Cell(), count: Self.side * Self.side)
  }

  mutating func add(_ id: Int, longitude: Double, latitude: Double, _ span: LayerTimes.Span) {
    guard box.contains(longitude, latitude) else { return }
    // What lies on the edge to the right or below belongs to the next tile, but for the last.
    if longitude == box.maxX, number.column + 1 < 1 << number.zoom { return }
    let column = min(Self.side - 1, Int((longitude - box.minX) / (box.maxX - box.minX) * Double(Self.side)))
    var row = rows[Int((box.maxY - latitude) / (box.maxY - box.minY) * Double(Self.steps))]
    while row < lines.count, lines[row] >= latitude { row += 1 }
    while row > 0, lines[row - 1] < latitude { row -= 1 }
    let index = row * Self.side + column
    cells[index].count += 1
    cells[index].span.take(in: span)
    if id < cells[index].first {
      cells[index].first = id
      cells[index].longitude = longitude
      cells[index].latitude = latitude
    }
  }

  func write(_ fields: TileFields, _ times: LayerTimes, to tile: inout VectorTile) {
    for (index, cell) in cells.enumerated() where cell.count > 0 {
      guard let place = number.position(longitude: cell.longitude, latitude: cell.latitude) else { continue }
      var values = [(field: fields.count, value: cell.count)]
      if let names = fields.times, let span = times.milliseconds(cell.span) {
        values += [(names.start, span.start), (names.end, span.end)]
      }
      tile.add(
        id: Self.firstId + UInt64(index), x: place.x, y: place.y,
        tags: values.compactMap { field, value in VectorTile.encoded(.integer(value)).map { (field, $0) } })
    }
  }
}
