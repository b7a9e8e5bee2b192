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
      if reference & KeyReference.isList != 0 {
        return value * 4 + 4 <= lengths[IndexLayout.Section.postings.rawValue]
      }
      return value == KeyReference.none || KeyReference.place(UInt32(value)) < placeCount
    }
    try verifyLines(.soundKeys) { $0 <= sounds.soundCount }
    for sound in 0..<sounds.soundCount where Int(sounds.place(of: sound)) >= placeCount {
      throw GazetteerError(.badSection("sounds"), path: path)
    }
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
