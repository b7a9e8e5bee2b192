/// The sections that lead from a skeleton to places, made from all sounds of a builder.
struct SoundSections {
  private let sort: BucketSort<SoundEntry>
  private let counts: [Int]
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

  func writeSounds(_ out: IndexOutput) {
    for number in 0..<256 {
      let sounds = sort.bucket(number)[..<counts[number]]
      for (index, sound) in sounds.enumerated() {
        let isLast = index + 1 == sounds.count || sounds[index + 1].key != sound.key
        out.append(SoundEntry.packed(letters: sound.letters, country: sound.country))
        out.append(SoundEntry.packed(place: sound.place, country: sound.country) | (isLast ? SoundEntry.isLast : 0))
      }
    }
  }

  /// The table from skeletons to their first sounds.
  func writeKeys(_ out: IndexOutput) {
    var lines = LineWriter(out, keyCount: keyCount)
    var index: UInt32 = 0
    for number in 0..<256 {
      var last: UInt64?
      for sound in sort.bucket(number)[..<counts[number]] {
        index += 1
        if sound.key != last { lines.add(sound.key, index) }
        last = sound.key
      }
    }
    _ = lines.finish()
  }
}
