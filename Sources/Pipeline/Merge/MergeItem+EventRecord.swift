import Events
import Evidence
import Geo
import Temporal
import Toponyms

extension MergeItem {
  /// What the merge needs to know of a record.
  ///
  /// - Parameter content: a hash of the whole record.
  init(_ record: EventRecord, content: UInt64) {
    let report = record.reports[0]
    let sentence = MergeSentence(report.quote, at: Self.names(of: record))
    self.init(
      id: Self.number(ofId: record.id), content: content, document: Self.hash(report.documentId), quote: sentence.hash,
      words: sentence.words, charStart: report.charStart, confidence: record.confidence,
      kind: MergeKind(record.type, record.subType), level: Self.level(of: record))
    if let place = record.place {
      self.place = Self.hash(place.id)
      country = Self.name(place.country)
      // A division stands in its own column too, so that what lies in it is found by that.
      admin1 = Self.name(place.admin1.isEmpty && place.level == .admin1 ? place.name : place.admin1, in: country)
      admin2 = Self.name(place.admin2.isEmpty && place.level == .admin2 ? place.name : place.admin2, in: admin1)
    }
    if let point = record.location {
      longitude = Float(point.longitude)
      latitude = Float(point.latitude)
      radiusKm = Float(record.radiusKm)
    }
    if let earliest = record.earliest, let latest = record.latest {
      firstDay = Int32(clamping: earliest.dayNumber)
      lastDay = Int32(clamping: latest.dayNumber)
    }
    published = report.published.flatMap(Self.day) ?? Self.noDay
    deaths = record.fatalities.map { MergeCount(low: $0.low, best: $0.best, high: $0.high) } ?? .unknown
    injured = record.injured.map { MergeCount(low: $0.low, best: $0.best, high: $0.high) } ?? .unknown
    quantity = record.quantity.map { Int32(clamping: $0) } ?? -1
    actors = Self.names(record.actors)
    initiators = Self.names(record.initiators)
    targets = Self.names(record.targets)
    if let place = record.place, place.population >= Self.largeCity { flags.insert(.isLarge) }
    if record.placeSource == .narrative { flags.insert(.isCarried) }
    if record.dateSource == .document { flags.insert(.datedByDocument) }
    if record.place == nil || record.place?.coordinate != record.location || !record.relation.isEmpty
      || record.place?.id.hasPrefix("geo:") == true
    {
      flags.insert(.isBeside)
    }
  }

  /// What the place and the lands around it are called says nothing more of the event.
  private static func names(of record: EventRecord) -> [String] {
    guard let place = record.place else { return [record.placeText] }
    return [record.placeText, place.name, place.admin2, place.admin1, place.countryName]
  }

  private static let largeCity = 500_000

  private static func level(of record: EventRecord) -> MergeLevel {
    guard record.location != nil else { return .none }
    return switch record.geoPrecision {
    case "site": .site
    case "town": .town
    case "admin2": .admin2
    case "natural": .natural
    case "admin1": .admin1
    case "country": .country
    default: .region
    }
  }

  private static func names<Names: SIMD>(_ names: [String]) -> Names where Names.Scalar == UInt32 {
    var hashes = Names()
    var next = 0
    for name in names where next < hashes.scalarCount && MergeActors.isTelling(name) {
      hashes[next] = Self.name(name)
      next += 1
    }
    return hashes
  }

  /// A day is needed to tell which report came first.
  private static func day(_ published: PublishedDate) -> Int32? {
    guard let month = published.month, let day = published.day else { return nil }
    return CivilDate(year: published.year, month: month, day: day).map { Int32($0.dayNumber) }
  }

  private static func hash(_ text: String) -> UInt64 {
    var hash = StableHash()
    hash.append(text)
    return hash.number
  }

  /// 0 for no name.
  private static func name(_ name: String, in division: UInt32 = 0) -> UInt32 {
    if name.isEmpty { return 0 }
    return UInt32(truncatingIfNeeded: hash(name) ^ UInt64(division) &* 0x9e37_79b9) | 1
  }

  /// The sixteen digits of `ev-0123456789abcdef` as a number, so that numbers sort as the ids do.
  static func number(ofId id: String) -> UInt64 {
    let digits = id.utf8.dropFirst(3)
    guard digits.count == 16, let number = UInt64(Substring(digits), radix: 16) else { return hash(id) }
    return number
  }
}
