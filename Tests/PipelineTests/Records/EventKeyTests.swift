import Events
import Pipeline
import TestSupport
import Testing

/// What the merge compares of an event, on its way to another process.
@Suite struct EventKeyTests {
  @Test func comeBackAsTheyWere() throws {
    var generator = SplitMix(seed: 11)
    for _ in 0..<500 {
      var words = MergeWords()
      for _ in 0..<generator.below(20) { words.insert(hash: generator.next()) }
      let type = EventType.allCases[generator.below(EventType.allCases.count)]
      var item = MergeItem(
        id: generator.next(), content: generator.next(), document: generator.next(), quote: generator.next(),
        words: words, charStart: generator.below(1 << 31), confidence: generator.unit(),
        kind: MergeKind(type, type.subTypes.first ?? ""), level: .admin2)
      item.place = generator.next()
      for index in item.actors.indices { item.actors[index] = UInt32(truncatingIfNeeded: generator.next()) }
      for index in item.initiators.indices { item.initiators[index] = UInt32(truncatingIfNeeded: generator.next()) }
      for index in item.targets.indices { item.targets[index] = UInt32(truncatingIfNeeded: generator.next()) }
      item.admin1 = UInt32(truncatingIfNeeded: generator.next())
      item.admin2 = UInt32(truncatingIfNeeded: generator.next())
      item.country = UInt32(truncatingIfNeeded: generator.next())
      item.longitude = Float(generator.unit() * 360 - 180)
      item.latitude = Float(generator.unit() * 180 - 90)
      item.radiusKm = Float(generator.unit())
      item.firstDay = Int32(generator.below(2 * MergeItem.mostDays) - MergeItem.mostDays)
      item.lastDay = min(item.firstDay + Int32(generator.below(400)), Int32(MergeItem.mostDays))
      if generator.below(9) == 0 { (item.firstDay, item.lastDay) = (MergeItem.noDay, MergeItem.noDay) }
      item.published = generator.below(2) == 0 ? MergeItem.noDay : Int32(generator.below(20000))
      item.deaths = MergeCount(low: generator.below(9), best: generator.below(99), high: generator.below(999))
      item.quantity = Int32(generator.below(100)) - 1
      item.flags = MergeItem.Flags(rawValue: UInt8(generator.below(16)))
      let bytes = item.bytes
      #expect(bytes.count == MergeItem.byteCount)
      let back = try #require(MergeItem(bytes: bytes))
      #expect(RecordText.of(back) == RecordText.of(item))
      #expect(back.words.count == words.count)
    }
  }

  @Test func othersAreRefused() throws {
    var generator = SplitMix(seed: 12)
    let item = MergeItem(
      id: 1, content: 2, document: 3, quote: 4, words: MergeWords(), charStart: 5, confidence: 0.5,
      kind: MergeKind(.assault, "aerial"), level: .town)
    for count in [0, 1, MergeItem.byteCount - 1, MergeItem.byteCount + 1] {
      #expect(MergeItem(bytes: (0..<count).map { _ in UInt8(generator.below(256)) }) == nil)
    }
    let most = Int32(MergeItem.mostDays)
    for days in [(9, 8), (MergeItem.noDay, 9), (9, MergeItem.noDay), (9, most + 1), (-most - 1, 9), (.max, .max)] {
      var wrong = item
      (wrong.firstDay, wrong.lastDay) = days
      #expect(MergeItem(bytes: wrong.bytes) == nil, "\(days)")
    }
    for index in 176...177 {
      var bytes = item.bytes
      bytes[index] = 255
      #expect(MergeItem(bytes: bytes) == nil)
    }
  }
}
