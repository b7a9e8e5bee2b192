import Events
import Evidence

/// Tellings of made-up events, and which event each tells.
///
/// A telling may lack the toll, name the district or the province, be a day off, say the month, or use another word for
/// the deed; among the events are some that differ from another in one fact alone.
struct MergeArchive {
  private struct Town {
    var number: Int
    var longitude: Float
    var latitude: Float
    /// Ten towns make a district, fifty a province.
    var district: UInt32 { UInt32(number / 10) + 1 }
    var province: UInt32 { UInt32(number / 50) + 1 }
  }

  private struct Occurrence {
    var kind: Int
    var town: Town
    var day: Int32
    var deaths: Int?
    var injured: Int?
    var actor: UInt32
    var words: [UInt64]
    var grows: Bool
  }

  private(set) var items: [MergeItem] = []
  /// Of each item the number of its event.
  private(set) var truth: [Int] = []

  private var random: SplitMix64
  private static let townCount = 500
  private static let days = 2000
  /// The modes that one event may be told with, the plain one first.
  private static let kinds: [[(EventType, String)]] = [
    [(.assault, "aerial"), (.assault, "attack"), (.assault, "drone")],
    [(.assault, "explosives"), (.assault, "suicide-attack"), (.assault, "attack")],
    [(.assault, "heavy-weapons"), (.assault, "attack"), (.assault, "kill")],
    [(.assault, "firearms"), (.assault, "attack"), (.assault, "kill")],
    [(.assault, "clash"), (.assault, "kill")],
    [(.territory, "capture"), (.territory, "fall"), (.territory, "clear")],
    [(.coerce, "arrest"), (.coerce, "raid")],
    [(.protest, "demo"), (.protest, "riot")],
    [(.assault, "abduct")],
  ]
  private static let deadly = 5

  init(count: Int, seed: UInt64) {
    random = SplitMix64(seed: seed)
    var events = 0
    while items.count < count {
      let event = occurrence()
      tell(event, number: events, times: 1 + below(5))
      events += 1
      if chance(0.3) {
        tell(rival(of: event), number: events, times: 1 + below(3))
        events += 1
      }
    }
  }

  // MARK: Events

  private mutating func occurrence() -> Occurrence {
    let kind = below(Self.kinds.count)
    return Occurrence(
      kind: kind, town: town(below(Self.townCount)), day: Int32(15_000 + below(Self.days)),
      deaths: kind < Self.deadly && chance(0.75) ? 1 + below(30) : nil,
      injured: kind < Self.deadly && chance(0.4) ? 1 + below(50) : nil,
      actor: chance(0.8) ? UInt32(1 + below(12)) : 0, words: (0..<4).map { _ in UInt64(below(4000)) },
      grows: chance(0.15))
  }

  /// Another event that is much like the first.
  private mutating func rival(of event: Occurrence) -> Occurrence {
    var rival = occurrence()
    rival.town = event.town
    rival.day = event.day
    switch below(5) {
    case 0: rival.kind = (event.kind + 1 + below(Self.kinds.count - 1)) % Self.kinds.count
    case 1:
      rival.kind = event.kind
      rival.day += Int32(2 + below(4))
    case 2:
      rival = event
      rival.day += Int32(2 + below(4))
      rival.words = (0..<4).map { _ in UInt64(below(4000)) }
    case 3:
      rival.kind = event.kind
      rival.town = town((event.town.number + 1) % Self.townCount)
      rival.deaths = event.deaths
    default:
      rival = event
      rival.deaths = event.deaths.map { max(1, $0 < 6 ? $0 + 4 : $0 / 2) }
      rival.words = (0..<4).map { _ in UInt64(below(4000)) }
      if rival.deaths == nil { rival.town = town((event.town.number + 1) % Self.townCount) }
    }
    return rival
  }

  private func town(_ number: Int) -> Town {
    Town(
      number: number, longitude: 30 + Float(number % 50) * 0.37, latitude: 20 + Float(number / 50) * 0.41)
  }

  // MARK: Tellings

  private mutating func tell(_ event: Occurrence, number: Int, times: Int) {
    for _ in 0..<times {
      let published = event.day + Int32(below(4))
      var words = MergeWords()
      for word in event.words where chance(0.7) { words.insert(hash: word) }
      for _ in 0..<2 { words.insert(hash: UInt64(below(4000))) }
      let modes = Self.kinds[event.kind]
      let mode = chance(0.75) ? modes[0] : modes[below(modes.count)]
      var item = MergeItem(
        id: random.next(), content: 0, document: random.next(), quote: random.next(), words: words,
        charStart: below(5000), confidence: 0.7, kind: MergeKind(mode.0, mode.1), level: .town)
      item.country = 1
      item.admin1 = event.town.province
      item.admin2 = event.town.district
      place(&item, event.town)
      item.firstDay = event.day
      if chance(0.05) { item.firstDay += chance(0.5) ? 1 : -1 }
      item.lastDay = item.firstDay
      if chance(0.02) {
        item.firstDay = event.day - event.day % 30
        item.lastDay = item.firstDay + 29
      }
      item.published = published
      if let deaths = event.deaths, chance(0.9) {
        let told = event.grows && published >= event.day + 2 ? deaths + max(1, deaths / 4) : deaths
        item.deaths = MergeCount(low: told, best: told, high: told)
      }
      if let injured = event.injured, chance(0.7) {
        item.injured = MergeCount(low: injured, best: injured, high: injured)
      }
      if event.actor != 0, chance(0.7) { item.actors[0] = event.actor }
      items.append(item)
      truth.append(number)
    }
  }

  /// The town, or now and then what holds it.
  private mutating func place(_ item: inout MergeItem, _ town: Town) {
    item.longitude = town.longitude
    item.latitude = town.latitude
    item.radiusKm = 3
    item.place = UInt64(town.number + 1)
    if chance(0.08) {
      item.level = .admin2
      item.place = 10_000 + UInt64(town.district)
      item.radiusKm = 40
    } else if chance(0.03) {
      item.level = .admin1
      item.place = 20_000 + UInt64(town.province)
      item.radiusKm = 100
    }
  }

  private mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
  private mutating func chance(_ share: Double) -> Bool { Double(random.next() >> 11) < share * 0x1p53 }
}
