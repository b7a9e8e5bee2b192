import Evidence
import Geo

/// Places and names in the order they were read: what one worker collects and the builder joins.
///
/// Works on bytes, without a `String` a row. Divisions are kept as codes ("IQ.15") until all are known, and numbers of places,
/// features and strings count from the part's own beginning.
package struct IndexPart: Sendable {
  /// The columns of a row of a GeoNames dump, as they lie in the text.
  package struct Row {
    package var number: UInt32
    package var name: UnsafeBufferPointer<UInt8>
    package var latitudeE6: Int32
    package var longitudeE6: Int32
    /// `P.PPLA`, packed low byte first; see `packedFeature`.
    package var feature: UInt64
    package var country: UInt16
    /// Hashes of "IQ.15" and "IQ.15.1234"; 0 for none.
    package var admin1: UInt64
    package var admin2: UInt64
    package var population: UInt32

    package init(
      number: UInt32, name: UnsafeBufferPointer<UInt8>, latitudeE6: Int32, longitudeE6: Int32, feature: UInt64,
      country: UInt16, admin1: UInt64, admin2: UInt64, population: UInt32
    ) {
      self.number = number
      self.name = name
      self.latitudeE6 = latitudeE6
      self.longitudeE6 = longitudeE6
      self.feature = feature
      self.country = country
      self.admin1 = admin1
      self.admin2 = admin2
      self.population = population
    }
  }

  var records: [PlaceRecord] = []
  var strings: [UInt8] = []
  var names: [NameEntry] = []
  var sounds: [SoundEntry] = []
  var features = CodeList()
  private var featureLevels: [PlaceLevel] = []
  /// Hashes of division codes that records refer to by number, with `divisionFlag` set.
  var divisions = CodeList()
  private var recent = RecentNames()
  private var cutter = NameCutter()
  private var former = SoundFormer()

  /// Marks a record's division as a number into `divisions`; GeoNames numbers stay below.
  static let divisionFlag: UInt32 = 1 << 31

  package init() {}

  /// Forgets everything but the room for it.
  package mutating func clear() {
    records.removeAll(keepingCapacity: true)
    strings.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    sounds.removeAll(keepingCapacity: true)
    features = CodeList()
    featureLevels = []
    divisions = CodeList()
    recent = RecentNames()
  }

  package var placeCount: Int { records.count }
  var isEmpty: Bool { records.isEmpty && names.isEmpty && strings.isEmpty }

  // MARK: Places

  /// - Returns: The number to add names under.
  package mutating func add(_ row: Row) -> UInt32 {
    let feature = featureNumber(row.feature)
    let level = featureLevels[Int(feature)]
    let radius = PlaceRadius.estimatedKm(level, population: Int(row.population))
    var record = PlaceRecord(
      latitudeE6: row.latitudeE6, longitudeE6: row.longitudeE6, population: row.population,
      name: add(string: row.name), admin1: division(row.admin1), admin2: division(row.admin2),
      idValue: row.number, radiusMeters: UInt32(radius * 1000), country: row.country, feature: feature, idKind: 0,
      level: level.rawValue, nameCount: 0)
    // A division is its own, so that "the province of" reads the same for it and for its towns.
    if row.feature == PackedFeature.adm1 { record.admin1 = row.number }
    if row.feature == PackedFeature.adm2 { record.admin2 = row.number }
    records.append(record)
    return UInt32(records.count - 1)
  }

  private mutating func division(_ hash: UInt64) -> UInt32 {
    hash == 0 ? PlaceRecord.none : UInt32(divisions.number(of: hash)) | Self.divisionFlag
  }

  mutating func featureNumber(_ packed: UInt64) -> UInt16 {
    let number = features.number(of: packed, limit: PackedFeature.most, instead: PackedFeature.locality)
    if number == featureLevels.count {
      featureLevels.append(PlaceLevel(feature: PackedFeature.text(features.codes[number])))
    }
    return UInt16(truncatingIfNeeded: number)
  }

  mutating func add(string: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let offset = UInt32(strings.count)
    strings.appendString(string)
    return offset
  }

  // MARK: Names

  /// Adds a spelling of a place of this part.
  ///
  /// - Parameter isHeard: false for a spelling that sounds like one that was added already.
  package mutating func addName(
    _ name: UnsafeBufferPointer<UInt8>, kind: NameKind, to place: UInt32, isHeard: Bool = true
  ) {
    add(name, kind: kind, place: place, isByGeoNames: false, isHeard: isHeard)
    // The place may be one of an earlier part, whose numbers wrap; then the builder counts.
    if Int(place) < records.count, records[Int(place)].nameCount < UInt16.max { records[Int(place)].nameCount += 1 }
  }

  /// Adds a spelling of whatever place will have the number.
  package mutating func addName(_ name: UnsafeBufferPointer<UInt8>, kind: NameKind, toGeoNames number: UInt32) {
    add(name, kind: kind, place: number, isByGeoNames: true)
  }

  private mutating func add(
    _ name: UnsafeBufferPointer<UInt8>, kind: NameKind, place: UInt32, isByGeoNames: Bool, isHeard: Bool = true
  ) {
    let kind = kind == .abbreviation && Self.needsItsDot(name) ? NameKind.dottedAbbreviation : kind
    recent.begin(place, isByGeoNames)
    cutter.forEachKey(of: name) { key, isWhole in
      guard recent.isNew(key: key, kind: isWhole ? kind.rawValue : NameEntry.beginning) else { return }
      names.append(
        NameEntry(
          key: key, place: isWhole ? place : PlaceRecord.none,
          kind: isWhole ? kind.rawValue : NameEntry.beginning, isByGeoNames: isWhole && isByGeoNames))
    }
    switch kind {
    case .primary, .alternate, .form, .historic:
      guard isHeard, let form = former.form(of: name), recent.isNew(sound: form) else { return }
      sounds.append(
        SoundEntry(
          key: SoundForm.hash(form.skeleton), letters: form.letters, place: place, isByGeoNames: isByGeoNames))
    case .abbreviation, .dottedAbbreviation, .demonym, .adjective, .nickname: return
    }
  }

  /// Whether an abbreviation is a word with a full stop ("Calif."), not letters with dots ("N.Y.").
  private static func needsItsDot(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.count > 2 && name.last == 0x2E && !name.dropLast().contains(0x2E)
  }
}

extension [UInt8] {
  /// Length (UInt16) and bytes, as in the section `strings`.
  mutating func appendString(_ string: UnsafeBufferPointer<UInt8>) {
    let count = Swift.min(string.count, Int(UInt16.max))
    append(UInt8(count & 0xFF))
    append(UInt8(count >> 8))
    append(contentsOf: string[..<count])
  }
}
