import Events
import Evidence
import Gazetteer
import Geo
import Layers
import Temporal
import Toponyms

/// An event as a row of UCDP's Georeferenced Event Dataset.
///
/// UCDP counts armed force of an organised actor that kills at least one; so an event of which no death is known has no
/// row, nor has one that is no violence.
enum UcdpRow {
  static func values(of record: EventRecord) throws(NoCounterpart) -> [Value] {
    guard isArmedForce(record) else { throw .noSuchType(record.type, subType: record.subType) }
    guard let first = record.earliest, let last = record.latest else { throw .noDate }
    guard let datePrecision = PrecisionCodes.ucdp(record.dateGrain) else { throw .dateTooCoarse }
    guard let place = record.place, let point = record.mapPoint else { throw .noPlace }
    guard let placePrecision = PrecisionCodes.ucdp(PlaceGrain(record)) else { throw .noCountry }
    let country = CountryCodes.of(place.country)
    let isAgainstCivilians = isAgainstCivilians(record)
    let sides = UcdpSides(
      EventSides(record, byOrder: false), isAgainstCivilians: isAgainstCivilians, country: country)
    let deaths = DeathCodes(record.fatalities, isOneSided: sides.typeOfViolence == 3)
    guard deaths.isLethal else { throw .noKnownDeath }

    let reports = ReportFacts(record)
    var row = SchemaRow(UcdpColumns.columns)
    row["id"] = .integer(EventNumber.of(record.id))
    row["relid"] = .text(record.id)
    row["year"] = .integer(first.year)
    row["type_of_violence"] = .integer(orNull: sides.typeOfViolence)
    row["dyad_name"] = .text(orNull: sides.dyadName)
    row["side_a"] = .text(orNull: sides.sideA)
    row["side_b"] = .text(orNull: sides.sideB)
    row["number_of_sources"] = .integer(record.documentIds.count)
    row["source_article"] = .text(orNull: articles(record))
    row["source_office"] = .text(orNull: reports.sources.joined(separator: ";"))
    row["source_date"] = .text(orNull: reports.days.joined(separator: ";"))
    row["where_prec"] = .integer(placePrecision)
    row["where_coordinates"] = .text(place.name)
    row["where_description"] = .text(orNull: whereDescription(record))
    row["adm_1"] = .text(orNull: place.admin1)
    row["adm_2"] = .text(orNull: place.admin2)
    row["latitude"] = .number(point.latitude, decimals: 6)
    row["longitude"] = .number(point.longitude, decimals: 6)
    row["geom_wkt"] = .text(wellKnownText(point))
    row["priogrid_gid"] = .integer(PrioGrid.cell(of: point))
    row["country"] = .text(
      orNull: country.map { $0.ucdpName.isEmpty ? $0.acledName : $0.ucdpName } ?? place.countryName)
    row["country_id"] = .integer(orNull: country?.gleditschWard)
    row["region"] = .text(orNull: country?.ucdpRegion)
    row["event_clarity"] = .integer((record.quantity ?? 1) > 1 ? 2 : 1)
    row["date_prec"] = .integer(datePrecision)
    row["date_start"] = .text(first.description + " 00:00:00.000")
    row["date_end"] = .text(last.description + " 00:00:00.000")
    row["deaths_civilians"] = .integer(orNull: deaths.civilians)
    row["deaths_unknown"] = .integer(orNull: deaths.unknown)
    row["best"] = .integer(orNull: deaths.best)
    row["high"] = .integer(orNull: deaths.high)
    row["low"] = .integer(orNull: deaths.low)
    row["gwnoa"] = .integer(orNull: sides.numberA)
    row["gwnob"] = .integer(orNull: sides.numberB)
    return row.values
  }

  /// Assaults, fights for land and raids; not what is done to property, and not protests.
  private static func isArmedForce(_ record: EventRecord) -> Bool {
    switch record.type {
    case .assault: record.subType != "destroy"
    case .territory: true
    case .coerce: record.subType == "raid"
    default: false
    }
  }

  /// Whether the words for the event say that those who suffer it do not fight.
  private static func isAgainstCivilians(_ record: EventRecord) -> Bool {
    record.type == .assault
      && ["abduct", "beat", "crowd-control", "execute", "sexual", "torture"].contains(record.subType)
  }

  private static func whereDescription(_ record: EventRecord) -> String {
    record.relation.isEmpty ? record.placeText : record.relation + " " + record.placeText
  }

  /// `"SOHR,2016-01-01,https://..."`, one for each of the first hundred reports, joined by semicolons.
  private static func articles(_ record: EventRecord) -> String {
    record.reports.prefix(EventRecord.mostQuotes).map { report in
      let address = report.url.isEmpty ? report.documentId : report.url
      return "\"\(report.source),\(report.published?.edtf ?? ""),\(address)\""
    }.joined(separator: ";")
  }

  private static func wellKnownText(_ point: Coordinate) -> String {
    func text(_ degrees: Double) -> String { DegreeText.text(degrees) }
    return "POINT (\(text(point.longitude)) \(text(point.latitude)))"
  }
}
