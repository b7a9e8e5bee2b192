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
    featureCount += 1
    guard let point else { return }
    guard point.isValid else {
      throw LayerError(
        path: path,
        reason: .badPoint(
          feature: id ?? "number \(featureCount)", longitude: point.longitude,
          latitude: point.latitude))
    }
    locatedCount += 1
    guard var box = bounds else {
      bounds = Bounds(
        west: point.longitude, south: point.latitude, east: point.longitude, north: point.latitude)
      return
    }
    box.west = min(box.west, point.longitude)
    box.south = min(box.south, point.latitude)
    box.east = max(box.east, point.longitude)
    box.north = max(box.north, point.latitude)
    bounds = box
  }

  func summary(paths: [String], byteCount: Int) -> LayerSummary {
    LayerSummary(
      paths: paths, featureCount: featureCount, locatedCount: locatedCount, byteCount: byteCount,
      bounds: bounds)
  }
}
