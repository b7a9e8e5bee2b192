import Evidence
public import Geo

/// Collects places and names and writes them as one index.
///
/// Memory: about 40 bytes a place and 16 a name while collecting, then the index itself.
public struct IndexBuilder {
  /// A place to add. `admin1` and `admin2` are GeoNames numbers.
  public struct Entry {
    public var id: String
    public var name: String
    public var coordinate: Coordinate
    public var feature: String
    public var country: String
    public var admin1: UInt32?
    public var admin2: UInt32?
    public var population: Int
    /// nil: estimated from feature and population.
    public var radiusKm: Double?
    public var bounds: Bounds?

    public init(
      id: String, name: String, coordinate: Coordinate, feature: String, country: String,
      admin1: UInt32? = nil, admin2: UInt32? = nil, population: Int = 0, radiusKm: Double? = nil,
      bounds: Bounds? = nil
    ) {
      self.id = id
      self.name = name
      self.coordinate = coordinate
      self.feature = feature
      self.country = country
      self.admin1 = admin1
      self.admin2 = admin2
      self.population = population
      self.radiusKm = radiusKm
      self.bounds = bounds
    }
  }

  struct NameEntry {
    var key: UInt64
    /// `UInt32.max` for a prefix.
    var place: UInt32
    var kind: UInt8
  }

  struct Pending {
    var record: PlaceRecord
    var id: String
    var bounds: Bounds?
  }

  var pending: [Pending] = []
  var names: [NameEntry] = []
  var strings = StringPool()
  var features: [String: UInt16] = [:]
  var featureOffsets: [UInt32] = []
  private var byId: [String: UInt32] = [:]
  private let namer = NameCutter()

  /// Code hashes to GeoNames numbers.
  var divisionCodes: [UInt64: UInt32] = [:]

  public init() {}

  /// Notes that a code such as "IQ.15" means the division with a GeoNames number.
  public mutating func addDivisionCode(_ code: String, number: UInt32) {
    divisionCodes[WordKey(code).value] = number
  }

  public var placeCount: Int { pending.count }
  public private(set) var replacedCount = 0

  /// Adds a place; an id that was added before is replaced, its names are kept.
  ///
  /// - Returns: The number to add names under.
  public mutating func add(_ entry: Entry) -> UInt32 {
    var record = PlaceRecord(
      latitudeE6: Int32((entry.coordinate.latitude * 1e6).rounded()),
      longitudeE6: Int32((entry.coordinate.longitude * 1e6).rounded()),
      population: UInt32(clamping: entry.population),
      name: strings.add(entry.name),
      admin1: entry.admin1 ?? PlaceRecord.none, admin2: entry.admin2 ?? PlaceRecord.none,
      idValue: 0, radiusMeters: 0, country: packedCountry(entry.country),
      feature: featureIndex(entry.feature), idKind: 0, level: 0, nameCount: 0)
    let level = PlaceLevel(feature: entry.feature)
    record.level = level.rawValue
    let radius = entry.radiusKm ?? Self.estimatedRadiusKm(level, population: entry.population)
    // Half the Earth's circumference bounds every radius, so that no input overflows.
    record.radiusMeters = UInt32(max(0, min(radius, 20_038)) * 1000)
    if entry.id.hasPrefix("geonames:"), let number = UInt32(entry.id.dropFirst(9)) {
      record.idValue = number
    } else {
      record.idKind = 1
      record.idValue = strings.add(entry.id)
    }
    let item = Pending(record: record, id: entry.id, bounds: entry.bounds)
    if let old = byId[entry.id] {
      var merged = item
      merged.record.nameCount = pending[Int(old)].record.nameCount
      pending[Int(old)] = merged
      replacedCount += 1
      return old
    }
    let number = UInt32(pending.count)
    pending.append(item)
    byId[entry.id] = number
    return number
  }

  /// Adds a spelling of a place.
  public mutating func addName(_ name: String, kind: NameKind, to place: UInt32) {
    let kind = kind == .abbreviation && Self.needsItsDot(name) ? NameKind.dottedAbbreviation : kind
    namer.forEachKey(of: name) { key, isWhole in
      names.append(
        NameEntry(
          key: key, place: isWhole ? place : PlaceRecord.none, kind: isWhole ? kind.rawValue : 15))
    }
    if pending[Int(place)].record.nameCount < UInt16.max { pending[Int(place)].record.nameCount += 1 }
  }

  /// Whether an abbreviation is a word with a full stop ("Calif."), not letters with dots ("N.Y.").
  private static func needsItsDot(_ name: String) -> Bool {
    name.hasSuffix(".") && name.utf8.filter { $0 == 0x2E }.count == 1 && name.utf8.count > 2
  }

  /// A radius for entries whose table gives none: towns by population (a circle of 3,000 people a square
  /// kilometre), divisions and sites by kind.
  static func estimatedRadiusKm(_ level: PlaceLevel, population: Int) -> Double {
    switch level {
    case .region: 500
    case .country: 300
    case .admin1: 80
    case .natural: 30
    case .admin2: 25
    case .populated: max(1, min(40, (Double(population) / 3000 / .pi).squareRoot()))
    case .site: 1
    }
  }

  private mutating func featureIndex(_ code: String) -> UInt16 {
    if let index = features[code] { return index }
    let index = UInt16(featureOffsets.count)
    features[code] = index
    featureOffsets.append(strings.add(code))
    return index
  }
}

/// Length-prefixed strings, each stored once.
struct StringPool {
  private(set) var bytes: [UInt8] = []
  private var offsets: [String: UInt32] = [:]

  mutating func add(_ string: String) -> UInt32 {
    if let offset = offsets[string] { return offset }
    let utf8 = Array(string.utf8.prefix(Int(UInt16.max)))
    let offset = UInt32(bytes.count)
    bytes.append(UInt8(utf8.count & 0xFF))
    bytes.append(UInt8(utf8.count >> 8))
    bytes.append(contentsOf: utf8)
    offsets[string] = offset
    return offset
  }
}
