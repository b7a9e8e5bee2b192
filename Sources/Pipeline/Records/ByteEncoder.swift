import Geo
import Toponyms

/// Puts values together as bytes, which `ByteDecoder` reads back in the same order.
struct ByteEncoder {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  mutating func append(_ place: ResolvedPlace?) {
    append(place == nil ? 0 : 1)
    guard let place else { return }
    append(place.id)
    append(place.name)
    append(place.coordinate.longitude)
    append(place.coordinate.latitude)
    append(place.country)
    append(place.countryName)
    append(place.admin1)
    append(place.admin2)
    append(place.feature)
    append(Int(place.level.rawValue))
    append(place.population)
    append(place.radiusKm)
  }

  mutating func append(_ point: Coordinate?) {
    append(point?.longitude)
    append(point?.latitude)
  }

  mutating func append(_ texts: [String]) {
    append(texts.count)
    for text in texts { append(text) }
  }

  /// In the order of the names, so that the same numbers give the same bytes.
  mutating func append(_ numbers: [String: Int]) {
    append(numbers.count)
    for (name, number) in numbers.sorted(by: { $0.key < $1.key }) {
      append(name)
      append(number)
    }
  }

  mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Bytes that another encoder has put together, with their number before them.
  mutating func append(counted others: [UInt8]) {
    append(others.count)
    bytes.append(contentsOf: others)
  }

  mutating func append(_ number: Double) {
    withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ number: Double?) {
    bytes.append(number == nil ? 0 : 1)
    if let number { append(number) }
  }

  mutating func append(_ number: Int?) {
    bytes.append(number == nil ? 0 : 1)
    if let number { append(number) }
  }

  /// Seven bits a byte, the least first; the sign in the lowest bit.
  mutating func append(_ number: Int) {
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
