import Geo

/// What the country and division columns of a row say: where its place must be.
struct PlaceMatcherArea: Sendable {
  var country: PlaceGate?
  var admin1: PlaceGate?
  var admin2: PlaceGate?
  /// How the texts found them.
  var countryText = ""
  var admin1Text = ""
  var admin2Text = ""

  var countryCode: UInt16? { country.map(\.country) ?? admin1.map(\.country) }

  /// What the columns say that does not agree.
  private(set) var conflicts: [PlaceConflict] = []

  init(admin2 admin2Text: String, admin1 admin1Text: String, country countryText: String, stack: PlaceStack) {
    self.countryText = countryText
    self.admin1Text = admin1Text
    self.admin2Text = admin2Text
    let countries = CountryName(stack: stack).places(countryText).map { PlaceGate($0, stack.facts($0)) }
    country = countries.first
    if country == nil, !countryText.isEmpty { note(.countryUnknown, countryText) }
    if !admin1Text.isEmpty { readProvince(countries, stack) }
    if !admin2Text.isEmpty { readDistrict(stack) }
  }

  private mutating func note(_ kind: PlaceConflict.Kind, _ detail: String) {
    conflicts.append(PlaceConflict(kind, detail))
  }

  private mutating func readProvince(_ countries: [PlaceGate], _ stack: PlaceStack) {
    // Of two countries that a cell may mean, the one that has the province.
    for country in countries {
      admin1 = PlaceGate.named(admin1Text, levels: [.admin1], country: country.country, stack: stack).first
      if admin1 != nil {
        self.country = country
        return
      }
    }
    guard let country else {
      admin1 = PlaceGate.named(admin1Text, levels: [.admin1], country: nil, stack: stack).first
      if admin1 == nil { note(.provinceUnknown, admin1Text) }
      return
    }
    // "Ninawa, Syria": the country holds, and the row is told.
    let elsewhere = PlaceGate.listed(admin1Text, levels: [.admin1], country: nil, stack: stack)
    if let other = elsewhere.first, !Self.isCompassPoint(admin1Text) {
      note(
        .countryMismatch,
        "\(admin1Text) is in \(unpackedCountry(other.country)), the row says \(unpackedCountry(country.country))")
    } else {
      note(.provinceUnknown, admin1Text)
    }
  }

  /// Every other country has a north.
  private static func isCompassPoint(_ text: String) -> Bool {
    let bare = TypeWords.strippings(of: text).last?.name ?? text
    return [
      "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "centre", "center",
    ]
    .contains(NameFolding.shared.words(of: bare).joined(separator: " "))
  }

  private mutating func readDistrict(_ stack: PlaceStack) {
    let districts = PlaceGate.named(admin2Text, levels: [.admin2], country: countryCode, stack: stack)
    admin2 = districts.first { admin1 == nil || $0.admin1 == admin1?.number }
    if admin2 == nil { admin2 = seat(of: admin2Text, stack) }
    if admin2 != nil { return }
    if let other = districts.first, let province = stack.place(geonames: other.admin1) {
      note(.provinceMismatch, "\(admin2Text) is in \(stack.name(province))")
    } else {
      note(.districtUnknown, admin2Text)
    }
  }

  /// The same with the columns that another part of the place's text fills: "X, Y district". "IL" may be a country and a
  /// state; none where the part names no division or country, or another than the columns.
  func narrowed(by part: String, _ stack: PlaceStack) -> [PlaceMatcherArea] {
    var areas: [PlaceMatcherArea] = []
    func add(_ change: (inout PlaceMatcherArea) -> Void) {
      var area = self
      change(&area)
      areas.append(area)
    }
    if let found = CountryName(stack: stack).places(part).first {
      let gate = PlaceGate(found, stack.facts(found))
      if (country ?? admin1).map({ $0.country == gate.country }) ?? true { add { $0.country = gate } }
    }
    let divisions = PlaceGate.listed(part, levels: [.admin1, .admin2], country: countryCode, stack: stack)
    for gate in divisions.prefix(8) where admin1 == nil || gate.admin1 == admin1?.number {
      if gate.level == .admin1 {
        add { $0.admin1 = gate }
      } else if admin2 == nil || admin2?.place == gate.place {
        add { $0.admin2 = gate }
      }
    }
    return areas
  }

