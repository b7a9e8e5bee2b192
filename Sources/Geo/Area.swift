/// A part of the Earth's surface: polygons without holes, in degrees on WGS 84. None crosses the antimeridian or goes round a
/// pole, so what does is cut there into several (RFC 7946, sections 3.1.9 and 5.3).
public struct Area: Hashable, Sendable {
  /// The outline of each polygon, anticlockwise; the last vertex is the first again. At least one.
  public var rings: [[Coordinate]]

  public init(rings: [[Coordinate]]) {
    precondition(!rings.isEmpty, "an area without an outline")
    self.rings = rings
  }

  /// A box that does not cross the antimeridian.
  public init(_ box: Bounds) {
    precondition(!box.crossesAntimeridian, "a box across the antimeridian is two")
    self.init(rings: [
      [
        (box.west, box.south), (box.east, box.south), (box.east, box.north), (box.west, box.north),
        (box.west, box.south),
      ]
      .map { Coordinate(longitude: $0.0, latitude: $0.1) }
    ])
  }
}
