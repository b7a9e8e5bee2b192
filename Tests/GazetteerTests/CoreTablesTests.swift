import Foundation
import Gazetteer
import TestSupport
import Testing

/// What the tables of `Gazetteer/Data` must hold.
@Suite struct CoreTablesTests {
  struct Table {
    var columns: [String: Int] = [:]
    var rows: [[Substring]] = []

    subscript(_ row: [Substring], _ column: String) -> String {
      guard let index = columns[column], index < row.count else { return "" }
      return String(row[index])
    }
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Gazetteer/Data")

  static func table(_ name: String) throws -> Table {
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    var table = Table()
    for line in text.utf8.split(separator: 0x0A) where line.first != 0x23 {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        Substring($0)
      }
      if table.columns.isEmpty {
        for (index, name) in fields.enumerated() { table.columns[String(name)] = index }
      } else {
        table.rows.append(fields)
      }
    }
    return table
  }

  static func number(_ text: String) throws -> Double {
    try #require(Double(text), "\"\(text)\" is no number")
  }

  @Test(arguments: [
    ("countries.tsv", 250), ("admin1.tsv", 3800), ("admin2.tsv", 30_000), ("features.tsv", 600),
    ("theatre.tsv", 250),
  ])
  func rows(_ name: String, _ atLeast: Int) throws {
    let table = try Self.table(name)
    #expect(table.rows.count >= atLeast)
    var ids: Set<String> = []
    for row in table.rows {
      let id = table[row, "id"]
      let isNew = ids.insert(id).inserted
      let hasIdAndName =
        !table[row, "name"].isEmpty && (id.hasPrefix("geonames:") || id.hasPrefix("dateline:"))
      let (latitude, longitude) = (
        try Self.number(table[row, "lat"]), try Self.number(table[row, "lon"])
      )
      let isOnEarth = abs(latitude) <= 90 && abs(longitude) <= 180
      let hasSource = !table[row, "source"].isEmpty
      guard isNew, hasIdAndName, isOnEarth, hasSource, row.count == table.columns.count else {
        Issue.record("\(name): \(row.joined(separator: " | "))")
        continue
      }
    }
  }

