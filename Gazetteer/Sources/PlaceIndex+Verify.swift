extension PlaceIndex {
  /// Reads everything: the checksum, the tables and every reference. Time grows with the file.
  public func verify() throws(GazetteerError) {
    let stored = bytes.loadUnaligned(fromByteOffset: IndexLayout.Header.checksum, as: UInt64.self)
    var checksum = Checksum()
    checksum.add(UnsafeRawBufferPointer(rebasing: bytes[IndexLayout.headerSize...]))
    guard stored == checksum.state else {
      throw GazetteerError(.badChecksum(stored: stored, computed: checksum.state), path: path)
    }
    try verifyLines(.names) { reference in
      let value = Int(reference & KeyReference.valueMask)
      if reference & KeyReference.isList != 0 { return isGoodList(value) }
      return value == KeyReference.none || KeyReference.place(UInt32(value)) < placeCount
    }
    try verifyLines(.soundKeys) { $0 <= sounds.soundCount }
    for sound in 0..<sounds.soundCount where Int(sounds.place(of: sound)) >= placeCount {
      throw GazetteerError(.badSection("sounds"), path: path)
    }
  }

  /// Whether a list of postings lies in its section and names places that there are.
  private func isGoodList(_ word: Int) -> Bool {
    let start = starts[IndexLayout.Section.postings.rawValue]
    let words = lengths[IndexLayout.Section.postings.rawValue] / 4
    func posting(_ index: Int) -> UInt32 { bytes.loadUnaligned(fromByteOffset: start + index * 4, as: UInt32.self) }
    guard word < words else { return false }
    let count = Int(posting(word))
    guard count > 0, count < words - word else { return false }
    return (1...count).allSatisfy { KeyReference.place(posting(word + $0)) < placeCount }
  }

  /// Whether every value of a table of lines is good, and none follows an empty slot.
  private func verifyLines(
    _ section: IndexLayout.Section, _ isGood: (UInt32) -> Bool
  ) throws(GazetteerError) {
    let start = starts[section.rawValue]
    for line in 0..<lengths[section.rawValue] / LineTable.lineSize {
      var isEmpty = false
      for slot in 0..<LineTable.slotsPerLine {
        let value = bytes.loadUnaligned(
          fromByteOffset: start + line * LineTable.lineSize + 32 + slot * 4, as: UInt32.self)
        guard value == 0 || (!isEmpty && isGood(value)) else {
          throw GazetteerError(.badSection(section.name), path: path)
        }
        isEmpty = value == 0
      }
    }
  }
}
