import Geo

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads the tables of `Gazetteer/Data` into a builder; the README there says what each column means.
///
/// Order matters: `theatre.tsv` comes last, because its rows may replace a GeoNames row of the same id.
public struct CoreTables {
  let folder: String
  var builder = IndexBuilder()
  /// Division codes ("IQ.15", "US.LA.079") to GeoNames numbers.
  private var divisions: [String: UInt32] = [:]

  public static func read(folder: String) throws(GazetteerError) -> IndexBuilder {
    var tables = CoreTables(folder: folder)
    try tables.readDivisionCodes()
    try tables.readCountries()
    try tables.readDivisions("admin1.tsv", feature: "A.ADM1")
    try tables.readDivisions("admin2.tsv", feature: "A.ADM2")
    for file in try tables.files(in: "populated") { try tables.readPlaces("populated/" + file) }
    try tables.readPlaces("features.tsv")
    try tables.readPlaces("theatre.tsv")
    return tables.builder
  }

  private init(folder: String) { self.folder = folder }

  private func table(_ name: String) throws(GazetteerError) -> TableFile {
    try TableFile(path: folder + "/" + name)
  }

  private mutating func readDivisionCodes() throws(GazetteerError) {
    for file in ["admin1.tsv", "admin2.tsv"] {
      var codes: [String: UInt32] = [:]
      try table(file).forEachRow { (row) throws(GazetteerError) in
        if let number = Self.geonames(row["id"]) { codes[row["code"]] = number }
      }
      for (code, number) in codes { builder.addDivisionCode(code, number: number) }
      divisions.merge(codes) { first, _ in first }
    }
  }

  private mutating func readCountries() throws(GazetteerError) {
    let table = try table("countries.tsv")
    var builder = builder
    try table.forEachRow { (row) throws(GazetteerError) in
      let place = try Self.add(row, to: &builder, country: row["iso2"], feature: row["feature"])
      for name in row.list("names") { builder.addName(name, kind: .form, to: place) }
      Self.addPeopleNames(row, to: &builder, place)
      if let number = Self.geonames(row["id"]), let continent = Self.continents[row["continent"]], continent != number {
        builder.addParent(continent, ofGeoNames: number)
      }
    }
    self.builder = builder
  }

  /// GeoNames numbers of the continents, by the codes of its countryInfo.
  private static let continents: [String: UInt32] = [
    "AF": 6_255_146, "AS": 6_255_147, "EU": 6_255_148, "NA": 6_255_149, "SA": 6_255_150, "OC": 6_255_151,
    "AN": 6_255_152,
  ]

  private mutating func readDivisions(_ file: String, feature: String) throws(GazetteerError) {
    let table = try table(file)
    var builder = builder
    let divisions = divisions
    try table.forEachRow { (row) throws(GazetteerError) in
      let own = Self.geonames(row["id"])
      let admin1 = feature == "A.ADM1" ? own : divisions[row["admin1"]]
      let place = try Self.add(
        row, to: &builder, country: row["country"], feature: feature, admin1: admin1,
        admin2: feature == "A.ADM2" ? own : nil)
      for name in row.list("names") { builder.addName(name, kind: .alternate, to: place) }
      for name in row.list("nicknames") { builder.addName(name, kind: .nickname, to: place) }
      Self.addPeopleNames(row, to: &builder, place)
    }
    self.builder = builder
  }

  private mutating func readPlaces(_ file: String) throws(GazetteerError) {
    let table = try table(file)
    var builder = builder
    let divisions = divisions
    let fileCountry = file.hasPrefix("populated/") ? String(file.dropFirst(10).prefix(2)) : ""
    try table.forEachRow { (row) throws(GazetteerError) in
      var country = row["country"].isEmpty ? fileCountry : row["country"]
      let countries = row.list("countries")
      if countries.count == 1 { country = countries[0] }
      let code = row["admin1"].contains(".") ? row["admin1"] : country + "." + row["admin1"]
      let place = try Self.add(
        row, to: &builder, country: country, feature: row["feature"], admin1: divisions[code],
        admin2: Self.geonames(row["admin2"]))
      for name in row.list("names") {
        if name.utf8.count > 2 {
          builder.addName(name, kind: .alternate, to: place)
        } else if name.utf8.allSatisfy({ $0 &- 65 < 26 }) {
          // Two small letters are no name that a text would use for a town ("Va" for Wa in Ghana); capitals are ("LA").
          builder.addName(name, kind: .abbreviation, to: place)
        }
      }
      Self.addPeopleNames(row, to: &builder, place)
    }
    self.builder = builder
  }

  private static func add(
    _ row: TableFile.Row, to builder: inout IndexBuilder, country: String, feature: String,
    admin1: UInt32? = nil, admin2: UInt32? = nil
  ) throws(GazetteerError) -> UInt32 {
    guard let latitude = try row.number("lat"), let longitude = try row.number("lon"),
      abs(latitude) <= 90, abs(longitude) <= 180
    else {
      throw GazetteerError(
        .badTable("lat \"\(row["lat"])\", lon \"\(row["lon"])\" are no point on Earth."),
        path: "\(row.path):\(row.line)")
    }
    var bounds: Bounds?
    if let west = try row.number("west"), let south = try row.number("south"),
      let east = try row.number("east"), let north = try row.number("north")
    {
      bounds = Bounds(west: west, south: south, east: east, north: north)
    }
    let place = builder.add(
      IndexBuilder.Entry(
        id: row["id"], name: row["name"],
        coordinate: Coordinate(longitude: longitude, latitude: latitude), feature: feature,
        country: country, admin1: admin1, admin2: admin2,
        population: Int(max(0, min(try row.number("population") ?? 0, 1e10))), radiusKm: try row.number("radius_km"),
        bounds: bounds))
    builder.addName(row["name"], kind: .primary, to: place)
    if row["asciiname"] != row["name"], !row["asciiname"].isEmpty {
      builder.addName(row["asciiname"], kind: .primary, to: place)
    }
    return place
  }

  private static func addPeopleNames(
    _ row: TableFile.Row, to builder: inout IndexBuilder, _ place: UInt32
  ) {
    for name in row.list("abbreviations") { builder.addName(name, kind: .abbreviation, to: place) }
    for name in row.list("adjectives") { builder.addName(name, kind: .adjective, to: place) }
    for name in row.list("demonyms") { builder.addName(name, kind: .demonym, to: place) }
  }

  private static func geonames(_ id: String) -> UInt32? {
    id.hasPrefix("geonames:") ? UInt32(id.dropFirst(9)) : UInt32(id)
  }

  /// The .tsv files of a sub-folder, by name.
  private func files(in subfolder: String) throws(GazetteerError) -> [String] {
    let path = folder + "/" + subfolder
    guard let directory = opendir(path) else {
      throw GazetteerError(.cannotRead(String(cString: strerror(errno))), path: path)
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".tsv") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// What every index and every manifest says of where the places come from.
public enum GazetteerLicence {
  public static let attribution =
    "Contains data from GeoNames (geonames.org), CC BY 4.0; made with Natural Earth (public domain); "
    + "additions by the Dateline project, Apache-2.0."
}
