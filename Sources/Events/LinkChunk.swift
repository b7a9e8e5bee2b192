/// A stretch of a sentence that may name a place: a recognised mention, or capitalised words beside it that are none.
struct LinkChunk {
  enum Kind: UInt64 {
    case unnamed, place, demonym
  }

  /// How it follows the chunk before.
  enum Joint: UInt64 {
    case none, comma, and
  }

  var tokens: Range<Int>
  var kind: Kind
  /// 1 and more by `PlaceLevel`, 0 where nothing is known.
  var level: UInt64 = 0
  /// Index of the mention's context, nil for words that are no mention.
  var context: Int?
  /// The word before the noun phrase that the chunk is in: "in" of "in the western part of the village of Hit".
  var governor = 0
  /// The place noun nearest before the chunk inside its noun phrase; 0 if none.
  var noun: UInt64 = 0
  /// The governor of the chunk that this one is joined to.
  var joined: UInt64 = 0
  var joint = Joint.none

  /// Kind and level in few bits.
  var kindBits: UInt64 { kind.rawValue | level << 4 }
}
