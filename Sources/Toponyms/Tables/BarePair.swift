import Evidence
import Geo

/// A cell that is nothing but two decimal numbers, "36.34, 43.13": degrees, latitude first. In prose they could be anything.
enum BarePair {
  static func written(_ cell: String) -> WrittenCoordinate? {
    let bytes = Array(cell.utf8)
    let parts = cell.split(whereSeparator: { " ,;()[]".contains($0) })
    guard bytes.count <= 60, parts.count == 2, parts.allSatisfy(isDecimal),
      let latitude = Double(parts[0]), let longitude = Double(parts[1]), abs(latitude) <= 180, abs(longitude) <= 180
    else { return nil }
    let point = Coordinate(longitude: longitude, latitude: latitude)
    return WrittenCoordinate(
      span: TextSpan(start: 0, end: bytes.count), tokens: 0..<0, coordinate: point,
      radiusKm: Precision.radiusKm(at: point, latitudeUnit: unit(parts[0]), longitudeUnit: unit(parts[1])),
      notation: .decimalDegrees)
  }

  /// At least one digit after the point: two whole numbers may be house numbers.
  private static func isDecimal(_ text: Substring) -> Bool {
    let parts = (text.first == "-" ? text.dropFirst() : text).split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && (1...3).contains(parts[0].utf8.count) && (1...12).contains(parts[1].utf8.count)
      && parts.allSatisfy { $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }
  }

  /// Degrees that the last digit counts.
  private static func unit(_ text: Substring) -> Double {
    var unit = 1.0
    for _ in 0..<(text.split(separator: ".").last?.utf8.count ?? 0) { unit /= 10 }
    return unit
  }
}
