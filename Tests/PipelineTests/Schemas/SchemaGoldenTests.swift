import Events
import Foundation
import Pipeline
import TestSupport
import Testing

/// The bytes of each schema's files, against those in `Tests/Golden`.
///
/// The events are made here and not read from a text, so that the bytes change only with the schemas.
/// `DATELINE_BLESS=1 swift test` writes them anew; look at the difference before committing it.
struct SchemaGoldenTests {
  private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Golden")

  /// Nine events: a strike, a fight, a massacre, land retaken, a protest, talks, a ceasefire of a month, one with no
  /// date, and one with no place.
  private func events() throws -> [EventRecord] {
    func event(_ type: EventType, _ subType: String, _ number: Int, _ change: (inout EventRecord) -> Void = { _ in })
      throws -> EventRecord
    {
      var record = try SchemaSample.record(type, subType)
      record.id = "ev-0000000000\(number)abcd"
      change(&record)
      return record
    }
    return [
      try event(.assault, "aerial", 10) {
        $0.initiators = ["US-led coalition"]
        $0.targets = ["ISIS"]
        $0.quantity = 3
        $0.fatalities = .init(low: 12, best: 12, high: 99)
      },
      try event(.assault, "clash", 11) {
        $0.initiators = ["Iraqi forces", "ISIS"]
        $0.relation = "near"
        $0.radiusKm = 10
      },
      try event(.assault, "execute", 12) {
        $0.initiators = ["ISIS"]
        $0.targets = ["civilians"]
        $0.fatalities = .init(low: 40, best: 40, high: 40)
        $0.reports[0].quote = "ISIS shot 40 people, \"among them children\", in Mosul."
      },
      try event(.territory, "retake", 13) {
        $0.initiators = ["Iraqi forces"]
        $0.targets = ["ISIS"]
        $0.reports.append($0.reports[0])
        $0.reports[1].source = "The Jazira Review"
        $0.reports[1].documentId = "second.txt"
        $0.reports[1].quote = "The army retook the city."
      },
      try event(.protest, "demo", 14) { $0.geoPrecision = "admin1" },
      try event(.consult, "talks", 15),
      try event(.retreat, "ceasefire", 16) {
        $0.earliest = .init(year: 2017, month: 7, day: 1)
        $0.latest = .init(year: 2017, month: 7, day: 31)
        $0.precision = .month
      },
      try event(.assault, "attack", 17) {
        $0.earliest = nil
        $0.latest = nil
      },
      try event(.assault, "attack", 18) {
        $0.place = nil
        $0.location = nil
        $0.geoPrecision = ""
      },
    ]
  }

  @Test(arguments: ForeignSchema.allCases) func bytes(_ schema: ForeignSchema) throws {
    let folder = try TemporaryFolder()
    let counts = try SchemaTables.write(try events(), schema: schema, folder: folder.path)
    #expect(counts.schema == schema)
    #expect(counts.rows + counts.leftOutCount == 9)
    let base = "events_\(schema.rawValue)"
    let names = ["csv", "csvt", "prj", "csv-metadata.json"].map { "\(base).\($0)" }
    #expect(try folder.names() == names.sorted())
    for name in names where !name.hasSuffix(".prj") {
      let written = try Data(contentsOf: URL(fileURLWithPath: folder.file(name)))
      let file = Self.golden.appendingPathComponent(name)
      if ProcessInfo.processInfo.environment["DATELINE_BLESS"] == "1" { try written.write(to: file) }
      let expected = try Data(contentsOf: file)
      #expect(
        String(decoding: written, as: UTF8.self) == String(decoding: expected, as: UTF8.self),
        "\(name) differs; DATELINE_BLESS=1 accepts the new bytes")
      #expect(written == expected)
    }
  }
}
