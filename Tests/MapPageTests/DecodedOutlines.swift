import Geo

/// The outlines as the page decodes them, written a second time from the description of the format.
struct DecodedOutlines {
  struct Group {
    var kind: Int
    var box: [Int]
    var lines: [[Coordinate]]
  }

  var groups: [Group] = []

  init(_ text: some Sequence<UInt8>) throws {
    var digits = try text.map(Self.value)[...]
    func number() throws -> Int {
      var result = 0
      var shift = 0
      while let digit = digits.popFirst() {
        result |= (digit & 31) << shift
        if digit < 32 { return result }
        shift += 5
      }
      throw Fault.endsInsideBlock
    }
    func signed() throws -> Int {
      let value = try number()
      return value % 2 == 0 ? value / 2 : -(value + 1) / 2
    }
    while !digits.isEmpty {
      let units = try number()
      let box = [try signed(), try signed(), try signed(), try signed()]
      var (x, y) = (box[0] * units, box[1] * units)
      for _ in 0..<(try number()) {
        var group = Group(kind: try number(), box: box, lines: [])
        for _ in 0..<(try number()) {
          var line: [Coordinate] = []
          for _ in 0..<(try number()) {
            x += try signed()
            y += try signed()
            line.append(
              Coordinate(longitude: Double(x) / Double(units), latitude: Double(y) / Double(units)))
          }
          group.lines.append(line)
        }
        groups.append(group)
      }
    }
  }

  enum Fault: Error {
    case notADigit(UInt8)
    case endsInsideBlock
  }

  private static func value(_ digit: UInt8) throws -> Int {
    switch digit {
    case 0x41...0x5A: Int(digit) - 0x41
    case 0x61...0x7A: Int(digit) - 0x61 + 26
    case 0x30...0x39: Int(digit) - 0x30 + 52
    case 0x2B: 62
    case 0x2F: 63
    default: throw Fault.notADigit(digit)
    }
  }

  /// Whether a place is inside the rings of land, by the even-odd rule.
  func isLand(_ place: Coordinate) -> Bool {
    var inside = false
    for ring in lines(of: 0) {
      for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1))
      where (a.latitude > place.latitude) != (b.latitude > place.latitude) {
        let share = (place.latitude - a.latitude) / (b.latitude - a.latitude)
        if place.longitude < a.longitude + share * (b.longitude - a.longitude) { inside.toggle() }
      }
    }
    return inside
  }

  /// Degrees to the nearest line of a kind, as on a plane.
  func distance(to kind: Int, from place: Coordinate) -> Double {
    var least = Double.infinity
    for line in lines(of: kind) {
      for (a, b) in zip(line, line.dropFirst()) {
        let (dx, dy) = (b.longitude - a.longitude, b.latitude - a.latitude)
        let (px, py) = (place.longitude - a.longitude, place.latitude - a.latitude)
        let along = min(max((px * dx + py * dy) / max(dx * dx + dy * dy, 1e-12), 0), 1)
        let (ox, oy) = (px - along * dx, py - along * dy)
        least = min(least, (ox * ox + oy * oy).squareRoot())
      }
    }
    return least
  }

  private func lines(of kind: Int) -> [[Coordinate]] { groups.filter { $0.kind == kind }.flatMap(\.lines) }
}
