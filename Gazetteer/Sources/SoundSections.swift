/// The sections that lead from a skeleton to places, made from all sounds of a builder.
struct SoundSections {
  private let sort: BucketSort<SoundEntry>
  private let counts: [Int]
  let bits: Int
  let keyCount: Int

  /// - Parameter visit: see `BucketSort`; places are numbers of the index.
  init(parts: Int, layout: PlaceLayout, visit: (Int, (SoundEntry) -> Void) -> Void) {
    let sort = BucketSort<SoundEntry>(parts: parts, visit: visit)
    let counts = LargeBuffer<Int>(count: 256)
    let keyCounts = LargeBuffer<Int>(count: 256)
    sort.forEachBucket(
      precedes: { $0.key != $1.key ? $0.key < $1.key : Self.precedes($0, $1, layout) }
    ) { number, entries in
      (counts.items[number], keyCounts.items[number]) = Self.join(entries)
    }
    self.sort = sort
    self.counts = Array(counts.items)
    keyCount = keyCounts.items.reduce(0, +)
    bits = KeyDirectory.bits(keyCount: keyCount)
  }

  /// The most important place first.
  private static func precedes(_ a: SoundEntry, _ b: SoundEntry, _ layout: PlaceLayout) -> Bool {
    if a.rank != b.rank { return a.rank > b.rank }
    if a.place == b.place { return a.letters < b.letters }
    let (first, second) = (layout[a.place].importance, layout[b.place].importance)
    return first != second ? first > second : a.place < b.place
  }

  /// Drops entries that say the same twice.
  private static func join(_ entries: UnsafeMutableBufferPointer<SoundEntry>) -> (count: Int, keyCount: Int) {
    var count = 0
    var keyCount = 0
    for entry in entries {
      if count > 0, entries[count - 1].key == entry.key {
        if entries[count - 1].place == entry.place, entries[count - 1].letters == entry.letters { continue }
      } else {
        keyCount += 1
      }
      entries[count] = entry
      count += 1
    }
    return (count, keyCount)
  }

  func writeSounds(_ layout: PlaceLayout, _ out: IndexOutput) {
    for number in 0..<256 {
      for sound in sort.bucket(number)[..<counts[number]] {
        let country = layout[sound.place].country
        out.append(SoundEntry.packed(letters: sound.letters, country: country))
        out.append(SoundEntry.packed(place: sound.place, country: country))
      }
    }
  }

  /// Fingerprint and first sound of each skeleton; the end follows.
  ///
  /// - Returns: the directory.
  func writeKeys(_ out: IndexOutput) -> [UInt32] {
    var directory = KeyDirectory(bits: bits)
    let shift = UInt64(32 - bits)
    var index: UInt32 = 0
    for number in 0..<256 {
      var last: UInt64?
      for sound in sort.bucket(number)[..<counts[number]] {
        if sound.key != last {
          directory.add(sound.key)
          out.append(UInt32(truncatingIfNeeded: sound.key >> shift))
          out.append(index)
          last = sound.key
        }
        index += 1
      }
    }
    out.append(UInt32(0))
    out.append(index)
    return directory.finish()
  }
}
