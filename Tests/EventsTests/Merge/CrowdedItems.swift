import Events
import Evidence

/// Items whose facts come from a few values each: how few is drawn too.
struct CrowdedItems {
  private var random: SplitMix64
  private static let kinds = ["aerial", "attack", "kill", "explosives", "clash"].map { MergeKind(.assault, $0) }

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func items(_ count: Int) -> [MergeItem] {
    let (places, days, reports, quotes, words) = (
      1 + below(30), 1 + below(400), 1 + below(2000), 1 + below(500), 2 + below(30)
    )
    return (0..<count).map { _ in item(places, days, UInt64(1 + below(reports)), UInt64(1 + below(quotes)), words) }
  }

  private mutating func item(_ places: Int, _ days: Int, _ report: UInt64, _ quote: UInt64, _ words: Int) -> MergeItem {
    var said = MergeWords()
    for _ in 0..<6 { said.insert(hash: UInt64(below(words)) &* 0x9e37_79b9) }
    let levels: [MergeLevel] = [.town, .town, .town, .site, .admin2, .admin1, .country, .natural, .region, .none]
    var item = MergeItem(
      id: random.next(), content: random.next(), document: report, quote: quote, words: said, charStart: below(300),
      confidence: 0.5, kind: Self.kinds[below(Self.kinds.count)], level: levels[below(levels.count)])
    let place = below(places)
    item.place = UInt64(place * 10) + UInt64(item.level.rawValue)
    item.country = 1
    item.admin1 = UInt32(place / 10 + 1)
    item.admin2 = UInt32(place / 3 + 1)
    (item.longitude, item.latitude, item.radiusKm) = (Float(place) * 0.15, 30, Float(1 + below(40)))
    if below(9) == 0 { item.flags.insert(.isBeside) }
    if below(30) > 0 {
      item.firstDay = Int32(17_000 + below(days))
      item.lastDay = item.firstDay + Int32([0, 0, 0, 0, 1, 2, 5, 29, 300, 500][below(10)])
    }
    if below(10) > 0 { item.published = Int32(17_000 + below(days) + below(5)) }
    if below(2) == 0 {
      let dead = below(6)
      item.deaths = MergeCount(low: dead, best: dead, high: dead + below(2))
    }
    if below(4) == 0 { item.actors[0] = UInt32(1 + below(3)) }
    return item
  }

  private mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
}
