import Geo

/// Reads a row's texts as a place.
struct RowPlace {
  let vocabulary: PlaceVocabulary
  let context: ImportContext

  /// nil for a row that no text names as a place, or that another row replaces; a fault is left for `PlaceSink` to
  /// find.
  func draft(
    _ row: PlaceRow, shape: Shape?, line: Int, unknown: inout UnknownTexts
  ) -> PlaceDraft? {
    if vocabulary == .whosOnFirst, isSuperseded(row) { return nil }
    var draft = PlaceDraft()
    guard let feature = feature(row, line, &unknown) else { return nil }
    draft.feature = feature
    draft.name = name(row)
    draft.names = row.names
    if !row[.asciiName].isEmpty { draft.names.append(PlaceRow.Name(text: row[.asciiName])) }
    setIds(&draft, row)
    setPoint(&draft, row, shape)
    setDivisions(&draft, row, line, &unknown)
    if let population = peopleCount(row[.population]) {
      draft.population = population
    } else {
      unknown.note(.population, row[.population], line: line)
    }
    if let radius = degrees(row[.radiusKm]), radius.isFinite, radius > 0 { draft.radiusKm = radius }
    draft.fromYear = YearText.year(row[.start])
    draft.toYear = YearText.isPast(row[.end]) ? YearText.year(row[.end]) : 0
    draft.isHistoric = draft.toYear != 0 || row[.isCurrent] == "0"
    return draft
  }

  /// The column for it, else the English name, else any.
  private func name(_ row: PlaceRow) -> String {
    if !row[.name].isEmpty { return trimmedText(row[.name]) }
    let english = LanguageCode.packed("en".utf8)
    let texts = [
      row[.placeWord], row.names.first { $0.language == english }?.text ?? "", row.names.first?.text ?? "",
    ]
    return trimmedText(texts.first { !$0.isEmpty } ?? "")
  }

  private func isSuperseded(_ row: PlaceRow) -> Bool {
    let deprecated = row[.deprecated]
    return !row[.supersededBy].isEmpty || YearText.isPast(deprecated) || deprecated == "1"
  }

  // MARK: What it is

  /// nil for what is no place.
  private func feature(_ row: PlaceRow, _ line: Int, _ unknown: inout UnknownTexts) -> String? {
    if FeatureCode.isWellFormed(row[.feature]) { return row[.feature] }
    if let code = FeatureCode.reading(row[.feature], featureClass: row[.featureClass]) { return code }
    for type in types(row) where !type.isEmpty {
      switch vocabulary {
      case .whosOnFirst:
        switch WhosOnFirstPlacetypes.meaning(type) {
        case .place(let code): return code
        case .unused: return nil
        case nil: break
        }
      case .naturalEarth: if let code = NaturalEarthFeatures.feature(type) { return code }
      case .linkedPlaces:
        if let code = LinkedPlacesTypes.feature(type) ?? FeatureWords.feature(type) { return code }
      case .general:
        if let code = FeatureCode.reading(type, featureClass: row[.featureClass]) ?? FeatureWords.feature(type) {
          return code
        }
      }
    }
    let letter = trimmedText(String(row[.featureClass].prefix { $0 != ";" }))
    if letter.utf8.count == 1, FeatureCode.isClass(letter.uppercased().utf8.first ?? 0) {
      return FeatureCode.general(letter.uppercased())
    }
    if let type = types(row).first(where: { !$0.isEmpty }) { unknown.note(.type, type, line: line) }
    return FeatureCode.populatedPlace
  }

  /// Texts that may say what the place is, the best first.
  private func types(_ row: PlaceRow) -> [String] {
    if vocabulary == .linkedPlaces {
      // Lists: identifiers of types, then their words.
      return (row[.feature].split(separator: ";") + row[.type].split(separator: ";")).map { String($0) }
    }
    let word = row[.name].isEmpty ? "" : row[.placeWord]
    let featureClass = row[.featureClass].utf8.count > 1 ? row[.featureClass] : ""
    return [row[.feature], row[.type], featureClass, word]
  }

