import Geo

/// The towns of a stretch of land in a grid, and the pairs of towns that a border runs between.
struct BorderTowns {
  /// Towns farther from each other than this, in degrees of latitude, are no neighbours.
  static let reachDegrees = 2.5
  private static let cell = 0.25

  private let box: Bounds
  private let columns: Int
  private let rows: Int
  private var points: [Coordinate] = []
  /// 1 and 2 for the two countries, 0 for any other.
  private var sides: [UInt8] = []
  /// Town numbers by cell: those of a cell begin at `starts[cell]`.
  private var starts: [Int] = []
  private var members: [Int] = []

  init(box: Bounds) {
    self.box = box
    columns = max(1, Int(((box.east - box.west) / Self.cell).rounded(.up)))
    rows = max(1, Int(((box.north - box.south) / Self.cell).rounded(.up)))
  }

  mutating func append(_ point: Coordinate, side: UInt8) {
    points.append(point)
    sides.append(side)
  }

  /// Call once, after the last town.
  mutating func seal() {
    starts = [Int](repeating: 0, count: columns * rows + 1)
    let cells = points.map { cell(of: $0) }
    for cell in cells { starts[cell + 1] += 1 }
    for cell in 0..<columns * rows { starts[cell + 1] += starts[cell] }
    var next = starts
    members = [Int](repeating: 0, count: points.count)
    for (number, cell) in cells.enumerated() {
      members[next[cell]] = number
      next[cell] += 1
    }
  }

  /// The middles of pairs of neighbours across the border, with the distance of each pair.
  func middles() -> [(point: Coordinate, gapKm: Double)] {
    var found: [(point: Coordinate, gapKm: Double)] = []
    for number in points.indices where sides[number] != 0 {
      guard let other = nearest(to: points[number], side: 3 - sides[number]) else { continue }
      let middle = Coordinate(
        longitude: (points[number].longitude + points[other.number].longitude) / 2,
        latitude: (points[number].latitude + points[other.number].latitude) / 2)
      // A third town in the circle would be a nearer neighbour of one of them.
      guard let closest = nearest(to: middle, side: nil), closest.degrees >= other.degrees / 2 * 0.98 else { continue }
      found.append((middle, distanceKm(points[number], points[other.number])))
    }
    return found
  }

  /// The nearest town of a side, or of any, ring of cells by ring of cells.
  private func nearest(to point: Coordinate, side: UInt8?) -> (number: Int, degrees: Double)? {
    let row = row(of: point)
    let column = column(of: point)
    let narrowing = Self.narrowing(point.latitude)
    var best: (number: Int, degrees: Double)?
    var ring = 0
    // East-west cells are narrower than they are high, so what lies in a ring is at least this far away.
    while Double(ring - 1) * Self.cell * narrowing < best?.degrees ?? Self.reachDegrees * narrowing {
      forEachCell(ofRing: ring, row, column) { cell in
        for member in members[starts[cell]..<starts[cell + 1]] where side == nil || sides[member] == side {
          let across = (points[member].longitude - point.longitude) * narrowing
          let up = points[member].latitude - point.latitude
          let degrees = (across * across + up * up).squareRoot()
          if degrees < best?.degrees ?? Self.reachDegrees { best = (member, degrees) }
        }
      }
      ring += 1
    }
    return best
  }

  private func forEachCell(ofRing ring: Int, _ row: Int, _ column: Int, _ body: (Int) -> Void) {
    for r in max(0, row - ring)...min(rows - 1, row + ring) {
      let isEdge = abs(r - row) == ring
      for c in stride(from: column - ring, through: column + ring, by: isEdge || ring == 0 ? 1 : 2 * ring)
      where c >= 0 && c < columns {
        body(r * columns + c)
      }
    }
  }

  private func row(of point: Coordinate) -> Int {
    min(rows - 1, max(0, Int((point.latitude - box.south) / Self.cell)))
  }

  private func column(of point: Coordinate) -> Int {
    min(columns - 1, max(0, Int((point.longitude - box.west) / Self.cell)))
  }

  private func cell(of point: Coordinate) -> Int { row(of: point) * columns + column(of: point) }

  /// How long a degree of longitude is against one of latitude.
  private static func narrowing(_ latitude: Double) -> Double {
    let degree = Coordinate(longitude: 0, latitude: latitude)
    return max(0.1, distanceKm(degree, Coordinate(longitude: 1, latitude: latitude)) / 111.195)
  }
}