  /// The town of a district's name stands for a district that no table has.
  private func seat(of text: String, _ stack: PlaceStack) -> PlaceGate? {
    let spellings = TypeWords.strippings(of: text).map(\.name).reversed() + [text]
    let gate = admin1 ?? country
    var best: PlaceGate?
    var bestPopulation = -1
    for spelling in spellings {
      guard let key = NameKey(spelling) else { continue }
      stack.forEachPlace(key.value) { place, _ in
        let facts = stack.facts(place)
        guard facts.level == .populated, gate?.holds(place, facts) ?? true, facts.population > bestPopulation
        else { return }
        bestPopulation = facts.population
        best = PlaceGate(place, facts)
      }
      if best != nil { break }
      guard var sounds = PlaceSounds(spelling, stack: stack) else { continue }
      sounds.country = countryCode
      let found = sounds.candidates(.same, limit: 0.15).sorted { $0.distance < $1.distance }
      for candidate in found where best == nil {
        let facts = stack.facts(candidate.place)
        if facts.level == .populated, gate?.holds(candidate.place, facts) ?? true {
          best = PlaceGate(candidate.place, facts)
        }
      }
      if best != nil { break }
    }
    best?.radiusKm = 25
    return best
  }

  // MARK: Judging places

  /// How badly a place fits the columns, 0 for well; nil for a place that they rule out.
  func misfit(_ place: PlaceReference, _ facts: PlaceFacts) -> Double? {
    if let country, facts.country != country.country, facts.country != 0 { return nil }
    // "Iraq/Jordan crossing" in a row that names a province is in the province.
    if facts.level == .country, admin1 != nil { return nil }
    var misfit = 0.0
    if let admin1, facts.level != .country, facts.level != .region {
      if facts.admin1 == 0 {
        // Rivers and ranges lie in no one division.
        let km = distanceKm(admin1.coordinate, facts.coordinate)
        if km > 2 * admin1.radiusKm + facts.radiusKm + 30 { return nil }
        misfit += 0.3
      } else if facts.admin1 != admin1.number {
        // Borders moved, and tables err near them.
        guard let admin2, distanceKm(admin2.coordinate, facts.coordinate) < max(40, 1.5 * admin2.radiusKm) else {
          return nil
        }
        misfit += 1.2
      }
    }
    if let admin2 {
      if facts.admin2 != 0, facts.admin2 == admin2.number { return misfit }
      if place == admin2.place { return misfit }
      let km = distanceKm(admin2.coordinate, facts.coordinate)
      let reach = max(20, admin2.radiusKm)
      if facts.level >= .admin2, km > 4 * reach + 30 { return nil }
      misfit += 0.8 * min(4, km / reach)
    } else if let admin1, facts.level >= .natural {
      misfit += 0.1 * min(4, distanceKm(admin1.coordinate, facts.coordinate) / max(20, admin1.radiusKm))
    }
    return misfit
  }

  /// Whether a place lies well outside the district that the row names.
  func isOutsideDistrict(_ facts: PlaceFacts) -> Bool {
    guard let admin2, facts.level >= .populated, facts.admin2 == 0 || facts.admin2 != admin2.number else {
      return false
    }
    return distanceKm(admin2.coordinate, facts.coordinate) > 1.5 * max(20, admin2.radiusKm) + 10
  }

  /// How unlike a name may sound, with the same skeleton or a near one, when the columns narrow the choice this far.
  ///
  /// A table of villages holds many that no gazetteer has; the district's point, with its radius, is a better answer
  /// than another village whose name is a consonant away.
  func soundLimit(_ reach: PlaceSounds.Reach) -> Double {
    switch reach {
    case .same: admin2 != nil ? 0.1 : admin1 != nil ? 0.09 : country != nil ? 0.08 : 0.05
    case .near: admin2 != nil ? 0.11 : admin1 != nil ? 0.1 : country != nil ? 0.08 : 0
    }
  }
}
