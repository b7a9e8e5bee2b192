import Evidence

/// Look-ups by id: places are sorted by (kind of id, number or text), so each is a binary search.
extension PlaceIndex {
  /// The place with an id as `PlaceStack.id` writes it.
  func place(id: String) -> UInt32? {
    if let number = IndexBuilder.geonames(id) { return place(geonames: number) }
    var low = 0
    var high = placeCount
    while low < high {
      let middle = (low + high) / 2
      let record = record(UInt32(middle))
      if record.idKind == 0 {
        low = middle + 1
        continue
      }
      let found = string(record.idValue)
      if Self.isSame(found, id) { return UInt32(middle) }
      if Self.isOrdered(found, before: id) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  func place(sameIdAs place: UInt32, of other: PlaceIndex) -> UInt32? {
    let record = other.record(place)
    return record.idKind == 0
      ? self.place(geonames: record.idValue) : self.place(id: other.string(record.idValue))
  }

  /// The GeoNames number of a division code: "IQ.15"; O(log n).
  func division(code: String) -> UInt32? { division(hash: WordKey(code).value) }

  func division(hash: UInt64) -> UInt32? {
    var low = 0
    var high = divisionCodeCount
    while low < high {
      let middle = (low + high) / 2
      let entry = divisionCode(middle)
      if entry.hash == hash { return entry.number }
      if entry.hash < hash { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Whether two text ids have the same bytes. `==` would join those that Unicode holds for the same text.
  static func isSame(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }

  /// The order of text ids in an index: by bytes, whatever the locale.
  static func isOrdered(_ a: String, before b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}
