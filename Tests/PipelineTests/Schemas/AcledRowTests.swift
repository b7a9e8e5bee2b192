import Events
import Pipeline
import Temporal
import Testing

struct AcledRowTests {
  /// Types that depend on who did it and to whom.
  @Test(arguments: [
    (EventType.territory, "capture", ["Iraqi forces"], ["ISIS"], "Government regains territory"),
    (.territory, "capture", ["ISIS"], [], "Non-state actor overtakes territory"),
    (.territory, "retake", ["Iraqi forces"], [], "Government regains territory"),
    (.territory, "retake", ["SDF"], ["ISIS"], "Non-state actor overtakes territory"),
    (.territory, "clear", ["SDF"], [], "Non-state actor overtakes territory"),
    (.assault, "attack", ["ISIS"], ["Iraqi forces"], "Armed clash"),
    (.assault, "attack", ["ISIS"], ["civilians"], "Attack"),
    (.assault, "attack", ["ISIS"], ["Iraqi forces", "civilians"], "Attack"),
    (.assault, "attack", ["ISIS"], [], "Attack"),
    (.assault, "attack", ["army"], [], "Armed clash"),
    (.assault, "kill", ["army"], [], "Attack"),
    (.territory, "fall", ["ISIS"], [], "Non-state actor overtakes territory"),
    (.assault, "kill", ["police"], ["protesters"], "Excessive force against protesters"),
    (.assault, "aerial", ["US-led coalition"], ["ISIS"], "Air/drone strike"),
    (.assault, "suicide-attack", ["ISIS"], ["civilians"], "Suicide bomb"),
    (.assault, "crowd-control", ["police"], ["protesters"], "Protest with intervention"),
    (.assault, "abduct", ["ISIS"], ["civilians"], "Abduction/forced disappearance"),
    (.protest, "demo", ["protesters"], [], "Peaceful protest"),
    (.protest, "riot", ["rioters"], ["police"], "Violent demonstration"),
    (.retreat, "ceasefire", [], [], "Agreement"),
  ])
  func subEventType(_ type: EventType, _ subType: String, _ first: [String], _ second: [String], _ expected: String)
    throws
  {
    var record = try SchemaSample.record(type, subType)
    record.initiators = first
    record.targets = second
    #expect(try SchemaCells(.acled, record)["sub_event_type"] == expected)
  }

  @Test func crowdControlThatKillsIsExcessive() throws {
    var record = try SchemaSample.record(.assault, "crowd-control")
    record.fatalities = .init(low: 3, best: 3, high: 3)
    let cells = try SchemaCells(.acled, record)
    #expect(cells["sub_event_type"] == "Excessive force against protesters")
    #expect(cells["disorder_type"] == "Political violence; Demonstrations")
    #expect(cells["civilian_targeting"] == "Civilian targeting")
    #expect(cells["actor1"] == "Protesters (Iraq)")
  }

  @Test(arguments: [
    // sub-type, initiators, targets -> actor1, inter1, actor2, inter2, interaction
    ("attack", ["ISIS"], ["Iraqi forces"], "ISIS,2,Iraqi forces,1,12"),
    ("attack", ["Iraqi forces"], ["ISIS"], "Iraqi forces,1,ISIS,2,12"),
    ("aerial", ["Turkish air force"], ["PKK"], "Turkish air force,8,PKK,2,28"),
    ("attack", ["ISIS"], [], "ISIS,2,Civilians (Iraq),7,27"),
    ("attack", [], [], ",,Civilians (Iraq),7,70"),
    ("clash", ["ISIS", "Iraqi forces"], [], "ISIS,2,Iraqi forces,1,12"),
    ("clash", ["gunmen"], ["tribal fighters"], "gunmen,3,tribal fighters,4,34"),
    ("aerial", ["US-led coalition"], [], "US-led coalition,8,,,80"),
    ("aerial", [], ["a name of no table"], ",,a name of no table,,"),
    ("crowd-control", ["police"], ["protesters"], "Protesters (Iraq),6,police,1,16"),
  ])
  func actors(_ subType: String, _ first: [String], _ second: [String], _ expected: String) throws {
    var record = try SchemaSample.record(.assault, subType)
    record.initiators = first
    record.targets = second
    let cells = try SchemaCells(.acled, record)
    let found = ["actor1", "inter1", "actor2", "inter2", "interaction"].map { cells[$0] }.joined(separator: ",")
    #expect(found == expected)
  }

