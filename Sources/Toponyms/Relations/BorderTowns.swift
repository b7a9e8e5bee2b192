import Geo

/// The towns of a stretch of land in a grid, and the pairs of towns that a border runs between.
struct BorderTowns {
  struct Middle {
    var point: Coordinate
    /// Between the two towns.
    var gapKm: Double
  }

  /// Towns farther from each other than this, in degrees of latitude, are no neighbours; first the near ones are asked.
  static let reachDegrees = 2.5
  private static let nearDegrees = 1.0
  private static let cell = 0.25
  /// More towns of a side in a cell than this make the border no plainer.
  private static let mostInCell = 2
  private static let mostPairs = 100_000

  private let box: Bounds
  private let columns: Int
  private let rows: Int
  private var points: [Coordinate] = []
  /// 1 and 2 for the two countries, 0 for any other.
  private var sides: [UInt8] = []
  private var cells: [Int] = []
  /// Towns of each side in each cell, 2 bits a side.
  private var filled: [UInt8]
  /// Town numbers by cell: those of a cell begin at `starts[cell]`.
  private var starts: [Int] = []
  private var members: [Int] = []
  /// How long a degree of longitude is against one of latitude, by row.
  private let narrowings: [Double]

  init(box: Bounds) {
    self.box = box
    columns = max(1, Int(((box.east - box.west) / Self.cell).rounded(.up)))
    rows = max(1, Int(((box.north - box.south) / Self.cell).rounded(.up)))
    filled = [UInt8](repeating: 0, count: columns * rows)
    narrowings = (0..<rows).map { row in
      let latitude = box.south + (Double(row) + 0.5) * Self.cell
      let degree = distanceKm(
        Coordinate(longitude: 0, latitude: latitude), Coordinate(longitude: 1, latitude: latitude))
      return max(0.1, degree / 111.195)
    }
  }

  mutating func append(_ point: Coordinate, side: UInt8) {
    let cell = row(of: point) * columns + column(of: point)
    let shift = side * 2
    guard filled[cell] >> shift & 3 < Self.mostInCell else { return }
    filled[cell] += 1 << shift
    points.append(point)
    sides.append(side)
    cells.append(cell)
  }

  var haveBothSides: Bool { sides.contains(1) && sides.contains(2) }

  /// Call once, after the last town.
  mutating func seal() {
    starts = [Int](repeating: 0, count: columns * rows + 1)
    for cell in cells { starts[cell + 1] += 1 }
    for cell in 0..<columns * rows { starts[cell + 1] += starts[cell] }
    var next = starts
    members = [Int](repeating: 0, count: points.count)
    for (number, cell) in cells.enumerated() {
      members[next[cell]] = number
      next[cell] += 1
    }
  }

  /// The middles of pairs of neighbours across the border: each town and the nearest one over there, if it is near.
  func middles() -> [Middle] {
    points.indices.compactMap { number in
      guard sides[number] != 0,
        let other = nearest(to: points[number], sides: 1 << (3 - sides[number]), within: Self.nearDegrees)
      else { return nil }
      return middle(number, other.number)
    }
  }

  /// The same for all pairs within reach, where near ones are too few: empty land has long-sighted neighbours.
  func allMiddles() -> [Middle] {
    let first = points.indices.filter { sides[$0] == 1 }
    let second = points.indices.filter { sides[$0] == 2 }
    guard first.count * second.count <= Self.mostPairs else { return middles() }
    return first.flatMap { a in second.compactMap { b in middle(a, b) } }
  }

  /// nil where the two are too far apart, or another town lies in the circle through both: it is a nearer neighbour.
  private func middle(_ a: Int, _ b: Int) -> Middle? {
    let up = points[a].latitude - points[b].latitude
    guard abs(up) <= Self.reachDegrees else { return nil }
    let middle = Coordinate(
      longitude: (points[a].longitude + points[b].longitude) / 2,
      latitude: (points[a].latitude + points[b].latitude) / 2)
    let across = (points[a].longitude - points[b].longitude) * narrowings[row(of: middle)]
    let apart = (across * across + up * up).squareRoot()
    guard apart <= Self.reachDegrees, nearest(to: middle, sides: 0b111, within: apart / 2 * 0.98) == nil else {
      return nil
    }
    return Middle(point: middle, gapKm: distanceKm(points[a], points[b]))
  }

  /// The nearest town of the given sides, a bit each, closer than a number of degrees: ring of cells by ring of cells.
  private func nearest(to point: Coordinate, sides wanted: UInt8, within reach: Double) -> (
    number: Int, degrees: Double
  )? {
    let row = row(of: point)
    let column = column(of: point)
    let narrowing = narrowings[row]
    var best = (number: -1, degrees: reach)
    var ring = 0
    // East-west cells are narrower than they are high, so what lies in a ring is at least this far away.
    while Double(ring - 1) * Self.cell * narrowing < best.degrees, ring < columns + rows {
      for r in max(0, row - ring)...max(0, min(rows - 1, row + ring)) {
        let step = abs(r - row) == ring || ring == 0 ? 1 : 2 * ring
        var c = column - ring
        while c <= column + ring {
          defer { c += step }
          guard c >= 0, c < columns, abs(r - row) <= ring else { continue }
          let cell = r * columns + c
          var at = starts[cell]
          while at < starts[cell + 1] {
            let member = members[at]
            at += 1
            guard wanted >> sides[member] & 1 != 0 else { continue }
            let across = (points[member].longitude - point.longitude) * narrowing
            let up = points[member].latitude - point.latitude
            let degrees = (across * across + up * up).squareRoot()
            if degrees < best.degrees { best = (member, degrees) }
          }
        }
      }
      ring += 1
    }
    return best.number >= 0 ? best : nil
  }

  private func row(of point: Coordinate) -> Int {
    min(rows - 1, max(0, Int((point.latitude - box.south) / Self.cell)))
  }

  private func column(of point: Coordinate) -> Int {
    min(columns - 1, max(0, Int((point.longitude - box.west) / Self.cell)))
  }
}
