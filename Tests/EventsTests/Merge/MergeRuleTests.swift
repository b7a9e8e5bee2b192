import Events
import Testing

/// The rules of the merge one by one, on tellings that differ in a fact or two.
@Suite struct MergeRuleTests {
  /// A strike on a town on a day, as a report of its own tells it.
  private static func telling(_ id: UInt64, _ change: (inout MergeItem) -> Void = { _ in }) -> MergeItem {
    var words = MergeWords()
    for word in [id * 10, id * 10 + 1, 777, 778] { words.insert(hash: word) }
    var item = MergeItem(
      id: id, content: id, document: 100 + id, quote: 200 + id, words: words, charStart: 0, confidence: 0.7,
      kind: MergeKind(.assault, "aerial"), level: .town)
    item.place = 1
    item.country = 1
    item.admin1 = 2
    item.admin2 = 3
    (item.longitude, item.latitude, item.radiusKm) = (43, 36, 3)
    (item.firstDay, item.lastDay) = (17_000, 17_000)
    item.published = 17_001
    change(&item)
    return item
  }

  private static func dead(_ count: Int) -> MergeCount { MergeCount(low: count, best: count, high: count) }

  /// The ids of each group, smallest first.
  private static func groups(_ items: [MergeItem]) throws -> [[UInt64]] {
    try EventMerger.groups(of: items).groups.map { group in group.map { items[$0].id }.sorted() }
      .sorted { $0[0] < $1[0] }
  }

  @Test func twoReportsOfOneStrike() throws {
    #expect(try Self.groups([Self.telling(1), Self.telling(2)]) == [[1, 2]])
  }

  @Test func anotherTollIsAnotherEvent() throws {
    let items = [Self.telling(1) { $0.deaths = Self.dead(12) }, Self.telling(2) { $0.deaths = Self.dead(40) }]
    #expect(try Self.groups(items) == [[1], [2]])
  }

  @Test func laterReportsMayCountMore() throws {
    let items = [
      Self.telling(1) { $0.deaths = Self.dead(12) },
      Self.telling(2) {
        $0.deaths = Self.dead(15)
        $0.published = 17_003
      },
    ]
    #expect(try Self.groups(items) == [[1, 2]])
  }

  @Test func laterReportsDoNotCountMuchLess() throws {
    let items = [
      Self.telling(1) { $0.deaths = Self.dead(15) },
      Self.telling(2) {
        $0.deaths = Self.dead(8)
        $0.published = 17_003
      },
    ]
    #expect(try Self.groups(items) == [[1], [2]])
  }

