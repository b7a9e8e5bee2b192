import Events
import Gazetteer
import Geo
import Layers
import Temporal
import Toponyms

/// An event as a row of GDELT's event table.
enum GdeltRow {
  static func values(of record: EventRecord) throws(NoCounterpart) -> [Value] {
    guard let cameo = CameoCodes(type: record.type, subType: record.subType) else {
      throw .noSuchType(record.type, subType: record.subType)
    }
    guard let first = record.earliest, let last = record.latest else { throw .noDate }
    let date = GdeltDate(first: first, last: last)
    let reports = ReportFacts(record)
    var row = SchemaRow(GdeltColumns.columns)
    row["GLOBALEVENTID"] = .integer(EventNumber.of(record.id))
    row["SQLDATE"] = .integer(orNull: date.day)
    row["MonthYear"] = .integer(orNull: date.month)
    row["Year"] = .integer(orNull: date.year)
    row["FractionDate"] = .number(date.fraction, decimals: 4)
    let sides = EventSides(record, byOrder: false)
    set(sides.first.first, "Actor1", &row)
    set(sides.second.first, "Actor2", &row)
    row["EventCode"] = .text(cameo.event)
    row["EventBaseCode"] = .text(cameo.base)
    row["EventRootCode"] = .text(cameo.root)
    row["QuadClass"] = .integer(cameo.quadClass)
    row["GoldsteinScale"] = .number(cameo.goldstein, decimals: 1)
    row["NumMentions"] = .integer(record.reports.count)
    row["NumSources"] = .integer(orNull: reports.sources.isEmpty ? nil : reports.sources.count)
    row["NumArticles"] = .integer(record.documentIds.count)
    setPlace(record, &row)
    row["DATEADDED"] = .integer(
      orNull: reports.publishedDay.map { ($0.year * 10_000 + $0.month * 100 + $0.day) * 1_000_000 })
    row["SOURCEURL"] = .text(orNull: reports.url)
    return row.values
  }

  private static func set(_ actor: EventSides.Actor?, _ column: String, _ row: inout SchemaRow) {
    guard let actor else { return }
    let country = CountryCodes.of(actor.country)?.cameo ?? ""
    let role = ActorRoleCode(actor)?.rawValue ?? ""
    row[column + "Code"] = .text(orNull: country + role)
    row[column + "Name"] = .text(actor.name.uppercased())
    row[column + "CountryCode"] = .text(orNull: country)
    row[column + "Type1Code"] = .text(orNull: role)
  }

  private static func setPlace(_ record: EventRecord, _ row: inout SchemaRow) {
    guard let place = record.place, let point = record.mapPoint else { return }
    let grain = PlaceGrain(record)
    let country = CountryCodes.of(place.country)?.fips
    row["ActionGeo_Type"] = .integer(orNull: PrecisionCodes.gdelt(grain, country: place.country))
    row["ActionGeo_FullName"] = .text(fullName(place))
    row["ActionGeo_CountryCode"] = .text(orNull: country)
    if grain == .country {
      row["ActionGeo_ADM1Code"] = .text(orNull: country)
      row["ActionGeo_FeatureID"] = .text(orNull: country)
    }
    row["ActionGeo_Lat"] = .number(point.latitude, decimals: 6)
    row["ActionGeo_Long"] = .number(point.longitude, decimals: 6)
  }

  /// "Mosul, Nineveh, Iraq"
  private static func fullName(_ place: ResolvedPlace) -> String {
    var parts = [place.name]
    for part in [place.admin1, place.countryName] where !part.isEmpty && part != place.name { parts.append(part) }
    return parts.joined(separator: ", ")
  }
}
