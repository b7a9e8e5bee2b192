/// The last names of the place that is being read: most spellings of a place repeat the keys and sounds of others, and what
/// is not collected need not be sorted out later.
struct RecentNames: Sendable {
  private static let capacity = 16

  private var place = PlaceRecord.none
  private var isByGeoNames = false
  private var keys: [UInt64] = []
  private var sounds: [SoundForm] = []

  mutating func begin(_ place: UInt32, _ isByGeoNames: Bool) {
    if place == self.place, isByGeoNames == self.isByGeoNames { return }
    self.place = place
    self.isByGeoNames = isByGeoNames
    keys.removeAll(keepingCapacity: true)
    sounds.removeAll(keepingCapacity: true)
  }

  /// False if the place has the key under this kind already. Of a place's first names only, which is enough.
  @inline(__always)
  mutating func isNew(key: UInt64, kind: UInt8) -> Bool {
    // Keys are well mixed, so that a kind in the low bits does not make two of them alike.
    let mixed = key ^ UInt64(kind)
    for known in keys where known == mixed { return false }
    if keys.count < Self.capacity { keys.append(mixed) }
    return true
  }

  @inline(__always)
  mutating func isNew(sound: SoundForm) -> Bool {
    for known in sounds where known.skeleton == sound.skeleton && known.letters == sound.letters { return false }
    if sounds.count < Self.capacity { sounds.append(sound) }
    return true
  }
}
