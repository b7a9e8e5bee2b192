extension PlaceIndex {
  /// Reads everything: the checksum, the order of the directories and every reference. Time grows with the file.
  public func verify() throws(GazetteerError) {
    let stored = bytes.loadUnaligned(fromByteOffset: IndexLayout.Header.checksum, as: UInt64.self)
    var checksum = Checksum()
    checksum.add(UnsafeRawBufferPointer(rebasing: bytes[IndexLayout.headerSize...]))
    guard stored == checksum.state else {
      throw GazetteerError(.badChecksum(stored: stored, computed: checksum.state), path: path)
    }
    try verifyOrder(.directory, stride: 4, limit: keyCount)
    try verifyOrder(.soundDirectory, stride: 4, limit: sounds.keyCount)
    try verifyOrder(.soundKeys, offset: 4, stride: 8, limit: sounds.soundCount)
    for key in 0..<keyCount {
      let reference = slots.load(fromByteOffset: key * IndexLayout.slotSize + 4, as: UInt32.self)
      let value = Int(reference & KeyReference.valueMask)
      let isGood =
        if reference & KeyReference.isList != 0 {
          value * 4 + 4 <= lengths[IndexLayout.Section.postings.rawValue]
        } else {
          value == KeyReference.none || KeyReference.place(UInt32(value)) < placeCount
        }
      if !isGood { throw GazetteerError(.badSection("slots"), path: path) }
    }
    for sound in 0..<sounds.soundCount where Int(sounds.place(of: sound)) >= placeCount {
      throw GazetteerError(.badSection("sounds"), path: path)
    }
  }

  /// Whether the UInt32 at `offset` of every entry of a section never falls and never passes `limit`.
  private func verifyOrder(
    _ section: IndexLayout.Section, offset: Int = 0, stride: Int, limit: Int
  ) throws(GazetteerError) {
    var last: UInt32 = 0
    let start = starts[section.rawValue] + offset
    for entry in 0..<lengths[section.rawValue] / stride {
      let value = bytes.loadUnaligned(fromByteOffset: start + entry * stride, as: UInt32.self)
      guard value >= last, value <= limit else { throw GazetteerError(.badSection(section.name), path: path) }
      last = value
    }
  }
}
