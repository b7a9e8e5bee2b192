/// The sections that lead from a name's key to places, made from all names of a builder.
///
/// Every bucket of keys is sorted and joined by itself: its first entries then hold one key each, with its reference in
/// place of the place.
struct NameSections {
  private let sort: BucketSort<NameEntry>
  private var keyCounts = [Int](repeating: 0, count: 256)
  private var postings = [[UInt32]](repeating: [], count: 256)
  var postingCount: Int { postings.reduce(0) { $0 + $1.count } }
  var keyCount: Int { keyCounts.reduce(0, +) }

  /// - Parameter visit: see `BucketSort`; places are numbers of the index.
  init(parts: Int, layout: PlaceLayout, visit: (Int, (NameEntry) -> Void) -> Void) {
    let sort = BucketSort<NameEntry>(parts: parts, visit: visit)
    let results = LargeBuffer<Int>(count: 256)
    var postings = [[UInt32]](repeating: [], count: 256)
    postings.withUnsafeMutableBufferPointer { postings in
      sort.forEachBucket(
        precedes: { $0.key != $1.key ? $0.key < $1.key : Self.precedes($0, $1, layout) }
      ) { number, entries in
        results.items[number] = Self.join(entries, &postings[number])
      }
    }
    self.sort = sort
    self.postings = postings
    keyCounts = Array(results.items)
  }

  /// The table from keys to references.
  func writeNames(_ out: IndexOutput) {
    var lines = LineWriter(out, keyCount: keyCount)
    var base: UInt32 = 0
    for number in 0..<256 {
      for entry in sort.bucket(number)[..<keyCounts[number]] {
        let isList = entry.place & KeyReference.isList != 0
        lines.add(entry.key, isList ? entry.place + base : entry.place)
      }
      base += UInt32(postings[number].count)
    }
    _ = lines.finish()
  }

  func writePostings(_ out: IndexOutput) {
    for list in postings { out.append(words: list) }
  }

  /// Of one key: places before beginnings, the most important place first.
  private static func precedes(_ a: NameEntry, _ b: NameEntry, _ layout: PlaceLayout) -> Bool {
    if a.place == PlaceRecord.none || b.place == PlaceRecord.none {
      return a.place != PlaceRecord.none && b.place == PlaceRecord.none
    }
    if a.rank != b.rank { return a.rank > b.rank }
    if a.place == b.place { return a.kind < b.kind }
    let (first, second) = (layout[a.place].importance, layout[b.place].importance)
    return first != second ? first > second : a.place < b.place
  }

  /// Makes one entry a key of sorted entries.
  ///
  /// - Returns: How many keys there are.
  private static func join(_ entries: UnsafeMutableBufferPointer<NameEntry>, _ postings: inout [UInt32]) -> Int {
    var keyCount = 0
    var index = 0
    while index < entries.count {
      let key = entries[index].key
      let start = postings.count
      var first: UInt32 = 0
      var count = 0
      var lastPlace = PlaceRecord.none
      var lastKind: UInt8 = 0
      var flags: UInt32 = 0
      while index < entries.count, entries[index].key == key {
        let entry = entries[index]
        index += 1
        if entry.place == PlaceRecord.none {
          flags = KeyReference.hasLonger
          continue
        }
        // "PA" and "Pa." are one key, and match different texts: both kinds are kept.
        let isOther = entry.kind != lastKind && isAbbreviation(entry.kind) && isAbbreviation(lastKind)
        if entry.place == lastPlace, !isOther { continue }
        let posting = entry.place | UInt32(entry.kind) << 26
        if count == 0 { first = posting }
        if count == 1 {
          postings.append(0)
          postings.append(first)
        }
        if count > 0 { postings.append(posting) }
        count += 1
        lastPlace = entry.place
        lastKind = entry.kind
      }
      // The first place as a main name would be 0, which means that there is no such key: it is a list of one.
      if count == 1, first == 0 { postings.append(contentsOf: [1, 0]) }
      if postings.count > start {
        postings[start] = UInt32(count)
        flags |= UInt32(start) | KeyReference.isList
      } else {
        flags |= count == 0 ? KeyReference.none : first
      }
      entries[keyCount] = NameEntry(key: key, place: flags, kind: 0, isByGeoNames: false)
      keyCount += 1
    }
    return keyCount
  }

  private static func isAbbreviation(_ kind: UInt8) -> Bool {
    kind == NameKind.abbreviation.rawValue || kind == NameKind.dottedAbbreviation.rawValue
  }
}
