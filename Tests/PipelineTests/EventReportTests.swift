import Events
import Gazetteer
import Pipeline
import Testing

/// The whole reader, with its gazetteer, on whole reports and on sentences: how many of their facts it gets right.
@Suite struct EventReportTests {
  private struct Share {
    var right = 0
    var all = 0
    var value: Double { all == 0 ? 1 : Double(right) / Double(all) }

    mutating func count(_ isRight: Bool) {
      all += 1
      if isRight { right += 1 }
    }
  }

  @Test func nineOfTenFactsAreRight() throws {
    var analyzer = try Analyzer(gazetteer: PlaceStack.core())
    var total = Share()
    var kinds: [EventFactCheck.Kind: Share] = [:]
    var splits: [EventReport.Split: Share] = [:]
    var misses: [String] = []
    for report in EventReport.reports() + EventReport.sentences() {
      let split = try #require(report.split, "\(report.name) has no split")
      for fact in EventFactCheck(report, analyzer.read(try report.document())).facts() {
        total.count(fact.isRight)
        kinds[fact.kind, default: Share()].count(fact.isRight)
        splits[split, default: Share()].count(fact.isRight)
        // Whoever mends a rule looks at half of the misses; the other half tells whether the rule is a general one.
        if !fact.isRight, split == .dev { misses.append(fact.told) }
      }
    }
    var table = "facts of whole reports: " + told(total)
    for split in EventReport.Split.allCases { table += ", \(split.rawValue) " + told(splits[split] ?? Share()) }
    for kind in EventFactCheck.Kind.allCases { table += "\n  \(kind.rawValue): " + told(kinds[kind] ?? Share()) }
    print(table)

    let found = Comment(rawValue: table + "\n" + misses.joined(separator: "\n"))
    #expect(total.value >= 0.9, found)
    for (kind, share) in kinds where share.all > 30 {
      #expect(share.value >= 0.85, "\(kind.rawValue): \(told(share))")
    }
  }

  private func told(_ share: Share) -> String {
    let thousandths = Int((share.value * 1000).rounded())
    return "\(share.right) of \(share.all) (\(thousandths / 10).\(thousandths % 10)%)"
  }

  @Test func specsAreLargeEnough() throws {
    let reports = EventReport.reports()
    #expect(reports.count >= 20)
    #expect(reports.map(\.expect.count).reduce(0, +) >= 200)
    #expect(EventReport.sentences().count >= 60)
    #expect(Set(reports.map(\.name)).count == reports.count, "two reports have the same id")
  }

  /// Each expectation can be met: its words stand in the text, and what it names exists.
  @Test func specsAreSound() throws {
    var analyzer = try Analyzer(gazetteer: PlaceStack.core())
    for report in EventReport.reports() + EventReport.sentences() {
      let check = EventFactCheck(report, analyzer.read(try report.document()))
      for piece in (report.absent ?? []) + report.expect.compactMap(\.within) {
        #expect(check.count(of: piece) == 1, "\(report.name): \"\(piece)\" has to stand in the text once")
      }
      for expected in report.expect {
        let name = "\(report.name): \"\(expected.trigger)\""
        #expect(!check.triggerSpans(of: expected).isEmpty, "\(name) does not stand in the text")
        let types = expected.type.split(separator: "|").map { EventType(rawValue: String($0)) }
        #expect(types.allSatisfy { $0 != nil }, "\(name): no such type as \(expected.type)")
        let modes = types.flatMap { $0?.subTypes ?? [] }
        for mode in (expected.subType ?? "").split(separator: "|") {
          #expect(modes.contains(String(mode)), "\(name): \(expected.type) has no sub-type \(mode)")
        }
        for modality in expected.modality.split(separator: "|") {
          #expect(Event.Modality(rawValue: String(modality)) != nil, "\(name): no such modality as \(modality)")
        }
        #expect((expected.earliest == nil) == (expected.latest == nil), "\(name): earliest or latest is missing")
      }
    }
  }
}
