import Geo
import Toponyms

/// Reads what a `ByteEncoder` put together. Every step is checked: the bytes may come from a disk, a pipe or a table of
/// somebody else.
struct ByteDecoder {
  private let bytes: [UInt8]
  private(set) var offset: Int

  init(_ bytes: [UInt8], from offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  init(_ frame: RecordFrame) { self.init(frame.bytes, from: RecordFrame.headBytes) }

  mutating func place() throws(RecordError) -> ResolvedPlace? {
    guard try integer() == 1 else { return nil }
    // Arguments are evaluated from left to right, in the order that the encoder wrote them.
    return ResolvedPlace(
      id: try text(), name: try text(), coordinate: Coordinate(longitude: try number(), latitude: try number()),
      country: try text(), countryName: try text(), admin1: try text(), admin2: try text(), feature: try text(),
      level: try level(), population: try integer(), radiusKm: try number())
  }

  private mutating func level() throws(RecordError) -> PlaceLevel {
    let number = try integer()
    guard let level = UInt8(exactly: number).flatMap(PlaceLevel.init(rawValue:)) else {
      throw fault("level of a place", "\(number)")
    }
    return level
  }

  mutating func point() throws(RecordError) -> Coordinate? {
    let longitude = try optionalNumber()
    let latitude = try optionalNumber()
    guard let longitude, let latitude else { return nil }
    return Coordinate(longitude: longitude, latitude: latitude)
  }

  /// A name of an enumeration.
  mutating func value<Value: RawRepresentable>() throws(RecordError) -> Value where Value.RawValue == String {
    let name = try text()
    guard let value = Value(rawValue: name) else { throw fault("\(Value.self)", "'\(name)'") }
    return value
  }

  mutating func texts() throws(RecordError) -> [String] {
    try list { (decoder) throws(RecordError) in try decoder.text() }
  }

  /// Counts by name.
  mutating func numbers() throws(RecordError) -> [String: Int] {
    let pairs = try list { (decoder) throws(RecordError) in (try decoder.text(), try decoder.amount()) }
    return Dictionary(pairs) { $0 + $1 }
  }

  /// A count of what some input held: small enough that sums of them stay in range, whoever wrote the bytes.
  mutating func amount() throws(RecordError) -> Int {
    let amount = try integer()
    guard (0...Int(UInt32.max)).contains(amount) else { throw fault("count", "\(amount)") }
    return amount
  }

  /// Where something ends that begins at `start`, by its length.
  mutating func end(from start: Int) throws(RecordError) -> Int {
    let length = try integer()
    let (end, isBeyond) = start.addingReportingOverflow(length)
    guard !isBeyond else { throw fault("length", "\(length)") }
    return end
  }

  /// As many elements as a number before them says.
  mutating func list<Element>(
    _ element: (inout ByteDecoder) throws(RecordError) -> Element
  ) throws(RecordError) -> [Element] {
    var elements: [Element] = []
    for _ in 0..<(try count()) { elements.append(try element(&self)) }
    return elements
  }

  mutating func text() throws(RecordError) -> String {
    let range = try counted()
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Bytes that another encoder has put together, or that are no text.
  mutating func countedBytes() throws(RecordError) -> [UInt8] { Array(bytes[try counted()]) }

  /// The range of bytes that another encoder has put together.
  mutating func counted() throws(RecordError) -> Range<Int> {
    let count = try count()
    offset += count
    return offset - count..<offset
  }

  mutating func number() throws(RecordError) -> Double {
    try need(8)
    var pattern: UInt64 = 0
    for index in 0..<8 { pattern |= UInt64(bytes[offset + index]) << UInt64(8 * index) }
    offset += 8
    return Double(bitPattern: pattern)
  }

  mutating func optionalNumber() throws(RecordError) -> Double? { try flag() ? try number() : nil }
  mutating func optionalInteger() throws(RecordError) -> Int? { try flag() ? try integer() : nil }

  mutating func integer() throws(RecordError) -> Int {
    var rest: UInt = 0
    var shift: UInt = 0
    while true {
      try need(1)
      let byte = bytes[offset]
      offset += 1
      rest |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(bitPattern: rest >> 1) ^ -Int(bitPattern: rest & 1)
  }

  /// A number of elements or bytes that follow; each takes a byte at least.
  private mutating func count() throws(RecordError) -> Int {
    let count = try integer()
    guard count >= 0, count <= bytes.count - offset else { throw RecordError(.short, byteOffset: offset) }
    return count
  }

  private mutating func flag() throws(RecordError) -> Bool {
    try need(1)
    offset += 1
    return bytes[offset - 1] == 1
  }

  private func need(_ count: Int) throws(RecordError) {
    guard bytes.count - offset >= count else { throw RecordError(.short, byteOffset: offset) }
  }

  private func fault(_ expected: String, _ found: String) -> RecordError {
    RecordError(.unknown(expected: expected, found: found), byteOffset: offset)
  }
}
