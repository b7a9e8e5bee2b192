internal import Geo

/// Counts features and stretches the box over their points while a layer is written.
struct LayerTally {
  private(set) var featureCount = 0
  private(set) var locatedCount = 0
  private(set) var bounds: Bounds?

  /// Counts a feature; an error when its point is not on the Earth, before any byte of it is
  /// written.
  mutating func add(
    _ point: Coordinate?, id: String?, path: String
  ) throws(LayerError) {
    if let point, !point.isValid {
      throw LayerError(
        path: path,
        reason: .badPoint(
          feature: id ?? "number \(featureCount + 1)", longitude: point.longitude,
          latitude: point.latitude))
    }
    count(point)
  }

  /// Counts a feature whose point is known to be on the Earth.
  mutating func count(_ point: Coordinate?) {
    featureCount += 1
    guard let point else { return }
    precondition(point.isValid, "a point is not on the Earth")
    locatedCount += 1
    stretch(
      over: Bounds(
        west: point.longitude, south: point.latitude, east: point.longitude, north: point.latitude))
  }

  /// Adds what another tally counted.
  mutating func add(_ other: LayerTally) {
    featureCount += other.featureCount
    locatedCount += other.locatedCount
    if let box = other.bounds { stretch(over: box) }
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

  func summary(paths: [String], byteCount: Int) -> LayerSummary {
    LayerSummary(
      paths: paths, featureCount: featureCount, locatedCount: locatedCount, byteCount: byteCount,
      bounds: bounds)
  }
}
