import Corrections
import Events
import Evidence
import Foundation
import Geo
import Pipeline
import Temporal
import TestSupport
import Testing
import Toponyms

/// Groups that a person put together, and their place in the order of days.
@Suite struct CorrectedGroupsTests {
  /// Events that nothing but a person would take for one.
  private static func record(_ number: Int) throws -> EventRecord {
    var record = try EventFilterTests.event()
    record.id = id(number)
    record.type = [.assault, .coerce, .protest, .agree][number % 4]
    record.subType = ""
    record.earliest = CivilDate(year: 2017, month: 1 + number, day: 1)
    record.latest = record.earliest
    record.precision = .day
    record.dateConfidence = 0.8
    record.reports[0].eventId = record.id
    record.reports[0].documentId = "doc-\(number)"
    record.reports[0].quote = "Sentence \(number)."
    return record
  }

  private static func id(_ number: Int) -> String { "ev-" + String(repeating: "0", count: 15) + String(number) }

  private static func merged(_ corrected: CorrectedGroups) async throws -> [(id: String, members: [String])] {
    let folder = try TemporaryFolder()
    var gathering = EventGathering(folder: folder.path)
    for number in 0..<5 { try gathering.append(record(number)) }
    var all: [(String, [String])] = []
    try await gathering.forEachMerged(corrected, work: \.event) { event in
      all.append((event.id, event.reports.map(\.eventId)))
    }
    return all
  }

  private static func groups(_ joins: [(Int, Int)]) -> CorrectedGroups {
    var groups = CorrectedGroups()
    groups.joins = joins.map { (UInt64($0.0), UInt64($0.1)) }
    return groups
  }

  @Test func nothingIsJoinedByItself() async throws {
    #expect(try await Self.merged(CorrectedGroups()).map(\.id) == (0..<5).map(Self.id))
  }

  @Test func theFirstKeepsItsId() async throws {
    let all = try await Self.merged(Self.groups([(3, 1)]))
    #expect(all.map(\.id).sorted() == [0, 2, 3, 4].map(Self.id))
    #expect(all.first { $0.id == Self.id(3) }?.members == [3, 1].map(Self.id))
  }

  @Test("Chains, rings and what is not there") func chains() async throws {
    let all = try await Self.merged(Self.groups([(1, 0), (2, 1), (0, 2), (4, 9), (9, 4), (3, 3)]))
    #expect(all.map(\.id).sorted() == [2, 3, 4].map(Self.id))
    #expect(all.first { $0.id == Self.id(2) }?.members == [2, 1, 0].map(Self.id))
  }

  @Test func aDayThatAPersonGaveDecidesTheOrder() async throws {
    var groups = CorrectedGroups()
    let day = Int32(try #require(CivilDate(year: 2016, month: 1, day: 1)).dayNumber)
    groups.days = [4: (1, day), 0: (0, day + 9999)]
    #expect(try await Self.merged(groups).map(\.id) == [4, 1, 2, 3, 0].map(Self.id))
    // Of two days in one event the later row counts.
    groups.joins = [(4, 0)]
    #expect(try await Self.merged(groups).map(\.id) == [4, 1, 2, 3].map(Self.id))
    groups.days[0] = (2, day + 9999)
    #expect(try await Self.merged(groups).map(\.id) == [1, 2, 3, 4].map(Self.id))
  }
}
