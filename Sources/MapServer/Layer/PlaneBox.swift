/// A box in the coordinates of a layer; `minX <= maxX`.
struct PlaneBox: Hashable, Sendable {
  var minX: Double
  var minY: Double
  var maxX: Double
  var maxY: Double

  static let everywhere = PlaneBox(
    minX: -Double.greatestFiniteMagnitude, minY: -Double.greatestFiniteMagnitude, maxX: Double.greatestFiniteMagnitude,
    maxY: Double.greatestFiniteMagnitude)

  func contains(_ x: Double, _ y: Double) -> Bool { x >= minX && x <= maxX && y >= minY && y <= maxY }

  func contains(_ other: PlaneBox) -> Bool {
    other.minX >= minX && other.maxX <= maxX && other.minY >= minY && other.maxY <= maxY
  }

  /// For the places of a statement that its edges go into.
  var bindings: [SQLValue] { [.real(minX), .real(minY), .real(maxX), .real(maxY)] }

  /// The smallest box that holds a point as well.
  func with(_ x: Double, _ y: Double) -> PlaneBox {
    PlaneBox(minX: min(minX, x), minY: min(minY, y), maxX: max(maxX, x), maxY: max(maxY, y))
  }

  /// Whether they share a point, edges included.
  func meets(_ other: PlaneBox) -> Bool {
    minX <= other.maxX && maxX >= other.minX && minY <= other.maxY && maxY >= other.minY
  }
}
