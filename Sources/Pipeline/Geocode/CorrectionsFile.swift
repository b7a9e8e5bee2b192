public import Gazetteer
import Geo
import Ingest
public import Toponyms

/// Reads a table of corrections: `name`, `admin1`, `country` and `place_id`, or `latitude` and `longitude`.
///
/// Rows with none of the last three are decisions left open, as in `unmatched.csv`, and are passed over.
public enum CorrectionsFile {
  private enum Column: Int, CaseIterable { case name, admin1, country, place, latitude, longitude }

  /// Names of the columns, the usual one first.
  private static let names: [[String]] = [
    ["name", "place", "location", "place_text"], ["admin1", "province", "adm1", "adm_1", "state"],
    ["country", "country_code", "iso2", "iso3"], ["place_id", "id", "geonames", "geonameid"], ["latitude", "lat"],
    ["longitude", "lon", "lng", "long"],
  ]

  /// - Parameter log: Rows that cannot be used are told and left out.
  public static func read(_ path: String, gazetteer: PlaceStack, log: inout RunLog) throws -> PlaceCorrections {
    var corrections = PlaceCorrections(stack: gazetteer)
    try read(path, into: &corrections, gazetteer: gazetteer, log: &log)
    return corrections
  }

  /// Adds the rows of a further file.
  static func read(
    _ path: String, into corrections: inout PlaceCorrections, gazetteer: PlaceStack, log: inout RunLog
  ) throws {
    var reader = try TableReader(path: path)
    let header = reader.header.uniqueNames.map { $0.lowercased() }
    let columns = names.map { names in names.lazy.compactMap { header.firstIndex(of: $0) }.first }
    guard columns[Column.name.rawValue] != nil,
      columns[Column.place.rawValue] != nil
        || (columns[Column.latitude.rawValue] != nil && columns[Column.longitude.rawValue] != nil)
    else {
      throw InputIssue(
        path: path, line: reader.header.isWritten ? reader.header.line : nil,
        message: "no table of corrections. Expected the columns name and place_id, or name, latitude and longitude; "
          + "admin1 and country narrow them. Found: \(reader.header.uniqueNames.prefix(20).joined(separator: ", ")).")
    }
    while let block = try reader.next() {
      for fault in block.faults { log.warn(fault.issue.description) }
      let bad = Set(block.faults.compactMap { $0.isRowUsable ? nil : $0.row })
      for row in 0..<block.rowCount where !bad.contains(row) {
        func text(_ column: Column) -> String {
          columns[column.rawValue].map { OneLine.text(block.text(row, $0)) } ?? ""
        }
        func warn(_ message: String) {
          log.warn(InputIssue(path: path, line: block.line(of: row), message: message).description)
        }
        let name = text(.name)
        if name.isEmpty { continue }
        let target: PlaceCorrections.Target
        if !text(.place).isEmpty {
          guard let place = place(text(.place), gazetteer) else {
            warn(
              "place_id \(text(.place)) is in no gazetteer. Look it up (dateline lookup), or give latitude and longitude. "
                + "Row not used.")
            continue
          }
          target = .place(place)
        } else if text(.latitude).isEmpty, text(.longitude).isEmpty {
          continue
        } else if let latitude = Double(text(.latitude)), let longitude = Double(text(.longitude)),
          abs(latitude) <= 90, abs(longitude) <= 180
        {
          target = .point(Coordinate(longitude: longitude, latitude: latitude))
        } else {
          warn("\(text(.latitude)), \(text(.longitude)) is no point. Expected degrees north and east. Row not used.")
          continue
        }
        if !corrections.add(name: name, admin1: text(.admin1), country: text(.country), target: target) {
          warn("\(name) is corrected more than once. The later row counts.")
        }
      }
    }
  }

  /// "geonames:99072", "99072".
  private static func place(_ id: String, _ gazetteer: PlaceStack) -> PlaceReference? {
    gazetteer.place(id: id) ?? UInt32(id).flatMap { gazetteer.place(geonames: $0) }
  }
}
