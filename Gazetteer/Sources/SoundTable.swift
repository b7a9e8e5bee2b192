/// The part of an index that leads from a skeleton to places. Every offset that is followed is checked.
struct SoundTable {
  let directory: UnsafeRawPointer
  let bits: UInt64
  let keys: UnsafeRawPointer
  let keyCount: Int
  let sounds: UnsafeRawPointer
  let soundCount: Int
  let placeCount: Int

  /// Hands every sound with a skeleton's hash to `body`, the most important place first, until it returns false.
  ///
  /// - Parameter body: place, letters (see `SoundForm`), packed country.
  @inline(__always)
  func forEachSound(_ hash: UInt64, _ body: (UInt32, UInt64, UInt16) -> Bool) {
    let bucket = Int(hash >> (64 - bits))
    var index = Int(directory.load(fromByteOffset: bucket * 4, as: UInt32.self))
    let high = min(Int(directory.load(fromByteOffset: bucket * 4 + 4, as: UInt32.self)), keyCount)
    let fingerprint = UInt32(truncatingIfNeeded: hash >> (32 - bits))
    while index < high {
      let stored = keys.load(fromByteOffset: index * 8, as: UInt32.self)
      if stored >= fingerprint {
        if stored == fingerprint { visit(index, body) }
        return
      }
      index += 1
    }
  }

  private func visit(_ key: Int, _ body: (UInt32, UInt64, UInt16) -> Bool) {
    let first = Int(keys.load(fromByteOffset: key * 8 + 4, as: UInt32.self))
    let end = min(Int(keys.load(fromByteOffset: key * 8 + 12, as: UInt32.self)), soundCount)
    var index = first
    while index < end {
      let letters = sounds.loadUnaligned(fromByteOffset: index * IndexLayout.soundSize, as: UInt64.self)
      let place = sounds.loadUnaligned(fromByteOffset: index * IndexLayout.soundSize + 8, as: UInt32.self)
      let country = SoundEntry.country(letters: letters, place: place)
      if Int(KeyReference.place(place)) < placeCount,
        !body(KeyReference.place(place), letters & SoundEntry.letterMask, country)
      {
        return
      }
      index += 1
    }
  }

  func place(of sound: Int) -> UInt32 {
    KeyReference.place(sounds.loadUnaligned(fromByteOffset: sound * IndexLayout.soundSize + 8, as: UInt32.self))
  }
}
