import Geo

/// What an index keeps of a geometry: a point, and the box of what is more than a point.
struct Shape {
  /// The point itself; of an area the middle of the box of its largest ring, of a line its middle vertex.
  var point: Coordinate
  var bounds: Bounds?
  /// Of an area the radius of the circle as large as its box, of a line half the longer side of its box.
  var radiusKm: Double?
  var isPoint: Bool
}

/// Collects the vertices of a geometry, part by part.
struct ShapeBuilder {
  /// What the vertices that follow are.
  var kind = Kind.point
  enum Kind { case point, line, area }

  private var firstPoint: Coordinate?
  private var largestRing: (size: Double, middle: Coordinate)?
  private var longestLine: (vertices: Int, middle: Coordinate)?
  private var part: [Coordinate] = []
  private var south = 91.0
  private var north = -91.0
  /// West and east with longitudes as they are, and with western ones counted on from 180: a shape on both sides of the
  /// antimeridian is narrower in the second.
  private var plain = (west: Double.infinity, east: -Double.infinity)
  private var shifted = (west: Double.infinity, east: -Double.infinity)
  private var isOnEarth = true

  mutating func add(longitude: Double, latitude: Double) {
    let vertex = Coordinate(longitude: longitude, latitude: latitude)
    isOnEarth = isOnEarth && vertex.isValid
    if kind == .point {
      if firstPoint == nil { firstPoint = vertex }
      return
    }
    part.append(vertex)
  }

  /// Ends a line or ring.
  mutating func endPart() {
    guard let first = part.first else { return }
    defer { part.removeAll(keepingCapacity: true) }
    var box = Bounds(west: first.longitude, south: first.latitude, east: first.longitude, north: first.latitude)
    for vertex in part {
      box.west = min(box.west, vertex.longitude)
      box.east = max(box.east, vertex.longitude)
      box.south = min(box.south, vertex.latitude)
      box.north = max(box.north, vertex.latitude)
      let east = vertex.longitude < 0 ? vertex.longitude + 360 : vertex.longitude
      shifted = (min(shifted.west, east), max(shifted.east, east))
    }
    plain = (min(plain.west, box.west), max(plain.east, box.east))
    south = min(south, box.south)
    north = max(north, box.north)
    if kind == .area {
      let size = (box.east - box.west) * (box.north - box.south)
      let middle = Coordinate(longitude: (box.west + box.east) / 2, latitude: (box.south + box.north) / 2)
      if largestRing == nil || size > largestRing!.size { largestRing = (size, middle) }
    } else if longestLine == nil || part.count > longestLine!.vertices {
      longestLine = (part.count, part[part.count / 2])
    }
  }

  /// nil if there was no vertex.
  func shape() -> Shape? {
    guard let point = firstPoint ?? largestRing?.middle ?? longestLine?.middle else { return nil }
    var shape = Shape(point: point, isPoint: largestRing == nil && longestLine == nil)
    guard isOnEarth else {
      // Told by the caller, who says where the point would be.
      if point.isValid { shape.point = Coordinate(longitude: plain.east, latitude: north) }
      return shape
    }
    if shape.isPoint || north < south { return shape }
    let crosses = shifted.east - shifted.west < plain.east - plain.west
    let east = shifted.east > 180 ? shifted.east - 360 : shifted.east
    let bounds =
      crosses
      ? Bounds(west: shifted.west, south: south, east: east, north: north)
      : Bounds(west: plain.west, south: south, east: plain.east, north: north)
    shape.bounds = bounds
    shape.radiusKm = radiusKm(bounds, width: crosses ? shifted.east - shifted.west : plain.east - plain.west)
    return shape
  }

  private func radiusKm(_ bounds: Bounds, width: Double) -> Double {
    let middle = (bounds.south + bounds.north) / 2
    let tall = distanceKm(
      Coordinate(longitude: 0, latitude: bounds.south), Coordinate(longitude: 0, latitude: bounds.north))
    // In two halves: the short way round would be taken for more than half the globe.
    let wide =
      2 * distanceKm(Coordinate(longitude: 0, latitude: middle), Coordinate(longitude: width / 2, latitude: middle))
    let radius = largestRing == nil ? max(tall, wide) / 2 : (tall * wide / .pi).squareRoot()
    return max(radius, 0.1)
  }
}