  /// A ~ B and B ~ C, but A and C cannot be one: B goes with one of them and never brings both together.
  @Test func noChainJoinsWhatContradicts() throws {
    let items = [
      Self.telling(1) { $0.deaths = Self.dead(5) }, Self.telling(2), Self.telling(3) { $0.deaths = Self.dead(12) },
    ]
    for group in try Self.groups(items) { #expect(!(group.contains(1) && group.contains(3))) }
  }

  /// Without a toll of its own a telling would go as well with the one as with the other.
  @Test func whatFitsTwoEventsStaysByItself() throws {
    let items = [
      Self.telling(1) { $0.deaths = Self.dead(5) }, Self.telling(2), Self.telling(3) { $0.deaths = Self.dead(12) },
    ]
    #expect(try Self.groups(items) == [[1], [2], [3]])
  }

  @Test func listsOfOneReportStayApart() throws {
    let items = [
      Self.telling(1) { $0.document = 9 },
      Self.telling(2) {
        $0.document = 9
        $0.charStart = 80
      },
    ]
    #expect(try Self.groups(items) == [[1], [2]])
  }

  /// Two reports with the same two strikes: first with first, second with second.
  @Test func equalListsAreMergedItemByItem() throws {
    let items = (0..<4).map { number in
      Self.telling(UInt64(number + 1)) {
        $0.document = number < 2 ? 8 : 9
        $0.charStart = UInt32(number % 2 * 80)
      }
    }
    #expect(try Self.groups(items) == [[1, 3], [2, 4]])
  }

  @Test func headlineAndTextOfOneReportCountTheSameDead() throws {
    let items = [
      Self.telling(1) {
        $0.document = 9
        $0.deaths = Self.dead(12)
      },
      Self.telling(2) {
        $0.document = 9
        $0.charStart = 80
        $0.deaths = Self.dead(12)
      },
    ]
    #expect(try Self.groups(items) == [[1, 2]])
  }

  @Test func otherDeedsStayApart() throws {
    let items = [Self.telling(1), Self.telling(2) { $0.kind = MergeKind(.protest, "demo") }]
    #expect(try Self.groups(items) == [[1], [2]])
  }

  @Test(arguments: [1, 2] as [Int32]) func aDayOffNeedsMoreThanThePlace(_ days: Int32) throws {
    let plain = [
      Self.telling(1) { $0.words = MergeWords() },
      Self.telling(2) {
        $0.words = MergeWords()
        $0.firstDay += days
        $0.lastDay += days
      },
    ]
    #expect(try Self.groups(plain) == [[1], [2]])
    let counted = plain.map { item in
      var item = item
      item.deaths = Self.dead(12)
      return item
    }
    #expect(try Self.groups(counted) == (days == 1 ? [[1, 2]] : [[1], [2]]))
  }

  /// The district holds the town and the toll agrees; in the next district it does not.
  @Test(arguments: [(3, [[1, 2]]), (4, [[1], [2]])] as [(UInt32, [[UInt64]])])
  func districtOfTheTown(_ district: UInt32, _ expected: [[UInt64]]) throws {
    let items = [
      Self.telling(1) { $0.deaths = Self.dead(12) },
      Self.telling(2) {
        $0.deaths = Self.dead(12)
        $0.level = .admin2
        $0.place = 50
        $0.admin2 = district
      },
    ]
    #expect(try Self.groups(items) == expected)
  }

  @Test func aMonthGoesWithItsOnlyEvent() throws {
    func month(_ id: UInt64) -> MergeItem {
      Self.telling(id) {
        $0.deaths = Self.dead(12)
        ($0.firstDay, $0.lastDay) = (16_990, 17_020)
      }
    }
    let one = Self.telling(1) { $0.deaths = Self.dead(12) }
    let other = Self.telling(2) {
      $0.deaths = Self.dead(12)
      ($0.firstDay, $0.lastDay) = (17_010, 17_010)
    }
    #expect(try Self.groups([one, month(3)]) == [[1, 3]])
    #expect(try Self.groups([one, other, month(3)]) == [[1], [2], [3]])
  }

  @Test func undatedTellingsNeedTheSameWords() throws {
    let items = [
      Self.telling(1) { ($0.firstDay, $0.lastDay) = (MergeItem.noDay, MergeItem.noDay) },
      Self.telling(2) { ($0.firstDay, $0.lastDay) = (MergeItem.noDay, MergeItem.noDay) },
    ]
    #expect(try Self.groups(items) == [[1], [2]])
    let copies = items.map { item in
      var item = item
      item.quote = 5
      var words = MergeWords()
      for word in 1...8 as ClosedRange<UInt64> { words.insert(hash: word) }
      item.words = words
      return item
    }
    #expect(try Self.groups(copies) == [[1, 2]])
  }

  /// A feed that holds a report twice gives each of its events once, dated or not.
  @Test func copiesOfOneReportAreOne() throws {
    let item = Self.telling(1) {
      ($0.firstDay, $0.lastDay) = (MergeItem.noDay, MergeItem.noDay)
      ($0.level, $0.place) = (.none, 0)
      $0.words = MergeWords()
    }
    #expect(try Self.groups([item, item, Self.telling(2)]) == [[1, 1], [2]])
  }

  /// Two long reports of bombs in one city on one day, with no number and no word in common.
  @Test func longSentencesWithoutACommonWordStayApart() throws {
    func words(_ start: UInt64) -> MergeWords {
      var words = MergeWords()
      for word in start..<start + 8 { words.insert(hash: word) }
      return words
    }
    let items = [Self.telling(1) { $0.words = words(10) }, Self.telling(2) { $0.words = words(50) }]
    #expect(try Self.groups(items) == [[1], [2]])
  }

  @Test func bothSayWhoDidItAndNotTheSame() throws {
    let items = [Self.telling(1) { $0.initiators[0] = 5 }, Self.telling(2) { $0.initiators[0] = 6 }]
    #expect(try Self.groups(items) == [[1], [2]])
  }

  /// Ten thousand copies of an agency report are one event and cost no square of comparisons.
  @Test func manyCopiesAreOneEvent() throws {
    let items = (1...10_000).map { number in
      Self.telling(UInt64(number)) {
        $0.quote = 1
        $0.deaths = Self.dead(12)
      }
    }
    let found = try EventMerger.groups(of: items)
    #expect(found.groups.count == 1)
    #expect(found.comparisons < 10_000)
  }
}
