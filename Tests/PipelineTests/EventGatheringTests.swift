import Events
import Evidence
import Foundation
import Geo
import Pipeline
import Temporal
import TestSupport
import Testing
import Toponyms

/// Records on their way through the spool, and what a merged one says.
@Suite struct EventGatheringTests {
  /// An event in Mosul on a day of July 2017.
  private static func record(_ number: Int, day: Int = 10) throws -> EventRecord {
    var record = try EventFilterTests.event()
    record.id = "ev-" + String(repeating: "0", count: 12) + String(4096 + number, radix: 16)
    record.type = .assault
    record.subType = "aerial"
    record.earliest = CivilDate(year: 2017, month: 7, day: day)
    record.latest = record.earliest
    record.precision = .day
    record.dateConfidence = 0.8
    record.edtf = record.earliest?.description ?? ""
    record.fatalities = .init(low: 12, best: 12, high: 12)
    record.reports[0].eventId = record.id
    record.reports[0].documentId = "doc-\(number)"
    record.reports[0].published = PublishedDate(year: 2017, month: 7, day: day + 1, origin: .field)
    record.reports[0].quote = "A strike of number \(number) hit Mosul, killing 12 people."
    return record
  }

  /// - Parameter memoryBytes: for the records, and for each sort of the merge.
  private static func merged(_ records: [EventRecord], memoryBytes: Int = 1 << 20) async throws -> [EventRecord] {
    let folder = try TemporaryFolder()
    var gathering = EventGathering(folder: folder.path, memoryBytes: memoryBytes, mergeBytes: memoryBytes)
    for record in records { try gathering.append(record) }
    #expect(try folder.names().isEmpty, "the spool has no name")
    var all: [EventRecord] = []
    try await gathering.forEachMerged(work: \.event) { event in all.append(event) }
    return all
  }

  /// Every field with a value of its own, and every one that may be missing without it.
  @Test func recordsComeBackAsTheyWere() async throws {
    var full = try Self.record(1)
    full.title = "Struck: Mosul"
    full.dateText = "on 10 July"
    full.dateSource = .narrative
    full.dateConfidence = 0.123456789
    full.placeText = "الموصل, \u{1F5FA}"
    full.relation = "50 km west of"
    full.radiusKm = 1e-9
    full.placeSource = .narrative
    full.actors = ["ISIS", "", "civilians"]
    full.initiators = ["ISIS"]
    full.targets = ["civilians"]
    full.injured = .init(low: 0, best: 7, high: Int.max)
    full.quantity = -1
    full.reports[0].source = "Ostrea"
    full.reports[0].url = "https://example.org/a?b=c"
    full.reports[0].published = PublishedDate(year: -43, month: 3, origin: .jsonLD)
    full.reports[0].charEnd = 1 << 40
    var empty = try Self.record(2)
    (empty.earliest, empty.latest) = (nil, nil)
    (empty.place, empty.location) = (nil, nil)
    empty.fatalities = nil
    empty.reports[0].published = nil
    for memoryBytes in [1 << 20, 1] {
      let back = try await Self.merged([full, empty], memoryBytes: memoryBytes)
      // `dump` shows every stored value, those of fields added later too.
      #expect(back.map(RecordText.of) == [full, empty].map(RecordText.of), "spool from \(memoryBytes) bytes on")
    }
  }

  @Test func fileAndMemoryGiveTheSame() async throws {
    let records = try (0..<500).map { number in
      var record = try Self.record(number, day: 1 + number * 7 % 28)
      record.fatalities = .init(low: number, best: number, high: number)
      return record
    }
    let inMemory = try await Self.merged(records)
    let onDisk = try await Self.merged(records, memoryBytes: 1)
    #expect(inMemory.map(RecordText.of) == onDisk.map(RecordText.of))
    #expect(inMemory.count > 100)
  }

  /// A record may be longer than what is read at once.
  @Test func longRecordsComeBackWhole() async throws {
    var long = try Self.record(1)
    // It is no telling of the others.
    long.fatalities = .init(low: 77, best: 77, high: 77)
    long.reports[0].quote = String(repeating: "A strike hit Mosul. ", count: 5000)
    for memoryBytes in [1 << 20, 150_000, 1] {
      let back = try await Self.merged(
        [Self.record(300, day: 9), long, Self.record(301, day: 20)], memoryBytes: memoryBytes)
      #expect(back.contains { RecordText.of($0) == RecordText.of(long) }, "\(memoryBytes) bytes")
    }
  }

