/// The `bbox` parameter: four numbers, or six where heights are given, which no layer has.
///
/// - SeeAlso: OGC 17-069r4 section 7.15.3; OGC 18-058r1 requirements 6 to 8
enum BoxParameter {
  /// Boxes in the coordinates of a layer: two where the box runs over the 180th meridian, none where it has no place
  /// there.
  static func read(_ text: String, in frame: ReferenceFrame, storedIn epsg: Int) throws(ServerFault) -> [PlaneBox] {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in Double(part).flatMap { $0.isFinite ? $0 : nil } }
    guard numbers.count == parts.count else {
      throw ServerFault(
        .badRequest, "bbox=\(text): expected four numbers, west,south,east,north (or six, with heights)")
    }
    return try boxes(numbers, shown: "bbox=\(text)", in: frame, storedIn: epsg)
  }

  /// - Parameter shown: how the box was written, for faults.
  static func boxes(
    _ numbers: [Double], shown: String, in frame: ReferenceFrame, storedIn epsg: Int
  ) throws(ServerFault) -> [PlaneBox] {
    guard numbers.count == 4 || numbers.count == 6 else {
      throw ServerFault(
        .badRequest, "\(shown): expected four numbers, west,south,east,north (or six, with heights)")
    }
    let half = numbers.count / 2
    var (x1, y1, x2, y2) = (numbers[0], numbers[1], numbers[half], numbers[half + 1])
    if frame.hasLatitudeFirst { (x1, y1, x2, y2) = (y1, x1, y2, x2) }
    guard y1 <= y2 else {
      throw ServerFault(.badRequest, "\(shown): its lower edge lies above its upper edge")
    }
    var boxes: [PlaneBox]
    if frame.planeCode == 4326 {
      boxes = try degrees(west: x1, south: y1, east: x2, north: y2, shown)
    } else {
      guard x1 <= x2 else {
        throw ServerFault(.badRequest, "\(shown): its left edge lies to the right of its right edge")
      }
      boxes = [PlaneBox(minX: x1, minY: y1, maxX: x2, maxY: y2)]
    }
    let change = try FrameChange(from: frame.planeCode, to: epsg)
    boxes = boxes.compactMap { change.box(around: $0) }
    return boxes
  }

  private static func degrees(
    west: Double, south: Double, east: Double, north: Double, _ shown: String
  ) throws(ServerFault) -> [PlaneBox] {
    guard south >= -90, north <= 90 else {
      throw ServerFault(.badRequest, "\(shown): latitudes go from -90 to 90")
    }
    guard (-540...540).contains(west), (-540...540).contains(east) else {
      throw ServerFault(.badRequest, "\(shown): longitudes go from -180 to 180")
    }
    func box(_ west: Double, _ east: Double) -> PlaneBox {
      PlaneBox(minX: west, minY: south, maxX: east, maxY: north)
    }
    if west <= east, west >= -180, east <= 180 { return [box(west, east)] }
    if west <= east, east - west >= 360 { return [box(-180, 180)] }
    // Maps that are turned past the edge of the world count on beyond 180.
    func turned(_ longitude: Double) -> Double {
      longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude
    }
    let (from, to) = (turned(west), turned(east))
    return from <= to ? [box(from, to)] : [box(from, 180), box(-180, to)]
  }
}