  // MARK: Which one it is

  private func setIds(_ draft: inout PlaceDraft, _ row: PlaceRow) {
    let id = trimmedText(row[.id])
    if vocabulary == .linkedPlaces {
      // `matches` lists close matches too, so that only an id which is GeoNames' own counts.
      draft.geonames = GeoNamesNumber.reading(id, acceptsBareNumber: false)
    } else {
      draft.geonames = GeoNamesNumber.reading(row[.geonames], acceptsBareNumber: true)
      if draft.geonames == 0 { draft.geonames = GeoNamesNumber.reading(id, acceptsBareNumber: false) }
    }
    if !id.isEmpty {
      draft.id = vocabulary.idPrefix + id
    } else if !row[.wikidata].isEmpty {
      draft.id = "wikidata:" + trimmedText(row[.wikidata])
    }
  }

  // MARK: Where it is

  private func setPoint(_ draft: inout PlaceDraft, _ row: PlaceRow, _ shape: Shape?) {
    let text = row[.wellKnownText]
    let shape = shape ?? (text.isEmpty ? nil : WellKnownText.shape(text))
    let label = point(row[.labelLatitude], row[.labelLongitude])
    let stated = point(row[.latitude], row[.longitude])
    if let shape {
      draft.point = label ?? (shape.isPoint ? shape.point : stated ?? shape.point)
      draft.bounds = shape.bounds
      draft.radiusKm = shape.radiusKm
    } else {
      draft.point = label ?? stated
    }
    if vocabulary.takesNullIslandForUnknown, let point = draft.point, point.latitude == 0, point.longitude == 0 {
      draft.point = nil
    }
    if draft.point?.isValid != true { draft.pointText = pointText(row, shape) }
    if draft.bounds == nil { draft.bounds = box(row) }
  }

  private func pointText(_ row: PlaceRow, _ shape: Shape?) -> String {
    if let shape { return "a geometry at \(shape.point.longitude), \(shape.point.latitude)" }
    if row[.latitude].isEmpty, !row[.wellKnownText].isEmpty { return "geometry \(quotedText(row[.wellKnownText]))" }
    return "lat \(quotedText(row[.latitude])), lon \(quotedText(row[.longitude]))"
  }

  private func point(_ latitude: String, _ longitude: String) -> Coordinate? {
    guard let latitude = degrees(latitude), let longitude = degrees(longitude) else { return nil }
    return Coordinate(longitude: longitude, latitude: latitude)
  }

  private func box(_ row: PlaceRow) -> Bounds? {
    var edges = [row[.west], row[.south], row[.east], row[.north]].map { degrees($0) }
    if !row[.box].isEmpty { edges = row[.box].split(separator: ",").map { degrees(String($0)) } }
    guard edges.count == 4, let west = edges[0], let south = edges[1], let east = edges[2], let north = edges[3],
      Coordinate(longitude: west, latitude: south).isValid, Coordinate(longitude: east, latitude: north).isValid,
      south <= north, south < north || west != east
    else { return nil }
    return Bounds(west: west, south: south, east: east, north: north)
  }

  private func setDivisions(
    _ draft: inout PlaceDraft, _ row: PlaceRow, _ line: Int, _ unknown: inout UnknownTexts
  ) {
    // A place of several countries is none's, as in the project's own tables.
    let countries = row[.country].split { $0 == ";" || $0 == "|" }
    if countries.count == 1, let country = context.country(String(countries[0])) {
      draft.country = country
    } else if countries.count == 1 {
      unknown.note(.country, row[.country], line: line)
    }
    draft.admin1 = context.firstDivision(row[.admin1], country: draft.country)
    if draft.admin1 == nil, !trimmedText(row[.admin1]).isEmpty { unknown.note(.division, row[.admin1], line: line) }
    // Parents may be anything; those that are divisions are taken.
    if draft.admin1 == nil { draft.admin1 = context.firstDivision(row[.parentName], country: draft.country) }
    draft.admin2 = context.secondDivision(row[.admin2], country: draft.country, first: draft.admin1)
  }
}
