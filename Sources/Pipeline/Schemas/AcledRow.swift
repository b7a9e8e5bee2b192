import Events
import Gazetteer
import Geo
import Layers
import Temporal
import Toponyms

/// An event as a row of ACLED.
enum AcledRow {
  static func values(of record: EventRecord) throws(NoCounterpart) -> [Value] {
    let sides = EventSides(record, byOrder: true)
    guard let event = AcledTypes.event(of: record, sides) else {
      throw .noSuchType(record.type, subType: record.subType)
    }
    guard let first = record.earliest, let last = record.latest else { throw .noDate }
    guard let timePrecision = PrecisionCodes.acled(record.dateGrain) else { throw .dateTooCoarse }
    guard let place = record.place, let point = record.mapPoint else { throw .noPlace }
    guard let country = CountryCodes.of(place.country),
      let geoPrecision = PrecisionCodes.acled(PlaceGrain(record))
    else { throw .noCountry }

    let name = country.acledName
    let actors = AcledActors(sides, event: event, country: name, iso2: country.iso2)
    let reports = ReportFacts(record)
    let date = CivilDate(dayNumber: (first.dayNumber + last.dayNumber) / 2)
    var row = SchemaRow(AcledColumns.columns)
    row["event_id_cnty"] = .text(country.iso3 + String(EventNumber.of(record.id)))
    row["event_date"] = .text(date.description)
    row["year"] = .integer(date.year)
    row["time_precision"] = .integer(timePrecision)
    row["disorder_type"] = .text(AcledTypes.disorder(of: event))
    row["event_type"] = .text(event.eventType)
    row["sub_event_type"] = .text(event.subEventType)
    row["actor1"] = .text(orNull: actors.first.actor)
    row["assoc_actor_1"] = .text(orNull: actors.first.associates)
    row["inter1"] = .integer(orNull: actors.first.inter)
    row["actor2"] = .text(orNull: actors.second.actor)
    row["assoc_actor_2"] = .text(orNull: actors.second.associates)
    row["inter2"] = .integer(orNull: actors.second.inter)
    row["interaction"] = .integer(orNull: actors.interaction)
    row["civilian_targeting"] = .text(orNull: targetsCivilians(event, sides) ? "Civilian targeting" : nil)
    row["iso"] = .integer(orNull: country.numeric)
    row["region"] = .text(orNull: country.acledRegion)
    row["country"] = .text(name)
    row["admin1"] = .text(orNull: place.admin1)
    row["admin2"] = .text(orNull: place.admin2)
    row["location"] = .text(place.name)
    row["latitude"] = .number(point.latitude, decimals: 6)
    row["longitude"] = .number(point.longitude, decimals: 6)
    row["geo_precision"] = .integer(geoPrecision)
    row["source"] = .text(orNull: reports.sources.joined(separator: "; "))
    row["notes"] = .text(notes(record, reports))
    row["fatalities"] = .integer(orNull: DeathCodes(record.fatalities, isOneSided: false).acled)
    row["timestamp"] = .integer(orNull: reports.publishedDay.map { $0.dayNumber * 86400 })
    return row.values
  }

  private static func targetsCivilians(_ event: EventType.Acled, _ sides: EventSides) -> Bool {
    switch event.eventType {
    case "Violence against civilians": true
    case "Explosions/Remote violence": sides.hitsCivilians
    case "Protests": event.subEventType == "Excessive force against protesters"
    default: false
    }
  }

  /// The sentences. A point that stands for a large region says what it is the middle of, as ACLED's notes say which
  /// capital they code a province to.
  private static func notes(_ record: EventRecord, _ reports: ReportFacts) -> String {
    let quotes = reports.quotes.joined(separator: " | ")
    switch PlaceGrain(record) {
    case .admin1, .country: return quotes + " (coded to the middle of \(record.place?.name ?? ""))"
    default: return quotes
    }
  }
}