  /// Whoever stands beside the main actor is an associate; without roles, the order of the sentence decides.
  @Test func othersAreAssociates() throws {
    var record = try SchemaSample.record(.assault, "aerial")
    record.initiators = ["US-led coalition", "Iraqi forces"]
    record.targets = ["ISIS", "Hayat Tahrir al-Sham", "al-Qaeda"]
    var cells = try SchemaCells(.acled, record)
    #expect(cells["assoc_actor_1"] == "Iraqi forces")
    #expect(cells["assoc_actor_2"] == "Hayat Tahrir al-Sham; al-Qaeda")
    record.initiators = []
    record.targets = []
    record.actors = ["civilians", "ISIS", "SDF"]
    cells = try SchemaCells(.acled, record)
    #expect(cells["actor1"] == "ISIS")
    #expect(cells["actor2"] == "Civilians (Iraq)")
    #expect(cells["assoc_actor_2"] == "SDF")
  }

  /// Who is named of a captured town took it; who is named of a fallen one may have lost it.
  @Test(arguments: [
    ("capture", "Government regains territory"), ("fall", "Non-state actor overtakes territory"),
  ])
  func actorsWithoutARole(_ subType: String, _ expected: String) throws {
    var record = try SchemaSample.record(.territory, subType)
    record.actors = ["Iraqi forces"]
    #expect(try SchemaCells(.acled, record)["sub_event_type"] == expected)
  }

  @Test func middleOfTheSpan() throws {
    var record = try SchemaSample.record()
    record.earliest = CivilDate(year: 2017, month: 7, day: 1)
    record.latest = CivilDate(year: 2017, month: 7, day: 31)
    record.precision = .month
    let cells = try SchemaCells(.acled, record)
    #expect(cells["event_date"] == "2017-07-16")
    #expect(cells["time_precision"] == "3")
    record.latest = CivilDate(year: 2017, month: 12, day: 31)
    #expect(throws: NoCounterpart.dateTooCoarse) { try ForeignSchema.acled.values(of: record) }
  }

  @Test func wholeRow() throws {
    var record = try SchemaSample.record(.assault, "aerial")
    record.initiators = ["US-led coalition"]
    record.targets = ["ISIS"]
    record.fatalities = .init(low: 12, best: 12, high: 99)
    let cells = try SchemaCells(.acled, record)
    let number = EventNumber.of(record.id)
    #expect(cells["event_id_cnty"] == "IRQ\(number)")
    #expect(number == Int(record.id.dropFirst(3).prefix(13), radix: 16))
    for (column, cell) in [
      ("event_date", "2017-07-10"), ("year", "2017"), ("time_precision", "1"), ("iso", "368"),
      ("region", "Middle East"), ("country", "Iraq"), ("admin1", "Nineveh"), ("admin2", "Mosul"),
      ("location", "Mosul"), ("latitude", "36.335"), ("longitude", "43.1189"), ("geo_precision", "1"),
      ("source", "Ostrea"), ("notes", "Mosul was bombed."), ("fatalities", "12"), ("timestamp", "1499731200"),
    ] {
      #expect(cells[column] == cell, "\(column)")
    }
  }

  /// Two reports of one event: their publishers and sentences each once, the first day of publication that is known.
  @Test func severalReports() throws {
    var record = try SchemaSample.record()
    record.reports[0].published = .init(year: 2017, month: 7, origin: .option)
    var second = record.reports[0]
    second.source = "The Jazira Review"
    second.quote = "The city was bombed again."
    second.published = .init(year: 2017, month: 7, day: 12, origin: .option)
    record.reports += [second, second]
    let cells = try SchemaCells(.acled, record)
    #expect(cells["source"] == "Ostrea; The Jazira Review")
    #expect(cells["notes"] == "Mosul was bombed. | The city was bombed again.")
    #expect(cells["timestamp"] == "1499817600")
  }

  @Test func noPublicationDayNoTimestamp() throws {
    var record = try SchemaSample.record()
    record.reports[0].published = nil
    #expect(try SchemaCells(.acled, record)["timestamp"] == "")
  }

  @Test func largeRegionsAreFlagged() throws {
    var record = try SchemaSample.record()
    record.geoPrecision = "admin1"
    record.place?.name = "Anbar"
    let cells = try SchemaCells(.acled, record)
    #expect(cells["geo_precision"] == "3")
    #expect(cells["notes"] == "Mosul was bombed. (coded to the middle of Anbar)")
  }
}
