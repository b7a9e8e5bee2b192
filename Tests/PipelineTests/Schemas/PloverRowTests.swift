import Events
import Pipeline
import Temporal
import Testing

struct PloverRowTests {
  @Test(arguments: [
    (EventType.assault, "drone", "ASSAULT,drone,military"), (.assault, "attack", "ASSAULT,,"),
    (.territory, "retake", "COERCE,seize,military;territory"), (.territory, "besiege", "COERCE,restrict,military"),
    (.territory, "advance", "ASSAULT,,military"), (.retreat, "surrender", "RETREAT,disarm,military"),
    (.retreat, "withdraw", "RETREAT,withdraw,military"), (.consult, "talks", "CONSULT,,diplomatic"),
    (.consult, "visit", "CONSULT,visit,diplomatic"), (.coerce, "raid", "COERCE,,legal"),
    (.assault, "unconventional", "ASSAULT,unconventional,cbrn"), (.accuse, "allege", "ACCUSE,allege,"),
  ])
  func codes(_ type: EventType, _ subType: String, _ expected: String) throws {
    let cells = try SchemaCells(.plover, SchemaSample.record(type, subType))
    #expect(["Event Type", "Event Mode", "Contexts"].map { cells[$0] }.joined(separator: ",") == expected)
  }

  @Test func oneSided() throws {
    var record = try SchemaSample.record()
    record.initiators = ["ISIS", "gunmen"]
    record.targets = ["Turkish police"]
    let cells = try SchemaCells(.plover, record)
    for (column, cell) in [
      ("Actor Name", "ISIS;gunmen"), ("Actor Country", ""), ("Primary Actor Sector", "REB"),
      ("Actor Sectors", "REB;UAF"), ("Recipient Name", "Turkish police"), ("Recipient Country", "TUR"),
      ("Primary Recipient Sector", "COP"), ("Recipient Sectors", "COP"),
    ] {
      #expect(cells[column] == cell, "\(column)")
    }
  }

  /// Both sides of a fight are actors.
  @Test func fight() throws {
    var record = try SchemaSample.record(.assault, "clash")
    record.initiators = ["ISIS"]
    record.targets = ["Iraqi forces"]
    let cells = try SchemaCells(.plover, record)
    #expect(cells["Actor Name"] == "ISIS;Iraqi forces")
    #expect(cells["Actor Sectors"] == "REB;MIL")
    #expect(cells["Recipient Name"].isEmpty)
  }

  @Test func wholeRow() throws {
    var record = try SchemaSample.record()
    record.placeText = "Mosul city"
    let cells = try SchemaCells(.plover, record)
    for (column, cell) in [
      ("Event ID", record.id), ("Event Date", "2017-07-10"), ("Quad Code", "MATERIAL CONFLICT"),
      ("Placename", "Mosul"), ("City", "Mosul"), ("District", "Mosul"), ("Province", "Nineveh"), ("Country", "IRQ"),
      ("Latitude", "36.335"), ("Longitude", "43.1189"), ("GeoNames ID", "99072"), ("Raw Placename", "Mosul city"),
      ("Feature Type", "PPLA"), ("Source", "Ostrea"), ("Publication Date", "2017-07-11"),
    ] {
      #expect(cells[column] == cell, "\(column)")
    }
  }

  /// No day is made up where the report gives a week.
  @Test func coarserDatesStayEmpty() throws {
    var record = try SchemaSample.record()
    record.latest = record.earliest?.adding(days: 6)
    #expect(try SchemaCells(.plover, record)["Event Date"].isEmpty)
  }
}
