import Evidence
public import Geo

/// Collects places and names and writes them as one index, once.
///
/// Memory while collecting: 40 bytes a place with its name, 16 a name or beginning of one, 24 a sound.
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

  /// What was added whole, in order. Behind a reference, so that it is given back part by part while the index is
  /// written, whoever else holds a copy of the builder.
  private let finished = SealedParts()
  /// What single entries go to.
  var part = IndexPart()
  /// The number of the part's first place.
  private var firstPlace = 0
  /// Names that were added to places of earlier parts.
  var laterNames: [UInt32: Int] = [:]
  /// By the number in the part; the last one of an id counts.
  var bounds: [(place: UInt32, bounds: Bounds)] = []
  /// Hash of a division code to a GeoNames number.
  var divisionCodes: [UInt64: UInt32] = [:]
  /// Answers for division codes that are not in the input.
  public var knownDivisions: PlaceStack?
  var parents: [(child: UInt32, parent: UInt32)] = []
  var spellings = SpellingList()
  /// Where strings of single entries stand; rows of dumps are too many to be looked up here.
  private var offsets: [String: UInt32] = [:]

  public init() {}

  /// Rows added, those of one id counted each.
  public var placeCount: Int { firstPlace + part.placeCount }

  /// Adds a place. Of several with one id the last counts, under the names of all.
  ///
  /// - Returns: The number to add names under.
  public mutating func add(_ entry: Entry) -> UInt32 {
    let packed = PackedFeature.packed(entry.feature)
    let level = PlaceLevel(feature: entry.feature)
    let radius =
      entry.radiusKm ?? PlaceRadius.estimatedKm(level, population: entry.population)
    var record = PlaceRecord(
      latitudeE6: Int32((entry.coordinate.latitude * 1e6).rounded()),
      longitudeE6: Int32((entry.coordinate.longitude * 1e6).rounded()),
      population: UInt32(clamping: entry.population), name: offset(of: entry.name),
      admin1: entry.admin1 ?? PlaceRecord.none, admin2: entry.admin2 ?? PlaceRecord.none, idValue: 0,
      radiusMeters: UInt32(max(0, min(radius, PlaceRadius.maximumKm)) * 1000),
      country: packedCountry(entry.country), feature: part.featureNumber(packed), idKind: 0,
      level: level.rawValue, nameCount: 0)
    if let number = Self.geonames(entry.id) {
      record.idValue = number
    } else {
      record.idKind = 1
      record.idValue = offset(of: entry.id)
    }
    let place = UInt32(firstPlace + part.records.count)
    part.records.append(record)
    if let box = entry.bounds { bounds.append((place, box)) }
    return place
  }

  /// Adds a spelling of a place.
  public mutating func addName(_ name: String, kind: NameKind, to place: UInt32) {
    var name = name
    let local = place &- UInt32(firstPlace)
    name.withUTF8 { part.addName($0, kind: kind, to: local) }
    if Int(place) < firstPlace { laterNames[place, default: 0] += 1 }
  }

  /// Adds the rows that a worker read.
  package mutating func append(_ other: SealedPart) {
    close()
    finished.all.append(other)
    firstPlace += other.placeCount
  }

  /// Puts the part of single entries behind the finished ones and begins another.
  private mutating func close() {
    if part.isEmpty { return }
    finished.all.append(SealedPart(part))
    firstPlace += part.placeCount
    part = IndexPart()
    offsets = [:]
  }

  /// All parts in order, taken out of the builder.
  mutating func takeParts() -> [SealedPart] {
    close()
    defer { finished.all = [] }
    return finished.all
  }

  /// A spelling with its language and use, of whatever place has or will have the number.
  public mutating func addSpelling(_ spelling: Spelling) {
    part.addName(spelling.name, kind: spelling.kind, toGeoNames: spelling.geonames)
    spellings.append(spelling)
  }

  /// "IQ.15", "US.LA.079" and the GeoNames number of the division.
  public mutating func addDivisionCode(_ code: String, number: UInt32) {
    divisionCodes[WordKey(code).value] = number
  }

  /// The same by the hash of the code.
  package mutating func addDivision(hash: UInt64, number: UInt32) { divisionCodes[hash] = number }

  /// What holds a place beyond its divisions and country: a continent, a region; GeoNames numbers.
  public mutating func addParent(_ parent: UInt32, ofGeoNames child: UInt32) {
    parents.append((child, parent))
  }

  /// The number of `geonames:99072`; nil for other ids.
  static func geonames(_ id: String) -> UInt32? {
    guard id.hasPrefix("geonames:"), let number = UInt32(id.dropFirst(9)), number < IndexPart.divisionFlag
    else { return nil }
    return number
  }

  private mutating func offset(of string: String) -> UInt32 {
    if let offset = offsets[string] { return offset }
    var copy = string
    let offset = copy.withUTF8 { part.add(string: $0) }
    offsets[string] = offset
    return offset
  }
}