  @Test func populatedPlaces() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appendingPathComponent("populated").path)
    #expect(files.count >= 240)
    var rows = 0
    var wrong = 0
    for file in files where file.hasSuffix(".tsv") {
      let table = try Self.table("populated/" + file)
      rows += table.rows.count
      let columns = ["id", "name", "lat", "lon", "feature"].map { table.columns[$0] ?? 99 }
      for row in table.rows {
        guard row.count == table.columns.count, row[columns[0]].hasPrefix("geonames:"),
          !row[columns[1]].isEmpty, let latitude = Double(row[columns[2]]),
          let longitude = Double(row[columns[3]]), abs(latitude) <= 90, abs(longitude) <= 180,
          row[columns[4]].hasPrefix("P.")
        else {
          wrong += 1
          continue
        }
      }
    }
    #expect(wrong == 0)
    #expect(rows >= 200_000)
  }

  @Test func countriesHaveTrueLabelPoints() throws {
    let table = try Self.table("countries.tsv")
    let states = table.rows.filter {
      table[$0, "feature"].hasPrefix("A.PCL") && table[$0, "iso2"].count == 2
    }
    #expect(states.count >= 240)
    for (code, latitude, longitude) in [
      ("RU", 60.0, 100.0), ("US", 39.8, -98.5), ("CA", 60, -96), ("FR", 46, 2), ("IQ", 33, 44),
      ("SY", 35, 38), ("LY", 28, 17), ("AF", 33, 66), ("CN", 35, 105), ("BR", -10, -55),
    ] {
      let row = try #require(states.first { table[$0, "iso2"] == code }, "\(code)")
      #expect(abs(try Self.number(table[row, "lat"]) - latitude) < 4, "\(code)")
      #expect(abs(try Self.number(table[row, "lon"]) - longitude) < 6, "\(code)")
    }
    for row in states {
      let box = ["west", "south", "east", "north"].compactMap { Double(table[row, $0]) }
      guard box.count == 4 else { continue }
      let (latitude, longitude) = (
        try Self.number(table[row, "lat"]), try Self.number(table[row, "lon"])
      )
      // An archipelago's box may be that of its main island.
      let margin = 1.5
      #expect(latitude >= box[1] - margin && latitude <= box[3] + margin, "\(table[row, "name"])")
      #expect(
        box[0] > box[2]
          ? longitude >= box[0] || longitude <= box[2]
          : longitude >= box[0] - margin && longitude <= box[2] + margin, "\(table[row, "name"])")
    }
  }

  /// The reader itself, on tables small enough to see.
  @Test func readsTablesByColumnName() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.file("populated"), withIntermediateDirectories: false)
    func write(_ name: String, _ lines: String...) throws {
      try folder.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: name)
    }
    try write(
      "countries.tsv", "# Comment",
      "name\tid\tiso2\tlat\tlon\tfeature\tnames\tadjectives\tdemonyms",
      "Iraq\tgeonames:99237\tIQ\t33\t44\tA.PCLI\tRepublic of Iraq|Irak\tIraqi\tIraqis")
    try write(
      "admin1.tsv", "id\tcode\tcountry\tname\tlat\tlon\tnicknames",
      "geonames:99738\tIQ.15\tIQ\tNineveh\t36\t42.5\tthe Pearl")
    try write(
      "admin2.tsv", "id\tcode\tcountry\tadmin1\tname\tlat\tlon",
      "geonames:7\tIQ.15.1\tIQ\tIQ.15\tHatra\t35.6\t42.7")
    try write(
      "features.tsv", "id\tname\tlat\tlon\tfeature\tcountries\tradius_km",
      "dateline:tigris\tTigris\t35\t43.4\tH.STM\tTR|IQ\t500")
    try write(
      "theatre.tsv", "id\tname\tlat\tlon\tfeature\tcountry\tadmin1\tpopulation",
      "geonames:99072\tMosul\t36.34\t43.13\tP.PPLA\tIQ\tIQ.15\t1500000")
    try write(
      "populated/IQ.tsv", "id\tname\tlat\tlon\tfeature\tadmin1\tadmin2\tpopulation\tnames",
      "geonames:99072\tMossul\t36.3\t43.1\tP.PPL\t15\t\t99\tMawsil")
    let builder = try CoreTables.read(folder: folder.path)
    #expect(builder.placeCount == 6)
    let stack = try PlaceIndexTests.stack(builder)
    #expect(stack.indexes[0].placeCount == 5)
    let mosul = try #require(stack.place(geonames: 99072))
    #expect(stack.name(mosul) == "Mosul")
    #expect(stack.facts(mosul).population == 1_500_000)
    #expect(stack.facts(mosul).admin1 == 99738)
    #expect(stack.facts(try #require(stack.place(geonames: 7))).admin1 == 99738)
    #expect(try PlaceIndexTests.found(stack, "Mawsil") == ["geonames:99072": .alternate])
    #expect(try PlaceIndexTests.found(stack, "Iraqi") == ["geonames:99237": .adjective])
    #expect(try PlaceIndexTests.found(stack, "Iraqis") == ["geonames:99237": .demonym])
    #expect(try PlaceIndexTests.found(stack, "Republic of Iraq") == ["geonames:99237": .form])
    #expect(try PlaceIndexTests.found(stack, "Pearl") == ["geonames:99738": .nickname])
    let tigris = try #require(stack.place(id: "dateline:tigris"))
    #expect(stack.facts(tigris).country == 0)
    #expect(stack.facts(tigris).radiusKm == 500)

    try write("theatre.tsv", "id\tname\tlat\tlon\tfeature", "dateline:x\tX\t91\t0\tP.PPL")
    let error = #expect(throws: GazetteerError.self) {
      _ = try CoreTables.read(folder: folder.path)
    }
    #expect(error.map { String(describing: $0).contains("theatre.tsv:2: ") } == true)
    try write("theatre.tsv", "id\tname\tlat\tlon\tfeature", "", "dateline:x\tX\teast\t0\tP.PPL")
    let word = #expect(throws: GazetteerError.self) { _ = try CoreTables.read(folder: folder.path) }
    #expect(word.map { String(describing: $0).contains("theatre.tsv:3: column 'lat'") } == true)
    try folder.write([UInt8](), to: "theatre.tsv")
    #expect(throws: GazetteerError.self) { _ = try CoreTables.read(folder: folder.path) }
  }
}
