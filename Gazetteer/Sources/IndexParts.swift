import Geo

/// The parts of a builder while they are laid out: their own numbers become those of the index.
struct IndexParts {
  private(set) var all: [SealedPart]
  private var features = CodeList()
  private var firstPlaces: [UInt32] = []
  private var firstStrings: [UInt32] = []
  private var stringBytes: UInt32 = 0
  private let laterNames: [UInt32: Int]

  var count: Int { all.count }

  init(_ parts: [SealedPart], laterNames: [UInt32: Int]) {
    all = parts
    self.laterNames = laterNames
    var places: UInt32 = 0
    for part in all {
      firstPlaces.append(places)
      firstStrings.append(stringBytes)
      places += UInt32(part.placeCount)
      stringBytes += UInt32(part.strings.items.count)
    }
  }

  // MARK: Places

  /// Division codes become GeoNames numbers, features and strings those of the index.
  mutating func resolveDivisions(_ number: (UInt64) -> UInt32?) {
    for index in all.indices {
      let divisions = all[index].divisions.map { number($0) ?? PlaceRecord.none }
      let numbers = all[index].features.map {
        UInt16(
          truncatingIfNeeded: features.number(of: $0, limit: PackedFeature.most, instead: PackedFeature.locality))
      }
      let firstString = firstStrings[index]
      func resolved(_ division: UInt32) -> UInt32 {
        division != PlaceRecord.none && division & IndexPart.divisionFlag != 0
          ? divisions[Int(division & ~IndexPart.divisionFlag)] : division
      }
      guard let records = all[index].records?.items else { continue }
      for place in records.indices {
        records[place].admin1 = resolved(records[place].admin1)
        records[place].admin2 = resolved(records[place].admin2)
        records[place].feature = numbers[Int(records[place].feature)]
        records[place].name += firstString
        if records[place].idKind != 0 { records[place].idValue += firstString }
      }
    }
    for (place, count) in laterNames {
      let index = firstPlaces.lastIndex { $0 <= place } ?? 0
      let local = Int(place - firstPlaces[index])
      guard let records = all[index].records?.items else { continue }
      records[local].nameCount = UInt16(clamping: Int(records[local].nameCount) + count)
    }
  }

  /// Takes the records out of the parts.
  mutating func layOut() -> PlaceLayout {
    let (strings, starts) = (all.map(\.strings), firstStrings)
    return PlaceLayout(&all) { offset in
      let index = starts.lastIndex { $0 <= offset } ?? 0
      return SealedPart.string(at: Int(offset - starts[index]), of: strings[index])
    }
  }

  func feature(_ packed: UInt64) -> UInt16? {
    features.codes.firstIndex(of: packed).map { UInt16(truncatingIfNeeded: $0) }
  }

  /// The codes of features as strings behind those of the parts; where they begin and end.
  func featureStrings() -> (bytes: [UInt8], offsets: [UInt32], end: UInt32) {
    var bytes: [UInt8] = []
    let offsets = features.codes.map { code in
      let offset = stringBytes + UInt32(bytes.count)
      var text = PackedFeature.text(code)
      text.withUTF8 { bytes.appendString($0) }
      return offset
    }
    return (bytes, offsets, stringBytes + UInt32(bytes.count))
  }

  // MARK: Names

  /// Counts spellings of numbers that no place has, and those of places that have them.
  func countUnused(_ spellings: [SpellingRecord], _ layout: PlaceLayout) -> Int {
    var unused = 0
    for spelling in spellings {
      guard let place = layout.place(geonames: spelling.place) else {
        unused += 1
        continue
      }
      if layout.places.items[Int(place)].nameCount < UInt16.max { layout.places.items[Int(place)].nameCount += 1 }
    }
    return unused
  }

  func forEachName(_ part: Int, _ layout: PlaceLayout, _ body: (NameEntry) -> Void) {
    let first = firstPlaces[part]
    guard let names = all[part].names?.items else { return }
    for entry in names {
      var name = entry
      if name.place != PlaceRecord.none || name.kind != NameEntry.beginning {
        guard let place = number(name.place, name.isByGeoNames, first, layout) else { continue }
        name.place = place
        name.rank = layout[place].rank
      }
      body(name)
    }
  }

  func forEachSound(_ part: Int, _ layout: PlaceLayout, _ body: (SoundEntry) -> Void) {
    let first = firstPlaces[part]
    guard let sounds = all[part].sounds?.items else { return }
    for entry in sounds {
      var sound = entry
      let isByGeoNames = sound.letters & SoundEntry.byGeoNames != 0
      guard let place = number(sound.place, isByGeoNames, first, layout) else { continue }
      let record = layout[place]
      sound.letters &= ~SoundEntry.byGeoNames
      sound.place = place
      sound.rank = record.rank
      sound.country = record.country
      body(sound)
    }
  }

  @inline(__always)
  private func number(_ place: UInt32, _ isByGeoNames: Bool, _ first: UInt32, _ layout: PlaceLayout) -> UInt32? {
    isByGeoNames ? layout.place(geonames: place) : layout.number(place &+ first)
  }

  mutating func dropNames() { for index in all.indices { all[index].names = nil } }
  mutating func dropSounds() { for index in all.indices { all[index].sounds = nil } }
}
