/// A spelling of a place, or the beginning of one, before the index is laid out; 16 bytes.
struct NameEntry: SortedEntry {
  var key: UInt64
  /// The place's number in the builder; a GeoNames number where `isByGeoNames`; `PlaceRecord.none` for a beginning.
  var place: UInt32
  var kind: UInt8
  var isByGeoNames: Bool
  /// The place's importance, coarsely, so that most comparisons touch nothing else; see `PlaceRecord`.
  var rank: UInt16 = 0

  /// The kind of a beginning that is no name itself.
  static let beginning: UInt8 = 15
}

/// How a spelling sounds, before the index is laid out; 24 bytes.
struct SoundEntry: SortedEntry {
  /// Hash of the skeleton.
  var key: UInt64
  /// Up to 11 letters of five bits, and `byGeoNames`.
  var letters: UInt64
  var place: UInt32
  var rank: UInt16 = 0
  /// The place's, set with its rank, so that writing the sounds out touches no place.
  var country: UInt16 = 0

  /// In `letters`: the place is a GeoNames number.
  static let byGeoNames: UInt64 = 1 << 63

  init(key: UInt64, letters: UInt64, place: UInt32, isByGeoNames: Bool) {
    self.key = key
    self.letters = letters | (isByGeoNames ? Self.byGeoNames : 0)
    self.place = place
  }

  /// In the index: letters in bits 0 to 54 of eight bytes; place in bits 0 to 25 of four more. The two letters of
  /// the country, five bits each, lie above them: the first above the letters, the second above the place.
  static func packed(letters: UInt64, country: UInt16) -> UInt64 {
    letters | UInt64(country & 0x1F) << 55
  }

  static func packed(place: UInt32, country: UInt16) -> UInt32 {
    place | UInt32(country >> 8 & 0x1F) << 26
  }

  /// In the four bytes of the place: no other sound of this skeleton follows.
  static let isLast: UInt32 = 1 << 31

  /// The country as `PlaceFacts` packs it; 0 for none.
  static func country(letters: UInt64, place: UInt32) -> UInt16 {
    let first = UInt16(letters >> 55 & 0x1F)
    let second = UInt16(place >> 26 & 0x1F)
    return first == 0 || second == 0 ? 0 : (first | 0x40) | (second | 0x40) << 8
  }

  static let letterMask: UInt64 = (1 << 55) - 1
}
