import Events
import Evidence
import Temporal
import Toponyms

/// Writes the record of an event as bytes: for the file that holds records until they are merged, and for records that
/// travel.
enum EventRecordEncoder {
  static func bytes(of record: EventRecord) -> [UInt8] {
    var encoder = ByteEncoder(capacity: 1024)
    encoder.append(record)
    return encoder.bytes
  }

  /// What tells records of one id apart: a hash of all that they hold.
  static func content(of bytes: [UInt8]) -> UInt64 {
    var hash = StableHash()
    hash.append(bytes: bytes)
    return hash.number
  }
}

extension ByteEncoder {
  fileprivate mutating func append(_ record: EventRecord) {
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
    append(record.location)
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
}
