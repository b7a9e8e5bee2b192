import Evidence
public import Geo
import Synchronization

/// Indexes on top of each other: the embedded core below, built files and the user's places above.
///
/// An entry of a higher index with the same id replaces the lower one; a new id adds. With one index, look-ups
/// cost what the index costs.
public final class PlaceStack: Sendable {
  /// Lowest first.
  public let indexes: [PlaceIndex]
  /// The lowest index, and whether it is the only one: the usual case pays for no list.
  private let lowest: PlaceIndex
  private let isSingle: Bool
  private let replacements: [ReplacedPlaces]
  /// Packed ISO code to the country's entry.
  private let countries: [UInt16: PlaceReference]
  private let lazyTowns = LazyTownTable()
  /// Made when it is first asked, which most runs never do.
  private let nearest = Mutex<NearestPlaces?>(nil)

  /// The embedded core with the given indexes on top, lowest first.
  public static func core(under others: [PlaceIndex] = []) throws(GazetteerError) -> PlaceStack {
    PlaceStack([try PlaceIndex.embedded()] + others)
  }

  /// Indexes in a stack, the core among them.
  public static let mostIndexes = 64

  public init(_ indexes: [PlaceIndex]) {
    precondition(indexes.count <= Self.mostIndexes, "a PlaceReference has 6 bits for the index")
    precondition(!indexes.isEmpty, "a stack has at least the core")
    self.indexes = indexes
    lowest = indexes[0]
    isSingle = indexes.count == 1
    replacements = indexes.map { ReplacedPlaces(count: $0.placeCount) }
    var countries: [UInt16: PlaceReference] = [:]
    for (layer, index) in indexes.enumerated() {
      for place in index.countryPlaces {
        countries[index.record(place).country] = PlaceReference(layer: layer, place: place)
      }
    }
    self.countries = countries
  }

  /// Where towns lie; made at the first call.
  public var towns: TownTable { lazyTowns.table { TownTable(self, placeCount: lowest.placeCount) } }

  // MARK: Names

  /// What the stack knows of a key, in one word: 0 for nothing.
  public struct NameHit: Sendable {
    @usableFromInline var reference: UInt32 = 0

    /// Nothing.
    public init() {}

    init(reference: UInt32) { self.reference = reference }

    /// Longer names begin with this one.
    public var hasLonger: Bool { reference & KeyReference.hasLonger != 0 }
    /// At least one place has exactly this name.
    public var hasPlaces: Bool {
      reference & KeyReference.isList != 0
        || (reference != 0 && reference & KeyReference.valueMask != KeyReference.none)
    }
    public var isEmpty: Bool { reference == 0 }
  }

  /// Whether any index has the key, as a name or as the beginning of one.
  public func hit(_ key: UInt64) -> NameHit {
    if isSingle { return NameHit(reference: lowest.reference(of: key)) }
    var flags: UInt32 = 0
    for index in indexes {
      let reference = index.reference(of: key)
      if reference == 0 { continue }
      flags |= reference & KeyReference.hasLonger
      let hit = NameHit(reference: reference)
      flags |= hit.hasPlaces ? KeyReference.isList : KeyReference.none
    }
    return NameHit(reference: flags)
  }

  /// What the stack knows of many keys, one after another as `hit` tells it: the waits for memory overlap.
  public func hits(_ keys: UnsafeBufferPointer<UInt64>, into hits: UnsafeMutableBufferPointer<NameHit>) {
    for key in keys {
      lowest.prefetch(key)
      if !isSingle { for index in indexes[1...] { index.prefetch(key) } }
    }
    for number in 0..<keys.count {
      let hit = hit(keys[number])
      hits[number] = hit
      if isSingle, hit.hasPlaces { lowest.prefetchPlaces(hit.reference) }
    }
  }

  /// Hands every place of a name to `body`, the most important of each index first, higher indexes first.
  public func forEachPlace(_ key: UInt64, _ body: (PlaceReference, NameKind) -> Void) {
    if isSingle {
      let reference = lowest.reference(of: key)
      if reference == 0 { return }
      lowest.forEachPosting(reference) { place, kind in
        body(PlaceReference(layer: 0, place: place), kind)
      }
      return
    }
    for layer in stride(from: indexes.count - 1, through: 0, by: -1) {
      let index = indexes[layer]
      let reference = index.reference(of: key)
      if reference == 0 { continue }
      index.forEachPosting(reference) { place, kind in
        let found = PlaceReference(layer: layer, place: place)
        if !isReplaced(found) { body(found, kind) }
      }
    }
  }

