import Events
import Evidence
import Geo
import Layers
import Temporal
import Toponyms

/// Turns the record of an event into a feature of the event layers.
enum EventFeature {
  /// - Parameter shown: where the map shows it, if not at its point.
  /// - Returns: the values of `EventSchema.events`, or of `.undated` where the record has no date.
  static func feature(of record: EventRecord, shownAt shown: Coordinate? = nil) -> Feature {
    let point = shown ?? record.mapPoint
    let days: (first: Int, last: Int)? =
      if let earliest = record.earliest, let latest = record.latest {
        (earliest.dayNumber, latest.dayNumber)
      } else { nil }
    let start = days.map { $0.first * 86400 }
    let end = days.map { $0.last * 86400 + 86399 }
    let isPlaced = record.location != nil
    let report = record.reports[0]
    let documents = record.documentIds

    var values: [Value] = [
      .text(record.id), .text(record.title), .text(record.type.rawValue), .text(orNull: record.subType),
    ]
    if let start, let end { values += [.dateTime(secondsSinceEpoch: start), .dateTime(secondsSinceEpoch: end)] }
    values += [
      .text(record.precision.rawValue), .text(orNull: record.edtf), .text(orNull: record.dateText),
      .text(record.dateSource.rawValue),
    ]
    if let start, let end {
      values += [.dateTime(secondsSinceEpoch: start), .integer(start * 1000), .integer(end * 1000)]
    }
    values += [.text(orNull: record.place?.name), .text(orNull: record.placeText), .text(orNull: record.place?.id)]
    values += PlaceColumns.values(record.place, at: point, precision: record.geoPrecision)
    values += [
      .number(
        orNull: isPlaced ? record.radiusKm : nil, decimals: PlaceColumns.radiusDecimals(record.radiusKm)),
      .text(orNull: record.relation), .number(record.confidence, decimals: 3),
      .number(orNull: isPlaced ? record.placeConfidence : nil, decimals: 3),
      .number(orNull: record.isDated ? record.dateConfidence : nil, decimals: 3),
      .text(orNull: record.actors.joined(separator: "; ")),
      .integer(orNull: record.fatalities?.best), .integer(orNull: record.quantity),
      .text(report.quote), .text(report.documentId), .text(orNull: report.source), .text(orNull: report.url),
      .text(orNull: report.published?.edtf), .integer(report.charStart), .integer(report.charEnd),
      .integer(documents.count), .text(documents.joined(separator: "; ")),
      .text(record.placeSource.rawValue), .text(orNull: record.initiators.joined(separator: "; ")),
      .text(orNull: record.targets.joined(separator: "; ")), .integer(orNull: record.fatalities?.low),
      .integer(orNull: record.fatalities?.high), .integer(orNull: record.injured?.best),
      .text(orNull: record.quotes),
    ]
    return Feature(
      id: record.id, geometry: point, values: values, time: days.map { .days($0.first, $0.last) })
  }
}
