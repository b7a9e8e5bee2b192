import Events
import Gazetteer
import Geo
import Pipeline
import Testing

struct UcdpRowTests {
  @Test(arguments: [
    // initiators, targets -> type, side_a, side_b, gwnoa, gwnob
    (["ISIS"], ["Syrian army"], "1,Government of Syria,ISIS,652,"),
    (["Syrian army"], ["ISIS"], "1,Government of Syria,ISIS,652,"),
    (["Russian forces"], ["Ukrainian forces"], "1,Government of Russia (Soviet Union),Government of Ukraine,365,369"),
    (["army"], ["ISIS"], "1,Government of Iraq,ISIS,645,"),
    (["US-led coalition"], ["ISIS"], "1,US-led coalition,ISIS,,"),
    (["ISIS"], ["Hayat Tahrir al-Sham"], "2,ISIS,Hayat Tahrir al-Sham,,"),
    (["gunmen"], ["tribal fighters"], "2,gunmen,tribal fighters,,"),
    (["ISIS"], ["civilians"], "3,ISIS,Civilians,,"),
    (["Syrian army"], ["protesters"], "3,Government of Syria,Civilians,652,"),
    ([], ["civilians"], "3,,Civilians,,"),
    (["ISIS"], [], ",ISIS,,,"),
    (["a name of no table"], ["ISIS"], ",a name of no table,ISIS,,"),
    (["civilians"], ["ISIS"], ",,ISIS,,"),
    ([], [], ",,,,"),
  ])
  func sides(_ first: [String], _ second: [String], _ expected: String) throws {
    var record = try SchemaSample.record(.assault, "attack")
    record.fatalities = .init(low: 2, best: 2, high: 2)
    record.initiators = first
    record.targets = second
    // UCDP's sides say who did it: a name of which the sentence does not say that is no side.
    record.actors = ["SDF"]
    let cells = try SchemaCells(.ucdp, record)
    let found = ["type_of_violence", "side_a", "side_b", "gwnoa", "gwnob"].map { cells[$0] }.joined(separator: ",")
    #expect(found == expected)
    let names = [cells["side_a"], cells["side_b"]]
    #expect(cells["dyad_name"] == (names.contains("") ? "" : names.joined(separator: " - ")))
  }

  /// The word for the event says who suffers, though nobody is named.
  @Test func someModesAreAgainstCivilians() throws {
    var record = try SchemaSample.record(.assault, "execute")
    record.fatalities = .init(low: 2, best: 2, high: 2)
    record.initiators = ["ISIS"]
    let cells = try SchemaCells(.ucdp, record)
    #expect(cells["type_of_violence"] == "3" && cells["deaths_civilians"] == "2")
  }

  @Test func onlyArmedForceThatKills() throws {
    for (type, subType) in [
      (EventType.protest, "riot"), (.assault, "destroy"), (.coerce, "arrest"), (.consult, "talks"),
    ] {
      var record = try SchemaSample.record(type, subType)
      record.fatalities = .init(low: 2, best: 2, high: 2)
      #expect(throws: NoCounterpart.noSuchType(type, subType: subType)) { try ForeignSchema.ucdp.values(of: record) }
    }
    for (type, subType) in [(EventType.territory, "capture"), (.assault, "crowd-control"), (.coerce, "raid")] {
      var record = try SchemaSample.record(type, subType)
      #expect(throws: NoCounterpart.noKnownDeath) { try ForeignSchema.ucdp.values(of: record) }
      record.fatalities = .init(low: 2, best: 2, high: 2)
      #expect(try SchemaCells(.ucdp, record)["best"] == "2")
    }
  }

  @Test func wholeRow() throws {
    var record = try SchemaSample.record(.assault, "aerial")
    record.fatalities = .init(low: 10, best: 12, high: 99)
    record.quantity = 34
    record.relation = "near"
    record.placeText = "the city of Mosul"
    record.reports.append(record.reports[0])
    record.reports[1].documentId = "other.txt"
    record.reports[1].url = ""
    record.reports[1].source = "The Jazira Review"
    record.reports[1].published = .init(year: 2017, month: 8, origin: .option)
    let cells = try SchemaCells(.ucdp, record)
    for (column, cell) in [
      ("relid", record.id), ("year", "2017"), ("number_of_sources", "2"),
      ("source_article", "\"Ostrea,2017-07-11,https://example.org/mosul\";\"The Jazira Review,2017-08,other.txt\""),
      ("source_office", "Ostrea;The Jazira Review"), ("source_date", "2017-07-11;2017-08"), ("where_prec", "2"),
      ("where_coordinates", "Mosul"), ("where_description", "near the city of Mosul"), ("adm_1", "Nineveh"),
      ("geom_wkt", "POINT (43.1189 36.335)"), ("priogrid_gid", "181887"), ("country", "Iraq"), ("country_id", "645"),
      ("region", "Middle East"), ("event_clarity", "2"), ("date_prec", "1"),
      ("date_start", "2017-07-10 00:00:00.000"), ("date_end", "2017-07-10 00:00:00.000"), ("low", "10"),
      ("best", "12"), ("high", "99"),
    ] {
      #expect(cells[column] == cell, "\(column)")
    }
  }

  /// A thousand reports of one event do not make a cell of megabytes, and are all counted.
  @Test func manyReports() throws {
    var record = try SchemaSample.record()
    record.fatalities = .init(low: 2, best: 2, high: 2)
    record.reports = (0..<1000).map { number in
      var report = record.reports[0]
      report.documentId = "\(number).txt"
      report.url = ""
      report.quote = "Sentence \(number)."
      return report
    }
    let ucdp = try SchemaCells(.ucdp, record)
    #expect(ucdp["number_of_sources"] == "1000")
    #expect(ucdp["source_article"].split(separator: ";").count == 100)
    #expect(try SchemaCells(.acled, record)["notes"].split(separator: "|").count == 100)
    #expect(try SchemaCells(.gdelt, record)["NumMentions"] == "1000")
  }

  /// Cells as PRIO's own program numbers them; the first is that of Kabul in GED.
  @Test(arguments: [
    (69.162796, 34.531094, 179_779), (-180.0, -90.0, 1), (-179.51, -89.51, 1), (-179.5, -90, 2), (-180, -89.5, 721),
    (180, 90, 259_200), (179.9, 89.9, 259_200), (0, 0, 129_961),
  ])
  func prioGrid(_ longitude: Double, _ latitude: Double, _ cell: Int) {
    #expect(PrioGrid.cell(of: Coordinate(longitude: longitude, latitude: latitude)) == cell)
  }
}
