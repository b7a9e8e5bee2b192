/// Sections whose entries belong to places and are sorted by them.
extension PlaceIndex {
  /// Hands the GeoNames numbers of what holds a place to `body`.
  func forEachParent(of place: UInt32, _ body: (UInt32) -> Void) {
    forEachEntry(of: place, in: .parents, size: IndexLayout.parentSize) { at in
      body(bytes.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self))
    }
  }

  /// Hands the spellings of a place that have a language or a use to `body`.
  func forEachSpelling(of place: UInt32, _ body: (SpellingRecord) -> Void) {
    forEachEntry(of: place, in: .spellings, size: IndexLayout.spellingSize) { at in
      body(bytes.loadUnaligned(fromByteOffset: at, as: SpellingRecord.self))
    }
  }

  /// Up to eight ASCII bytes, low byte first; 0 if there is none.
  func language(_ number: UInt16) -> UInt64 {
    let section = IndexLayout.Section.languages.rawValue
    let offset = Int(number) * IndexLayout.languageSize
    guard offset + IndexLayout.languageSize <= lengths[section] else { return 0 }
    return bytes.loadUnaligned(fromByteOffset: starts[section] + offset, as: UInt64.self)
  }

  /// Hands the byte offsets of a place's entries to `body`; O(log n) and their number.
  private func forEachEntry(
    of place: UInt32, in section: IndexLayout.Section, size: Int, _ body: (Int) -> Void
  ) {
    let start = starts[section.rawValue]
    let count = lengths[section.rawValue] / size
    func owner(_ entry: Int) -> UInt32 {
      bytes.loadUnaligned(fromByteOffset: start + entry * size, as: UInt32.self)
    }
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if owner(middle) < place { low = middle + 1 } else { high = middle }
    }
    while low < count, owner(low) == place {
      body(start + low * size)
      low += 1
    }
  }
}
