internal import Layers

/// The points of a crowded tile, gathered by cells of a sixty-fourth of its side.
struct TileCells {
  private let number: TileNumber
  private let box: PlaneBox
  /// Latitudes of the lines between the rows of cells, from the upper edge down: a search among them is faster than the
  /// projection.
  private let lines: [Double]
  private var cells: [Cell]

  private static let side = 64

  private struct Cell {
    var count = 0
    /// The feature with the lowest number: where the cell's point stands, whatever the order that they come in.
    var first = Int.max
    var longitude = 0.0
    var latitude = 0.0
  }

  init(_ number: TileNumber) {
    self.number = number
    box = number.box
    lines = (1..<Self.side).map { number.latitude(part: Double($0) / Double(Self.side)) }
    cells = Array(repeating: Cell(), count: Self.side * Self.side)
  }

  mutating func add(_ id: Int, longitude: Double, latitude: Double) {
    guard box.contains(longitude, latitude) else { return }
    // What lies on the edge to the right or below belongs to the next tile, but for the last.
    if longitude == box.maxX, number.column + 1 < 1 << number.zoom { return }
    let column = min(Self.side - 1, Int((longitude - box.minX) / (box.maxX - box.minX) * Double(Self.side)))
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] >= latitude { low = middle + 1 } else { high = middle }
    }
    let index = low * Self.side + column
    cells[index].count += 1
    if id < cells[index].first {
      cells[index].first = id
      cells[index].longitude = longitude
      cells[index].latitude = latitude
    }
  }

  func write(countField: Int, to tile: inout VectorTile) {
    for (index, cell) in cells.enumerated() where cell.count > 0 {
      guard let place = number.position(longitude: cell.longitude, latitude: cell.latitude),
        let count = VectorTile.encoded(.integer(cell.count))
      else { continue }
      tile.add(id: UInt64(index + 1), x: place.x, y: place.y, tags: [(field: countField, value: count)])
    }
  }
}
