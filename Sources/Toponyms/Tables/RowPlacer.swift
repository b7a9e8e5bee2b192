import Evidence
public import Gazetteer
import Geo

/// Places the rows of a table: by a correction, a coordinate or relation in the cell, the name in its columns; and checks
/// the row's own point. The same row always has the same answer.
public struct RowPlacer: Sendable {
  private let stack: PlaceStack
  private var matcher: PlaceMatcher
  private var relations: CellRelationSpot
  private var given: GivenPoint
  private let corrections: PlaceCorrections
  private let coordinates = CoordinateReader()
  /// Matches of names below are not used; the row falls back to its district, province or country.
  private let minScore: Double
  /// Of rows with points of their own, which differ where their names do not.
  private var matches: [TableRow: (RowPlace, PlaceMatch)] = [:]
  private static let mostMatches = 16_384

  public init(stack: PlaceStack, corrections: PlaceCorrections? = nil, minScore: Double = 0) {
    self.stack = stack
    self.corrections = corrections ?? PlaceCorrections(stack: stack)
    self.minScore = minScore
    matcher = PlaceMatcher(stack: stack)
    relations = CellRelationSpot(stack: stack)
    given = GivenPoint(stack: stack)
  }

  /// Whether the columns of latitude and longitude are swapped in the whole table.
  public var assumesSwapped: Bool {
    get { given.assumesSwapped }
    set { given.assumesSwapped = newValue }
  }

  public mutating func place(_ row: TableRow) -> RowPlace {
    let row = row.withoutGaps()
    if let target = corrections.target(name: row.place, admin1: row.admin1, country: row.country) {
      return corrected(target, row)
    }
    if row.given == .none { return named(row).0 }
    let (named, match) = remembered(row)
    return withGivenPoint(named, match, row)
  }

  /// What the names of a row say, found once for all points that come with them.
  private mutating func remembered(_ row: TableRow) -> (RowPlace, PlaceMatch) {
    var names = row
    names.given = .none
    if let known = matches[names] { return known }
    let found = named(names)
    if matches.count >= Self.mostMatches { matches.removeAll(keepingCapacity: true) }
    matches[names] = found
    return found
  }

  // MARK: By name

  private mutating func named(_ row: TableRow) -> (RowPlace, PlaceMatch) {
    if let written = written(in: row.place) {
      let match = matcher.match(name: "", admin2: row.admin2, admin1: row.admin1, country: row.country)
      return (pointed(written, match, row), match)
    }
    if let relation = CellRelation(row.place) {
      // "Tall Mir, 5 km north of X": the place itself, where it is known by that name.
      let own = relation.own.isEmpty ? nil : matched(relation.own, row)
      if let own, own.level == .place, let method = own.method, method <= .swapped { return (answer(own, row), own) }
      let match = matched(relation.reference, row)
      guard match.level == .place, let place = match.place else { return (answer(match, row), match) }
      return (moved(answer(match, row), relations.spot(relation, at: place)), match)
    }
    let match = matched(row.place, row)
    if row.place.utf8.contains(0x20), let spot = border(row) {
      var result = answer(match, row)
      result.place = nil
      result.level = .region
      result.isUnmatched = false
      return (moved(result, spot), match)
    }
    let result = answer(match, row)
    if match.level == .place, match.other == nil, let place = match.place,
      let spot = relations.part(of: place, in: row.place)
    {
      return (moved(result, spot), match)
    }
    return (result, match)
  }

  private mutating func matched(_ name: String, _ row: TableRow) -> PlaceMatch {
    var match = matcher.match(name: name, admin2: row.admin2, admin1: row.admin1, country: row.country)
    if match.level != .place, !row.admin3.isEmpty {
      let wider = matcher.match(name: row.admin3, admin2: row.admin2, admin1: row.admin1, country: row.country)
      if wider.level == .place, wider.score > match.score { match = asAdmin3(wider) }
    }
    guard match.level == .place, match.score < minScore else { return match }
    var wider = matcher.match(name: "", admin2: row.admin2, admin1: row.admin1, country: row.country)
    wider.runnerUp = match.place
    wider.runnerUpScore = match.score
    wider.conflicts = match.conflicts
    return wider
  }

  /// The third-level division's town stands for a village that is not known.
  private func asAdmin3(_ match: PlaceMatch) -> PlaceMatch {
    var match = match
    match.method = nil
    match.score = min(match.score, 0.5)
    match.radiusKm = max(match.radiusKm, Self.admin3Km)
    return match
  }

  private static let admin3Km = 10.0

  private mutating func border(_ row: TableRow) -> CellRelationSpot.Spot? {
    let country = row.country
    return relations.border(in: row.place) { [matcher] name in
      var matcher = matcher
      if let country = CountryName(stack: stack).places(name).first { return country }
      let match = matcher.match(name: name, admin2: "", admin1: "", country: country)
      guard let place = match.place, match.level == .place else { return nil }
      let facts = stack.facts(place)
      if facts.level == .admin1 { return place }
      return facts.admin1 == 0 || facts.level < .admin1 ? nil : stack.place(geonames: facts.admin1)
    }
  }

