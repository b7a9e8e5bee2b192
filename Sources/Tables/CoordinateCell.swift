/// What the coordinate columns of a row say.
public enum CoordinateCell: Sendable, Hashable {
  case none
  /// Degrees as they are written: they may lie outside the Earth, be swapped, or be (0, 0).
  case point(latitude: Double, longitude: Double)
  /// Text that is no number in degrees; readers of written coordinates may know it.
  case unreadable(String)
}