  /// Hands every sound with the hash of a skeleton to `body`, higher indexes first and in each the most important
  /// place first, until it returns false.
  ///
  /// - Parameter body: place, letters (see `SoundForm`), packed country.
  package func forEachSound(_ hash: UInt64, _ body: (PlaceReference, UInt64, UInt16) -> Bool) {
    var goesOn = true
    for layer in stride(from: indexes.count - 1, through: 0, by: -1) where goesOn {
      indexes[layer].sounds.forEachSound(hash) { place, letters, country in
        let found = PlaceReference(layer: layer, place: place)
        if !isReplaced(found) { goesOn = body(found, letters, country) }
        return goesOn
      }
    }
  }

  /// Whether a higher index has an entry with the same id.
  private func isReplaced(_ place: PlaceReference) -> Bool {
    if place.layer == indexes.count - 1 { return false }
    return replacements[place.layer].isReplaced(place.place) {
      let own = indexes[place.layer]
      return indexes[(place.layer + 1)...].contains { $0.place(sameIdAs: place.place, of: own) != nil }
    }
  }

  // MARK: Places

  public func facts(_ place: PlaceReference) -> PlaceFacts {
    let record = (isSingle ? lowest : indexes[place.layer]).record(place.place)
    return PlaceFacts(
      coordinate: Coordinate(
        longitude: Double(record.longitudeE6) / 1e6, latitude: Double(record.latitudeE6) / 1e6),
      population: Int(record.population),
      level: PlaceLevel(rawValue: record.level) ?? .site,
      country: record.country,
      admin1: record.admin1 == PlaceRecord.none ? 0 : record.admin1,
      admin2: record.admin2 == PlaceRecord.none ? 0 : record.admin2,
      radiusKm: Double(record.radiusMeters) / 1000,
      isCapital: record.feature == (isSingle ? lowest : indexes[place.layer]).capitalFeature,
      nameCount: Int(record.nameCount),
      featureIndex: record.feature)
  }

  /// Level and population of a place, which `facts` has too, with more.
  public func size(of place: PlaceReference) -> (level: PlaceLevel, population: Int) {
    let record = (isSingle ? lowest : indexes[place.layer]).record(place.place)
    return (PlaceLevel(rawValue: record.level) ?? .site, Int(record.population))
  }

  public func name(_ place: PlaceReference) -> String {
    let index = indexes[place.layer]
    return index.string(index.record(place.place).name)
  }

  /// `geonames:99072`, or the id of the entry's own source.
  public func id(_ place: PlaceReference) -> String {
    let index = indexes[place.layer]
    let record = index.record(place.place)
    return record.idKind == 0 ? "geonames:\(record.idValue)" : index.string(record.idValue)
  }

  /// GeoNames class and code: `P.PPLA`.
  public func feature(_ place: PlaceReference) -> String {
    let index = indexes[place.layer]
    return index.featureCode(index.record(place.place).feature)
  }

  public func bounds(_ place: PlaceReference) -> Bounds? {
    indexes[place.layer].bounds(place.place)
  }

  /// The country with a packed ISO 3166-1 alpha-2 code.
  public func country(_ code: UInt16) -> PlaceReference? { countries[code] }

  /// The populated place nearest to a point, of one country if it is given; nil if none lies within the distance.
  package func populatedPlace(
    nearestTo point: Coordinate, withinKm limit: Double, country: UInt16? = nil
  ) -> PlaceReference? {
    let places = nearest.withLock { made in
      let places = made ?? NearestPlaces(indexes)
      made = places
      return places
    }
    return places.nearest(to: point, withinKm: limit, country: country)
  }

  /// The place with a GeoNames number, from the highest index that has it.
  public func place(geonames number: UInt32) -> PlaceReference? {
    for layer in stride(from: indexes.count - 1, through: 0, by: -1) {
      if let place = indexes[layer].place(geonames: number) {
        return PlaceReference(layer: layer, place: place)
      }
    }
    return nil
  }

  /// The GeoNames number of a division code such as "IQ.15", from the highest index that knows it.
  public func division(code: String) -> UInt32? { division(hash: WordKey(code).value) }

  func division(hash: UInt64) -> UInt32? {
    for index in indexes.reversed() {
      if let number = index.division(hash: hash) { return number }
    }
    return nil
  }

  /// The place with an id as `id` writes it.
  public func place(id: String) -> PlaceReference? {
    for layer in stride(from: indexes.count - 1, through: 0, by: -1) {
      if let place = indexes[layer].place(id: id) {
        return PlaceReference(layer: layer, place: place)
      }
    }
    return nil
  }
}
