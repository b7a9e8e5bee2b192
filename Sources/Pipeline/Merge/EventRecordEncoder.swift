import Events
import Evidence
import Geo
import Temporal
import Toponyms

/// Writes records as bytes, for the file that holds them until they are merged. Only this run reads them.
struct EventRecordEncoder {
  private(set) var bytes: [UInt8] = []

  static func bytes(of record: EventRecord) -> [UInt8] {
    var encoder = EventRecordEncoder()
    encoder.bytes.reserveCapacity(1024)
    encoder.append(record)
    return encoder.bytes
  }

  private mutating func append(_ record: EventRecord) {
    append(record.id)
    append(record.title)
    append(record.type.rawValue)
    append(record.subType)
    append(record.earliest?.dayNumber)
    append(record.latest?.dayNumber)
    append(record.precision.rawValue)
    append(record.edtf)
    append(record.dateText)
    append(record.dateSource.rawValue)
    append(record.dateConfidence)
    append(record.place)
    append(record.location?.longitude)
    append(record.location?.latitude)
    append(record.placeText)
    append(record.geoPrecision)
    append(record.radiusKm)
    append(record.relation)
    append(record.placeSource.rawValue)
    append(record.placeConfidence)
    append(record.confidence)
    append(record.actors)
    append(record.initiators)
    append(record.targets)
    for toll in [record.fatalities, record.injured] {
      append(toll?.low)
      append(toll?.best)
      append(toll?.high)
    }
    append(record.quantity)
    append(record.reports.count)
    for report in record.reports { append(report) }
    append(record.grounds)
  }

  private mutating func append(_ grounds: EventGrounds?) {
    append(grounds == nil ? 0 : 1)
    guard let grounds else { return }
    for range in [grounds.trigger, grounds.mention] {
      append(range?.lowerBound)
      append(range?.upperBound)
    }
    append(grounds.reason)
    append(grounds.candidates.count)
    for candidate in grounds.candidates {
      append(candidate.place)
      append(candidate.score)
    }
  }

  private mutating func append(_ report: EventRecord.Report) {
    append(report.eventId)
    append(report.documentId)
    append(report.source)
    append(report.url)
    append(report.published?.year)
    if let published = report.published {
      append(published.month)
      append(published.day)
      append(published.origin.rawValue)
    }
    append(report.quote)
    append(report.charStart)
    append(report.charEnd)
  }

  private mutating func append(_ place: ResolvedPlace?) {
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

  private mutating func append(_ texts: [String]) {
    append(texts.count)
    for text in texts { append(text) }
  }

  private mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func append(_ number: Double) {
    withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private mutating func append(_ number: Double?) {
    bytes.append(number == nil ? 0 : 1)
    if let number { append(number) }
  }

  private mutating func append(_ number: Int?) {
    bytes.append(number == nil ? 0 : 1)
    if let number { append(number) }
  }

  /// Seven bits a byte, the least first; the sign in the lowest bit.
  private mutating func append(_ number: Int) {
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