  @Test func comeByDateAndThenById() async throws {
    var later = try Self.record(1, day: 12)
    later.fatalities = nil
    var undated = try Self.record(2)
    (undated.earliest, undated.latest) = (nil, nil)
    var second = try Self.record(4)
    second.subType = "abduct"
    let events = try await Self.merged([undated, later, second, Self.record(3)])
    #expect(events.map(\.reports[0].documentId) == ["doc-3", "doc-4", "doc-1", "doc-2"])
  }

  // MARK: What a merged record says

  @Test func theFirstReportGivesTheIdAndAllAreNamed() async throws {
    var first = try Self.record(9)
    first.reports[0].published = PublishedDate(year: 2017, month: 7, day: 10, origin: .field)
    let event = try #require(try await Self.merged([Self.record(1), Self.record(2), first]).first)
    #expect(event.id == first.id)
    #expect(event.documentIds == ["doc-9", "doc-1", "doc-2"])
    #expect(event.quotes?.split(separator: " ¶ ").count == 3)
  }

  @Test func aPilcrowInASentenceIsNoSeparator() async throws {
    var one = try Self.record(1)
    one.reports[0].quote = "¶ 4. A strike hit Mosul ¶ on Monday."
    let event = try #require(try await Self.merged([one, Self.record(2)]).first)
    #expect(event.quotes?.split(separator: "¶").count == 2)
    #expect(event.reports[0].quote == one.reports[0].quote)
  }

  @Test func oneReportHasNoQuotes() async throws {
    #expect(try await Self.merged([Self.record(1)]).first?.quotes == nil)
  }

  @Test func theTollOfTheLatestReportStandsBetweenTheOthers() async throws {
    var latest = try Self.record(2)
    latest.fatalities = .init(low: 14, best: 14, high: 14)
    latest.reports[0].published = PublishedDate(year: 2017, month: 7, day: 13, origin: .field)
    let event = try #require(try await Self.merged([Self.record(1), latest]).first)
    #expect(event.reports.count == 2)
    #expect(event.fatalities?.low == 12 && event.fatalities?.best == 14 && event.fatalities?.high == 14)
  }

  @Test func theDayIsTakenBeforeTheMonth() async throws {
    var month = try Self.record(1)
    month.earliest = CivilDate(year: 2017, month: 7, day: 1)
    month.latest = CivilDate(year: 2017, month: 7, day: 31)
    month.precision = .month
    month.edtf = "2017-07"
    let event = try #require(try await Self.merged([month, Self.record(2)]).first)
    #expect(event.reports.count == 2)
    #expect(event.edtf == "2017-07-10" && event.precision == .day)
  }

  @Test func theDayThatMostReportsNameIsTaken() async throws {
    var off = try Self.record(1, day: 9)
    off.dateConfidence = 0.9
    let event = try #require(try await Self.merged([off, Self.record(2), Self.record(3)]).first)
    #expect(event.reports.count == 3)
    #expect(event.edtf == "2017-07-10")
  }

  @Test func whatSaysMostNamesTheDeed() async throws {
    var attack = try Self.record(1)
    attack.subType = "attack"
    attack.title = "Attacked: Mosul"
    var strike = try Self.record(2)
    strike.title = "Bombed: Mosul"
    let event = try #require(try await Self.merged([attack, strike]).first)
    #expect(event.reports.count == 2)
    #expect(event.subType == "aerial" && event.title == "Bombed: Mosul")
  }

  @Test func moreReportsMakeSurerAndCopiesDoNot() async throws {
    let one = try Self.record(1)
    var copy = try Self.record(2)
    copy.reports[0].quote = one.reports[0].quote
    let copied = try #require(try await Self.merged([one, copy]).first)
    let told = try #require(try await Self.merged([one, Self.record(2)]).first)
    #expect(copied.reports.count == 2 && told.reports.count == 2)
    #expect(copied.confidence == one.confidence)
    #expect(told.confidence > one.confidence && told.confidence < 1)
  }

  @Test func actorsOfAllReportsAreNamedOnce() async throws {
    var one = try Self.record(1)
    one.actors = ["ISIS", "Iraqi forces"]
    var other = try Self.record(2)
    other.actors = ["US-led coalition", "ISIS"]
    let event = try #require(try await Self.merged([one, other]).first)
    #expect(event.actors == ["ISIS", "Iraqi forces", "US-led coalition"])
  }
}
