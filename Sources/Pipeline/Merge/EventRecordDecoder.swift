import Events
import Evidence
import Geo
import Temporal
import Toponyms

/// Reads what `EventRecordEncoder` wrote. The bytes come from this run, so that a wrong one is a fault of the program or
/// of the disk, and ends it.
struct EventRecordDecoder {
  private let bytes: [UInt8]
  private var offset = 0

  static func record(from bytes: [UInt8]) -> EventRecord {
    var decoder = EventRecordDecoder(bytes: bytes)
    return decoder.record()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func record() -> EventRecord {
    // Arguments are evaluated from left to right, in the order that the encoder wrote them.
    EventRecord(
      id: text(), title: text(), type: value(), subType: text(),
      earliest: optionalInteger().map { CivilDate(dayNumber: $0) },
      latest: optionalInteger().map { CivilDate(dayNumber: $0) }, precision: value(), edtf: text(), dateText: text(),
      dateSource: value(), dateConfidence: number(), place: place(), location: location(), placeText: text(),
      geoPrecision: text(), radiusKm: number(), relation: text(), placeSource: value(), placeConfidence: number(),
      confidence: number(), actors: texts(), initiators: texts(), targets: texts(),
      fatalities: toll(),
      injured: toll(), quantity: optionalInteger(),
      reports: (0..<integer()).map { _ in report() }, grounds: grounds())
  }

  private mutating func grounds() -> EventGrounds? {
    guard integer() == 1 else { return nil }
    return EventGrounds(
      trigger: range(), mention: range(), reason: text(), candidates: (0..<integer()).compactMap { _ in candidate() })
  }

  private mutating func candidate() -> EventGrounds.Candidate? {
    let place = place()
    let score = number()
    return place.map { EventGrounds.Candidate(place: $0, score: score) }
  }

  private mutating func range() -> Range<Int>? {
    let start = optionalInteger()
    let end = optionalInteger()
    guard let start, let end else { return nil }
    return start..<end
  }

  private mutating func report() -> EventRecord.Report {
    EventRecord.Report(
      eventId: text(), documentId: text(), source: text(), url: text(), published: published(), quote: text(),
      charStart: integer(), charEnd: integer())
  }

  private mutating func published() -> PublishedDate? {
    guard let year = optionalInteger() else { return nil }
    return PublishedDate(year: year, month: optionalInteger(), day: optionalInteger(), origin: value())
  }

  private mutating func toll() -> Event.Toll? {
    guard let low = optionalInteger() else {
      _ = (optionalInteger(), optionalInteger())
      return nil
    }
    return Event.Toll(low: low, best: optionalInteger() ?? low, high: optionalInteger() ?? low)
  }

  private mutating func place() -> ResolvedPlace? {
    guard integer() == 1 else { return nil }
    return ResolvedPlace(
      id: text(), name: text(), coordinate: Coordinate(longitude: number(), latitude: number()), country: text(),
      countryName: text(), admin1: text(), admin2: text(), feature: text(),
      level: PlaceLevel(rawValue: UInt8(integer())) ?? .site, population: integer(), radiusKm: number())
  }

  private mutating func location() -> Coordinate? {
    guard let longitude = optionalNumber(), let latitude = optionalNumber() else {
      offset += 1
      return nil
    }
    return Coordinate(longitude: longitude, latitude: latitude)
  }

  private mutating func value<Value: RawRepresentable>() -> Value where Value.RawValue == String {
    let name = text()
    guard let value = Value(rawValue: name) else { preconditionFailure("\(Value.self) '\(name)' was never written") }
    return value
  }

  private mutating func texts() -> [String] { (0..<integer()).map { _ in text() } }

  private mutating func text() -> String {
    let count = integer()
    defer { offset += count }
    return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
  }

  private mutating func number() -> Double {
    var pattern: UInt64 = 0
    for index in 0..<8 { pattern |= UInt64(bytes[offset + index]) << UInt64(8 * index) }
    offset += 8
    return Double(bitPattern: pattern)
  }

  private mutating func flag() -> Bool {
    offset += 1
    return bytes[offset - 1] == 1
  }

  private mutating func optionalNumber() -> Double? { flag() ? number() : nil }
  private mutating func optionalInteger() -> Int? { flag() ? integer() : nil }

  private mutating func integer() -> Int {
    var rest: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = bytes[offset]
      offset += 1
      rest |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(bitPattern: rest >> 1) ^ -Int(bitPattern: rest & 1)
  }
}
