import Geo

/// The small sections.
extension IndexBuilder {
  /// The box of the last entry of an id that has one.
  func writeBoxes(_ layout: PlaceLayout, _ out: IndexOutput) {
    var boxes: [UInt32: Bounds] = [:]
    for (place, box) in bounds { boxes[layout.number(place)] = box }
    for (place, box) in boxes.sorted(by: { $0.key < $1.key }) {
      out.append(place)
      for degrees in [box.west, box.south, box.east, box.north] {
        out.append(Int32((max(-360, min(degrees, 360)) * 1e6).rounded()))
      }
    }
  }

  /// The entries that stand for country codes: today's countries that GeoNames numbers.
  func writeCountries(_ layout: PlaceLayout, historical: UInt16?, _ out: IndexOutput) {
    for place in 0..<UInt32(layout.count) {
      let record = layout[place]
      if record.level == PlaceLevel.country.rawValue, record.idKind == 0, record.country != 0,
        record.feature != historical
      {
        out.append(place)
      }
    }
  }

  func writeDivisionCodes(_ out: IndexOutput) {
    for (hash, number) in divisionCodes.sorted(by: { $0.key < $1.key }) {
      out.append(hash)
      out.append(number)
    }
  }

  /// - Returns: How many belong to no place of this index.
  func writeParents(_ layout: PlaceLayout, _ out: IndexOutput) -> Int {
    var unused = 0
    var entries: Set<UInt64> = []
    for (child, parent) in parents {
      if let place = layout.place(geonames: child) {
        entries.insert(UInt64(place) << 32 | UInt64(parent))
      } else {
        unused += 1
      }
    }
    for entry in entries.sorted() {
      out.append(UInt32(truncatingIfNeeded: entry >> 32))
      out.append(UInt32(truncatingIfNeeded: entry))
    }
    return unused
  }

  /// Those that belong to no place were counted with their names.
  func writeSpellings(_ layout: PlaceLayout, firstString: UInt32, _ out: IndexOutput) {
    var records: [SpellingRecord] = []
    for spelling in spellings.records {
      guard let place = layout.place(geonames: spelling.place) else { continue }
      var record = spelling
      record.place = place
      record.string += firstString
      records.append(record)
    }
    records.sort { $0.place != $1.place ? $0.place < $1.place : $0.string < $1.string }
    for record in records { out.append(record) }
  }
}

extension IndexOutput {
  func append(words: [UInt32]) { words.withUnsafeBytes { append(contentsOf: $0) } }
}