  private func written(in cell: String) -> WrittenCoordinate? {
    guard cell.utf8.lazy.filter({ $0 &- 0x30 < 10 }).count >= 4, cell.utf8.count <= 500 else { return nil }
    return BarePair.written(cell) ?? coordinates.coordinates(in: TokenizedText(cell)).first { $0.coordinate != nil }
  }

  // MARK: Answers

  private func answer(_ match: PlaceMatch, _ row: TableRow) -> RowPlace {
    var result = RowPlace()
    result.place = match.place.map { stack.resolvedPlace($0) }
    result.point = match.coordinate
    result.level = Self.level(match, result.place)
    result.method = Self.method(match)
    // "Aleppo town" is Aleppo's own name with a word for its kind.
    if match.method == .typeWord, result.method == .variant, let name = result.place?.name,
      NameKey(name)?.value == NameKey(match.matchedName)?.value
    {
      result.method = .exact
    }
    result.score = match.score
    result.radiusKm = match.place == nil ? nil : match.radiusKm
    result.runnerUp = match.runnerUp.map { stack.resolvedPlace($0) }
    result.runnerUpScore = match.runnerUpScore
    result.conflicts = match.conflicts
    result.isUnmatched = !row.place.isEmpty && match.method == nil
    return result
  }

  private func moved(_ result: RowPlace, _ spot: CellRelationSpot.Spot) -> RowPlace {
    var result = result
    result.point = spot.point
    result.radiusKm = spot.radiusKm
    result.relation = spot.relation
    result.method = .relation
    return result
  }

  private func pointed(_ written: WrittenCoordinate, _ match: PlaceMatch, _ row: TableRow) -> RowPlace {
    var result = RowPlace()
    let told = TableRow.Given.point(
      latitude: written.coordinate?.latitude ?? 0, longitude: written.coordinate?.longitude ?? 0)
    // What a text writes has its order in it: the table's swap does not concern it.
    var check = given
    check.assumesSwapped = false
    guard
      case .point(let point, _, let conflicts) = check.check(
        told, country: match.rowCountry == 0 ? nil : match.rowCountry, match: match)
    else { return answer(match, row) }
    result.point = point
    result.level = .point
    result.method = .coordinates
    result.score = 1
    result.radiusKm = written.radiusKm
    result.conflicts = match.conflicts + conflicts
    return result
  }

  private func corrected(_ target: PlaceCorrections.Target, _ row: TableRow) -> RowPlace {
    var result = RowPlace()
    switch target {
    case .place(let reference):
      let place = stack.resolvedPlace(reference)
      result.place = place
      result.point = place.coordinate
      result.radiusKm = place.radiusKm
      result.level = Self.level(place.level)
    case .point(let point):
      result.point = point
      result.level = .point
    }
    result.method = .correction
    result.score = 1
    return result
  }

  private mutating func withGivenPoint(_ named: RowPlace, _ match: PlaceMatch, _ row: TableRow) -> RowPlace {
    var result = named
    switch given.check(row.given, country: match.rowCountry == 0 ? nil : match.rowCountry, match: match) {
    case .nothing(let conflicts):
      result.conflicts += conflicts
    case .point(let point, let isSwapped, let conflicts):
      let agrees = GivenPoint.agrees(point, match)
      result.point = point
      result.level = .point
      result.method = .given
      result.score = conflicts.contains { $0.kind == .countryMismatch || $0.kind == .farFromName } ? 0.5 : 1
      result.isUnmatched = false
      result.isSwapped = isSwapped
      result.relation = ""
      result.radiusKm = Self.radiusKm(row.precision) ?? (agrees ? match.radiusKm : nil)
      result.conflicts += conflicts
      if !agrees { result.place = nil }
    }
    return result
  }

  // MARK: Words

  private static func level(_ match: PlaceMatch, _ place: ResolvedPlace?) -> RowPlace.Level {
    switch match.level {
    case .place: match.method == nil ? .admin3 : place.map { level($0.level) } ?? .none
    case .admin2: .admin2
    case .admin1: .admin1
    case .country: .country
    case .none: .none
    }
  }

  private static func level(_ level: PlaceLevel) -> RowPlace.Level {
    switch level {
    case .region: .region
    case .country: .country
    case .admin1: .admin1
    case .admin2: .admin2
    case .natural, .populated, .site: .place
    }
  }

  private static func method(_ match: PlaceMatch) -> RowPlace.Method {
    guard match.place != nil else { return .none }
    if match.other != nil { return .relation }
    switch match.method {
    case .exact: return .exact
    case .variant, .typeWord, .swapped: return .variant
    case .transliteration: return .sound
    case .fuzzy: return .fuzzy
    case nil: return .fallback
    }
  }

  /// What a precision code leaves open; UCDP calls 25 km near.
  private static func radiusKm(_ precision: TableRow.Precision?) -> Double? {
    switch precision {
    case .near: 25
    case .line: 50
    case .admin2: 40
    case .admin1: 100
    case .country: 300
    case .exact, nil: nil
    }
  }
}
