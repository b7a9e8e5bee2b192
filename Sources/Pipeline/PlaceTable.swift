import Gazetteer
import Geo
import Ingest

/// Reads one table of places into a builder.
///
/// A GeoNames dump (19 columns, no header; https://download.geonames.org/export/dump/readme.txt) is told by its first
/// row; any other table needs a header with `name`, `lat` and `lon`, and may have `id`, `feature`, `country`, `admin1`
/// (code or name), `population`, `radius_km` and `names` (separated by `|`).
enum PlaceTable {
  /// - Returns: How many rows could not be used; each is told to `log`.
  static func read(
    _ path: String, into builder: inout IndexBuilder, core: PlaceStack, log: inout RunLog
  ) throws -> Int {
    if try isGeoNamesDump(path) { return try readDump(path, &builder, core, &log) }
    return try readNamed(path, &builder, core, &log)
  }

  // MARK: GeoNames

  private static func isGeoNamesDump(_ path: String) throws -> Bool {
    var lines = try TextLines(path: path)
    guard let first = try lines.next() else { return false }
    let fields = columns(first)
    return fields.count == 19 && Int(fields[0]) != nil
  }

  private static func columns(_ line: String) -> [Substring] {
    line.split(separator: "\t", omittingEmptySubsequences: false)
  }

  private static func readDump(
    _ path: String, _ builder: inout IndexBuilder, _ core: PlaceStack, _ log: inout RunLog
  ) throws -> Int {
    var lines = try TextLines(path: path)
    var rejected = 0
    while let line = try lines.next() {
      let fields = columns(line)
      func reject(_ why: String) {
        rejected += 1
        log.warn("\(path):\(lines.number): \(why) Row left out.")
      }
      guard fields.count == 19 else {
        reject("\(fields.count) columns, expected the 19 of a GeoNames dump.")
        continue
      }
      guard let number = UInt32(fields[0]) else {
        reject("geonameid \"\(fields[0].prefix(40))\" is no number.")
        continue
      }
      guard let latitude = Double(fields[4]), let longitude = Double(fields[5]),
        Coordinate(longitude: longitude, latitude: latitude).isValid
      else {
        reject("latitude \"\(fields[4].prefix(40))\", longitude \"\(fields[5].prefix(40))\" are no point.")
        continue
      }
      guard !fields[1].isEmpty, fields[1].utf8.count <= 1000, !fields[1].utf8.contains(0) else {
        reject("the name is empty, longer than 1000 bytes or not text.")
        continue
      }
      let country = String(fields[8])
      let place = builder.add(
        IndexBuilder.Entry(
          id: "geonames:\(number)", name: String(fields[1]),
          coordinate: Coordinate(longitude: longitude, latitude: latitude),
          feature: "\(fields[6]).\(fields[7])", country: country,
          admin1: core.division(code: "\(country).\(fields[10])"),
          admin2: core.division(code: "\(country).\(fields[10]).\(fields[11])"),
          population: Int(fields[14]) ?? 0))
      builder.addName(String(fields[1]), kind: .primary, to: place)
      if fields[2] != fields[1] { builder.addName(String(fields[2]), kind: .primary, to: place) }
      for name in fields[3].split(separator: ",") where name.utf8.count <= 200 {
        builder.addName(String(name), kind: .alternate, to: place)
      }
    }
    return rejected
  }

  // MARK: Tables with a header

  private static func readNamed(
    _ path: String, _ builder: inout IndexBuilder, _ core: PlaceStack, _ log: inout RunLog
  ) throws -> Int {
    var table = try CSVReader(path: path)
    guard let header = try table.next() else {
      throw InputIssue(path: path, message: "is empty. Expected a header with name, lat and lon.")
    }
    var columns: [String: Int] = [:]
    for (index, name) in header.fields.enumerated() {
      columns[aliases[name.lowercased()] ?? name.lowercased()] = index
    }
    guard columns["name"] != nil, columns["lat"] != nil, columns["lon"] != nil else {
      throw InputIssue(
        path: path, line: 1,
        message: "columns \(header.fields.joined(separator: ", ")). Expected at least name, lat and lon, "
          + "or the 19 columns of a GeoNames dump.")
    }
    var rejected = 0
    var record = CSVRecord()
    while try table.read(into: &record) {
      func field(_ column: String) -> String {
        guard let index = columns[column], index < record.count else { return "" }
        return record[index]
      }
      guard let latitude = Double(field("lat")), let longitude = Double(field("lon")),
        Coordinate(longitude: longitude, latitude: latitude).isValid, !field("name").isEmpty
      else {
        rejected += 1
        log.warn(
          "\(path):\(record.line): name \"\(field("name").prefix(40))\", lat \"\(field("lat").prefix(40))\", "
            + "lon \"\(field("lon").prefix(40))\": no named point. Row left out.")
        continue
      }
      let country = field("country").uppercased()
      let id = field("id").isEmpty ? "\(path):\(record.line)" : field("id")
      let place = builder.add(
        IndexBuilder.Entry(
          id: id, name: field("name"),
          coordinate: Coordinate(longitude: longitude, latitude: latitude),
          feature: field("feature").isEmpty ? "P.PPL" : field("feature"), country: country,
          admin1: division(field("admin1"), country, core), population: Int(field("population")) ?? 0,
          radiusKm: Double(field("radius_km"))))
      builder.addName(field("name"), kind: .primary, to: place)
      for name in field("names").split(separator: "|") {
        builder.addName(String(name), kind: .alternate, to: place)
      }
    }
    return rejected
  }

  private static let aliases = [
    "latitude": "lat", "longitude": "lon", "lng": "lon", "long": "lon", "iso2": "country",
    "alternatenames": "names", "variants": "names", "place": "name",
  ]

  /// A division by code ("IQ.15", "15") or by name.
  private static func division(_ text: String, _ country: String, _ core: PlaceStack) -> UInt32? {
    if text.isEmpty { return nil }
    if let number = core.division(code: text) ?? core.division(code: "\(country).\(text)") {
      return number
    }
    var search = PlaceSearch(stack: core)
    if !country.isEmpty { search.country = packedCountry(country) }
    let found = search.results(for: text, limit: 20).first { core.facts($0.place).level == .admin1 }
    return found.map { core.facts($0.place).admin1 }
  }
}
