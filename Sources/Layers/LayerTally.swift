internal import Geo

/// Counts features and stretches the box over them while a layer is written.
struct LayerTally {
  private let shape: LayerSchema.Shape
  private(set) var featureCount = 0
  private(set) var locatedCount = 0
  private(set) var bounds: Bounds?
  private var longitudes = LongitudeCover()
  private var touchesPole = false
  private var firstDay = Int.max
  private var lastDay = Int.min

  init(_ shape: LayerSchema.Shape = .point) { self.shape = shape }

  /// Counts a feature; an error when its point is not on the Earth, before any byte of it is
  /// written.
  mutating func add(
    _ feature: borrowing Feature, path: String
  ) throws(LayerError) {
    if shape == .area { return try addArea(feature, path: path) }
    precondition(feature.area == nil, "an area in a layer of points")
    if let point = feature.geometry, !point.isValid {
      throw LayerError(
        path: path,
        reason: .badPoint(
          feature: feature.id ?? "number \(featureCount + 1)", longitude: point.longitude,
          latitude: point.latitude))
    }
    count(feature.geometry, feature.time)
  }

  private mutating func addArea(_ feature: borrowing Feature, path: String) throws(LayerError) {
    precondition(feature.geometry == nil, "a point in a layer of areas")
    featureCount += 1
    add(feature.time)
    guard let area = feature.area else { return }
    var boxes: [Bounds] = []
    for ring in area.rings {
      var box = Bounds(west: 180, south: 90, east: -180, north: -90)
      for vertex in ring {
        guard vertex.isValid else {
          throw LayerError(
            path: path,
            reason: .badPoint(
              feature: feature.id ?? "number \(featureCount)", longitude: vertex.longitude, latitude: vertex.latitude))
        }
        box = Bounds(
          west: min(box.west, vertex.longitude), south: min(box.south, vertex.latitude),
          east: max(box.east, vertex.longitude), north: max(box.north, vertex.latitude))
      }
      boxes.append(box)
    }
    locatedCount += 1
    for box in boxes {
      longitudes.add(from: box.west, to: box.east)
      stretch(over: box)
    }
  }

  /// Counts a feature whose point is known to be on the Earth.
  mutating func count(_ point: Coordinate?, _ time: FeatureTime?) {
    featureCount += 1
    add(time)
    guard let point else { return }
    precondition(point.isValid, "a point is not on the Earth")
    locatedCount += 1
    longitudes.add(point.longitude)
    if point.latitude.magnitude == 90 { touchesPole = true }
    stretch(
      over: Bounds(
        west: point.longitude, south: point.latitude, east: point.longitude, north: point.latitude))
  }

  /// Adds what another tally counted.
  mutating func add(_ other: LayerTally) {
    featureCount += other.featureCount
    locatedCount += other.locatedCount
    firstDay = min(firstDay, other.firstDay)
    lastDay = max(lastDay, other.lastDay)
    guard let box = other.bounds else { return }
    stretch(over: box)
    longitudes.add(other.longitudes)
    touchesPole = touchesPole || other.touchesPole
  }

  private mutating func stretch(over other: Bounds) {
    guard var box = bounds else {
      bounds = other
      return
    }
    box.west = min(box.west, other.west)
    box.south = min(box.south, other.south)
    box.east = max(box.east, other.east)
    box.north = max(box.north, other.north)
    bounds = box
  }

  /// Stretches the range of days over what is known of a feature's time.
  mutating func add(_ time: FeatureTime?) {
    switch time {
    case nil: return
    case .day(let day): stretch(day, day)
    case .instant(let seconds):
      let day = (seconds - (seconds < 0 ? 86_399 : 0)) / 86_400
      stretch(day, day)
    case .interval(let first, let last):
      if let first { stretch(first, first) }
      if let last { stretch(last, last) }
    }
  }

  /// The last second of the last day, since 1970.
  var lastSecond: Int? { firstDay <= lastDay ? lastDay * 86_400 + 86_399 : nil }

  private mutating func stretch(_ first: Int, _ last: Int) {
    firstDay = min(firstDay, first)
    lastDay = max(lastDay, last)
  }

  /// The smallest box over the features, across the antimeridian where that is shorter. At a pole it takes in all
  /// longitudes (RFC 7946, section 5.3).
  var smallestBounds: Bounds? {
    guard let bounds, let shortest = longitudes.shortest else { return nil }
    if touchesPole { return Bounds(west: -180, south: bounds.south, east: 180, north: bounds.north) }
    return Bounds(west: shortest.west, south: bounds.south, east: shortest.east, north: bounds.north)
  }

  func summary(paths: [String], byteCount: Int) -> LayerSummary {
    LayerSummary(
      paths: paths, featureCount: featureCount, locatedCount: locatedCount, byteCount: byteCount,
      bounds: bounds, smallestBounds: smallestBounds,
      days: firstDay <= lastDay ? firstDay...lastDay : nil)
  }
}
