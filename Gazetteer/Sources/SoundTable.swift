/// The part of an index that leads from a skeleton to places. Every offset that is followed is checked.
struct SoundTable {
  let keys: LineTable
  let sounds: UnsafeRawPointer
  let soundCount: Int
  let placeCount: Int

  /// Hands every sound with a skeleton's hash to `body`, the most important place first, until it returns false.
  ///
  /// - Parameter body: place, letters (see `SoundForm`), packed country.
  @inline(__always)
  func forEachSound(_ hash: UInt64, _ body: (UInt32, UInt64, UInt16) -> Bool) {
    let first = keys.value(of: hash)
    if first != 0 { visit(from: Int(first) - 1, body) }
  }

  private func visit(from first: Int, _ body: (UInt32, UInt64, UInt16) -> Bool) {
    var index = first
    while index < soundCount {
      let letters = sounds.loadUnaligned(fromByteOffset: index * IndexLayout.soundSize, as: UInt64.self)
      let word = sounds.loadUnaligned(fromByteOffset: index * IndexLayout.soundSize + 8, as: UInt32.self)
      let place = KeyReference.place(word)
      let country = SoundEntry.country(letters: letters, place: word)
      if Int(place) < placeCount, !body(place, letters & SoundEntry.letterMask, country) { return }
      if word & SoundEntry.isLast != 0 { return }
      index += 1
    }
  }

  func place(of sound: Int) -> UInt32 {
    KeyReference.place(sounds.loadUnaligned(fromByteOffset: sound * IndexLayout.soundSize + 8, as: UInt32.self))
  }
}
