import Events
import Gazetteer
import Geo
import Layers
import Temporal
import Toponyms

/// An event as a row of POLECAT.
enum PloverRow {
  static func values(of record: EventRecord) throws(NoCounterpart) -> [Value] {
    guard let codes = PloverCodes(type: record.type, subType: record.subType) else {
      throw .noSuchType(record.type, subType: record.subType)
    }
    guard let first = record.earliest, let last = record.latest else { throw .noDate }
    let reports = ReportFacts(record)
    var row = SchemaRow(PloverColumns.columns)
    row["Event ID"] = .text(record.id)
    row["Event Date"] = .text(orNull: first == last ? first.description : nil)
    row["Event Type"] = .text(codes.type)
    row["Event Mode"] = .text(orNull: codes.mode)
    row["Quad Code"] = .text(codes.quadCode)
    row["Contexts"] = .text(orNull: codes.contexts.joined(separator: ";"))
    let sides = EventSides(record, byOrder: false)
    // PLOVER codes those who fight each other as actors, and only those who do not fight back as recipients.
    let isFight = record.subType == "clash"
    set(isFight ? sides.first + sides.second : sides.first, "Actor", &row)
    set(isFight ? [] : sides.second, "Recipient", &row)
    setPlace(record, &row)
    row["Source"] = .text(orNull: reports.sources.joined(separator: ";"))
    row["Publication Date"] = .text(orNull: reports.publishedDay?.description)
    row["Version"] = .text("dateline " + ProgramVersion.current)
    return row.values
  }

  private static func set(_ actors: [EventSides.Actor], _ column: String, _ row: inout SchemaRow) {
    guard let main = actors.first else { return }
    var sectors: [String] = []
    for actor in actors {
      if let code = ActorRoleCode(actor)?.rawValue, !sectors.contains(code) { sectors.append(code) }
    }
    row[column + " Name"] = .text(actors.map(\.name).joined(separator: ";"))
    row[column + " Country"] = .text(orNull: CountryCodes.of(main.country)?.iso3)
    row["Primary \(column) Sector"] = .text(orNull: ActorRoleCode(main)?.rawValue)
    row[column + " Sectors"] = .text(orNull: sectors.joined(separator: ";"))
  }

  private static func setPlace(_ record: EventRecord, _ row: inout SchemaRow) {
    guard let place = record.place, let point = record.mapPoint else { return }
    row["Placename"] = .text(place.name)
    row["City"] = .text(orNull: place.level == .populated ? place.name : nil)
    row["District"] = .text(orNull: place.admin2)
    row["Province"] = .text(orNull: place.admin1)
    row["Country"] = .text(orNull: CountryCodes.of(place.country)?.iso3)
    row["Latitude"] = .number(point.latitude, decimals: 6)
    row["Longitude"] = .number(point.longitude, decimals: 6)
    row["GeoNames ID"] = .integer(orNull: geoNamesNumber(place.id))
    row["Raw Placename"] = .text(orNull: record.placeText)
    row["Feature Type"] = .text(orNull: place.feature.split(separator: ".").last.map(String.init))
  }

  private static func geoNamesNumber(_ id: String) -> Int? {
    id.hasPrefix("geonames:") ? Int(id.dropFirst("geonames:".count)) : nil
  }
}
