import Events
import Evidence
import Testing

/// The merge on tellings whose events are known.
@Suite struct MergeArchiveTests {
  /// Pairs of tellings in one group.
  private static func pairs(_ groups: some Sequence<[Int]>) -> Set<[Int]> {
    var pairs: Set<[Int]> = []
    for group in groups {
      let members = group.sorted()
      for (index, one) in members.enumerated() {
        for other in members[..<index] { pairs.insert([other, one]) }
      }
    }
    return pairs
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func tellsEventsApart(_ seed: UInt64) throws {
    let archive = MergeArchive(count: 5000, seed: seed)
    let found = Self.pairs(try EventMerger.groups(of: archive.items).groups)
    let truth = Self.pairs(Dictionary(grouping: archive.truth.indices) { archive.truth[$0] }.values)
    let right = Double(found.intersection(truth).count)
    let precision = right / Double(found.count)
    let recall = right / Double(truth.count)
    #expect(precision >= 0.98, "precision \(precision), recall \(recall)")
    #expect(2 * precision * recall / (precision + recall) >= 0.95, "precision \(precision), recall \(recall)")
  }

  @Test(arguments: [11, 12] as [UInt64]) func orderOfTellingsChangesNothing(_ seed: UInt64) throws {
    let archive = MergeArchive(count: 3000, seed: 5)
    let expected = Self.groups(try EventMerger.groups(of: archive.items).groups, archive.items)
    var random = SplitMix64(seed: seed)
    var order = Array(archive.items.indices)
    for index in order.indices.reversed() { order.swapAt(index, Int(random.next() % UInt64(index + 1))) }
    let shuffled = order.map { archive.items[$0] }
    let again = Self.groups(try EventMerger.groups(of: shuffled).groups, shuffled)
    #expect(again == expected)
  }

  /// Each group as the ids of its tellings, in their order.
  private static func groups(_ groups: [[Int]], _ items: [MergeItem]) -> Set<[UInt64]> {
    Set(groups.map { $0.map { items[$0].id } })
  }

  @Test func eachTellingIsInOneGroup() throws {
    let archive = MergeArchive(count: 2000, seed: 4)
    let all = try EventMerger.groups(of: archive.items).groups.flatMap { $0 }.sorted()
    #expect(all == Array(archive.items.indices))
  }

  /// Comparisons are counted, so that no clock is asked. The second is a country of which fifty thousand things are told
  /// on one day, and the third one town.
  @Test(arguments: ["archive", "country", "town"]) func comparisonsGrowWithTheTellings(_ name: String) throws {
    func comparisons(_ count: Int) throws -> Int {
      let items =
        switch name {
        case "archive": MergeArchive(count: count, seed: 6).items
        case "country": Self.crowd(count, at: .country)
        default: Self.crowd(count, at: .town)
        }
      return try EventMerger.groups(of: items).comparisons
    }
    let (some, more) = (try comparisons(5000), try comparisons(20_000))
    #expect(some > 0)
    #expect(more < 6 * some, "\(some) comparisons for 5,000 tellings, \(more) for 20,000")
    #expect(more < 20_000 * 400)
  }

  /// Tellings of one day and place that all differ in numbers and words.
  private static func crowd(_ count: Int, at level: MergeLevel) -> [MergeItem] {
    var random = SplitMix64(seed: 9)
    return (0..<count).map { number in
      var words = MergeWords()
      for _ in 0..<6 { words.insert(hash: random.next()) }
      var item = MergeItem(
        id: random.next(), content: 0, document: random.next(), quote: random.next(), words: words, charStart: 0,
        confidence: 0.5, kind: MergeKind(.assault, number % 2 == 0 ? "explosives" : "attack"), level: level)
      item.place = 7
      item.country = 1
      item.firstDay = 17_000
      item.lastDay = 17_000
      let deaths = number % 3 == 0 ? nil : number % 97
      if let deaths { item.deaths = MergeCount(low: deaths, best: deaths, high: deaths) }
      return item
    }
  }
}
