import Events
import Evidence
import Temporal
import Toponyms

/// Reads back the records that wait for the merge. Their bytes come from this run, so that a wrong one is a fault of the
/// program or of the disk, and ends it.
enum EventRecordDecoder {
  static func record(from bytes: [UInt8]) -> EventRecord {
    var decoder = ByteDecoder(bytes)
    do throws(RecordError) {
      return try decoder.event()
    } catch {
      preconditionFailure("this run never wrote such a record: \(error)")
    }
  }
}

extension ByteDecoder {
  /// What `EventRecordEncoder` wrote.
  mutating func event() throws(RecordError) -> EventRecord {
    // Arguments are evaluated from left to right, in the order that the encoder wrote them.
    let event = EventRecord(
      id: try text(), title: try text(), type: try value(), subType: try text(), earliest: try day(), latest: try day(),
      precision: try value(), edtf: try text(),
      dateText: try text(), dateSource: try value(), dateConfidence: try number(), place: try place(),
      location: try point(), placeText: try text(), geoPrecision: try text(), radiusKm: try number(),
      relation: try text(), placeSource: try value(), placeConfidence: try number(), confidence: try number(),
      actors: try texts(), initiators: try texts(), targets: try texts(), fatalities: try toll(), injured: try toll(),
      quantity: try optionalInteger(), reports: try reports(), grounds: try grounds())
    // Everything that reads a record relies on a span of days, or none.
    let days = (event.earliest?.dayNumber, event.latest?.dayNumber)
    switch days {
    case (nil, nil): return event
    case (let first?, let last?) where first <= last: return event
    default:
      throw RecordError(.unknown(expected: "span of days", found: "a last day before the first"), byteOffset: offset)
    }
  }

  private mutating func day() throws(RecordError) -> CivilDate? {
    guard let number = try optionalInteger() else { return nil }
    guard (-MergeItem.mostDays...MergeItem.mostDays).contains(number) else {
      throw RecordError(.unknown(expected: "day", found: "\(number)"), byteOffset: offset)
    }
    return CivilDate(dayNumber: number)
  }

  /// A record that was sent alone.
  static func event(in bytes: [UInt8]) throws(RecordError) -> EventRecord {
    var decoder = ByteDecoder(try RecordFrame(bytes, only: .event))
    return try decoder.event()
  }

  private mutating func reports() throws(RecordError) -> [EventRecord.Report] {
    let reports = try list { (decoder) throws(RecordError) in try decoder.report() }
    // Everything that reads a record relies on its first report.
    guard !reports.isEmpty else { throw RecordError(.short, byteOffset: offset) }
    return reports
  }

  private mutating func report() throws(RecordError) -> EventRecord.Report {
    EventRecord.Report(
      eventId: try text(), documentId: try text(), source: try text(), url: try text(), published: try published(),
      quote: try text(), charStart: try integer(), charEnd: try integer())
  }

  private mutating func published() throws(RecordError) -> PublishedDate? {
    guard let year = try optionalInteger() else { return nil }
    return PublishedDate(year: year, month: try optionalInteger(), day: try optionalInteger(), origin: try value())
  }

  private mutating func toll() throws(RecordError) -> Event.Toll? {
    let low = try optionalInteger()
    let best = try optionalInteger()
    let high = try optionalInteger()
    return low.map { Event.Toll(low: $0, best: best ?? $0, high: high ?? $0) }
  }

  private mutating func grounds() throws(RecordError) -> EventGrounds? {
    guard try integer() == 1 else { return nil }
    return EventGrounds(
      trigger: try range(), mention: try range(), reason: try text(),
      candidates: try list { (decoder) throws(RecordError) in try decoder.candidate() }.compactMap { $0 })
  }

  private mutating func candidate() throws(RecordError) -> EventGrounds.Candidate? {
    let place = try place()
    let score = try number()
    return place.map { EventGrounds.Candidate(place: $0, score: score) }
  }

  private mutating func range() throws(RecordError) -> Range<Int>? {
    let start = try optionalInteger()
    let end = try optionalInteger()
    guard let start, let end else { return nil }
    guard start <= end else {
      throw RecordError(.unknown(expected: "range", found: "\(start) to \(end)"), byteOffset: offset)
    }
    return start..<end
  }
}
